import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { CONTRACT, type ContractRoom } from '../../support/roomContract.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { openRoom } from '../support/openRoom.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databases()[0]![1]();
});
afterAll(() => database.dispose());
afterEach(() => vi.unstubAllGlobals());

/** The real room, with `fetch` as a page of it has it: its own address, and the cookie by itself. */
async function realRoom(): Promise<ContractRoom> {
  const { room, port } = await openRoom(database);
  const origin = `http://127.0.0.1:${port}`;
  let cookie = '';
  const fetchOfNode = globalThis.fetch;
  vi.stubGlobal('fetch', async (path: string, options: RequestInit) => {
    const headers = { ...(options.headers as Record<string, string>), cookie, origin };
    const response = await fetchOfNode(`${origin}${path}`, { ...options, headers });
    const given = response.headers.getSetCookie()[0]?.split(';')[0];
    if (given !== undefined) cookie = given;
    return response;
  });
  const workspace = await room.accounts.createWorkspace('Example program', null);
  const code = async (role: 'owner' | 'viewer') =>
    (await room.accounts.invite(workspace, { role, name: role, days: 1 })).code;
  return {
    codes: { owner: await code('owner'), viewer: await code('viewer') },
    forget() {
      cookie = '';
    },
  };
}

test.each(CONTRACT)('real room: %s', async (_, run) => {
  await run(await realRoom());
  expect.hasAssertions();
});
