import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { makePostgresUrl } from '../support/databases.ts';
import { RoomClient } from '../support/roomClient.ts';
import {
  makePlace,
  type RoomPlace,
  type RunningRoom,
  signIn,
  startRoom,
} from '../support/roomLab.ts';

const run = promisify(execFile);
const url = inject('postgresUrl');
const DUMP = ['/usr/lib/postgresql/15/bin', '/usr/bin', '/usr/local/bin'].find(
  (folder) => existsSync(join(folder, 'pg_dump')) && existsSync(join(folder, 'pg_restore')),
);

async function start(place: RoomPlace): Promise<RunningRoom> {
  const room = await startRoom(place);
  onTestFinished(async () => {
    await room.end('SIGKILL');
    await place.dispose();
  });
  return room;
}

/** A room with something in both documents; gives what is needed to look at it again. */
async function fill(room: RunningRoom) {
  const owner = await signIn(room.port, room.ownerCode, 'Ada');
  for (const document of ['board', 'ledger']) {
    const client = new RoomClient(room.port, `${owner.workspace}/${document}`, owner.cookie);
    await client.synced;
    client.set(document === 'board' ? 'placements' : 'notes', 'kept', document);
    expect(await client.acknowledgement(0)).toBe(true);
  }
  return owner;
}

async function expectWhole(port: number, workspace: string, cookie: string): Promise<void> {
  for (const document of ['board', 'ledger']) {
    const reader = new RoomClient(port, `${workspace}/${document}`, cookie);
    await reader.synced;
    const map = document === 'board' ? 'placements' : 'notes';
    expect(reader.doc.getMap(map).get('kept')).toBe(document);
  }
}

test('a copied data folder opens as the room that it was, sessions included', async () => {
  const [place, copy] = [await makePlace(), await makePlace()];
  const room = await start(place);
  const { workspace, cookie } = await fill(room);
  expect(await room.end('SIGTERM')).toBe(0);
  await cp(place.folder, copy.folder, { recursive: true });
  const restored = await start(copy);
  await expectWhole(restored.port, workspace, cookie);
});

test.skipIf(url === null || DUMP === undefined)(
  'a dump that was taken while people worked opens as the room that it was',
  async () => {
    const [from, to] = [await makePostgresUrl(url!), await makePostgresUrl(url!)];
    const room = await start(await makePlace(from));
    const { workspace, cookie } = await fill(room);
    const copy = await makePlace(to);
    const dump = join(copy.folder, 'room.dump');
    await run(join(DUMP!, 'pg_dump'), ['--format=custom', `--file=${dump}`, from]);
    await run(join(DUMP!, 'pg_restore'), ['--no-owner', `--dbname=${to}`, dump]);
    const restored = await start(copy);
    await expectWhole(restored.port, workspace, cookie);
  },
);
