import { describe, expect, test } from 'vitest';
import { Accounts } from '../../../src/server/accounts/accounts.ts';
import { databases } from '../support/databases.ts';

const DAY = 86_400_000;

describe.each(databases())('on %s', (_, open) => {
  test('sessions that ended, old invitations and old sign-ins go; what still opens something stays', async () => {
    const database = await open();
    let now = Date.UTC(2027, 2, 15);
    const accounts = new Accounts(database.sql, () => now);
    const count = async (table: string) =>
      Number((await database.sql.query(`select count(*) as n from ${table}`))[0]!.n);

    const workspace = await accounts.createWorkspace('Example program', null);
    const used = await accounts.invite(workspace, { role: 'owner', name: 'O', days: 1 });
    await accounts.invite(workspace, { role: 'viewer', name: 'Runs out', days: 1 });
    const signedIn = await accounts.signInByCode(used.code, 'Olive', null);
    const line = { person: signedIn!.person, how: 'code', outcome: 'in' } as const;
    await accounts.recordSignIn(line);
    await accounts.forgetEnded();
    expect([await count('sessions'), await count('invitations'), await count('sign_ins')]).toEqual([
      1, 2, 1,
    ]);

    now += 40 * DAY;
    const open40 = await accounts.invite(workspace, { role: 'pd', name: 'P', days: 30 });
    await accounts.forgetEnded();
    expect([await count('sessions'), await count('invitations'), await count('sign_ins')]).toEqual([
      0, 1, 1,
    ]);
    expect(await accounts.signInByCode(open40.code, 'Pat', null)).not.toBeNull();
    expect((await accounts.members(workspace)).map(({ name }) => name).sort()).toEqual([
      'Olive',
      'Pat',
    ]);

    now += 800 * DAY;
    await accounts.forgetEnded();
    expect(await count('sign_ins')).toBe(0);
    expect(await count('members')).toBe(2);
    await database.dispose();
  });
});
