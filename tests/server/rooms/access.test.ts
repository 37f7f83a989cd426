import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { ROLES, type Role } from '../../../src/room/roles.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { openRoom } from '../support/openRoom.ts';
import { RoomClient } from '../support/roomClient.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databases()[0]![1]();
});
afterAll(() => database.dispose());

/** What each cell of role × document must allow, written by hand and not taken from the rules. */
const TABLE: Readonly<Record<Role, { board: string; ledger: string }>> = {
  owner: { board: 'read edit sign-off', ledger: 'read edit' },
  pd: { board: 'read edit sign-off', ledger: 'read edit' },
  coordinator: { board: 'read edit', ledger: 'read edit' },
  faculty: { board: 'read', ledger: '' },
  viewer: { board: 'read', ledger: '' },
};

async function isStored(client: RoomClient, map: string, key: string): Promise<boolean> {
  const number = client.acknowledgements.length;
  client.set(map, key, { at: 1 });
  return (await client.acknowledgement(number)) === true;
}

describe.each(ROLES)('%s', (role) => {
  test.each(['board', 'ledger'] as const)(
    'is allowed on the %s what the table says',
    async (document) => {
      const room = await openRoom(database);
      const person = await room.invite(role);
      const allowed: string[] = [];
      const reader = room.client(document, person);
      const answer = await reader.answer;
      if (answer !== 'denied') allowed.push('read');
      expect(answer === 'read-write').toBe(TABLE[role][document].includes('edit'));
      if (answer !== 'denied') {
        await reader.synced;
        if (await isStored(reader, document === 'board' ? 'placements' : 'notes', 'IM/1')) {
          allowed.push('edit');
        }
        const signer = room.client(document, person);
        await signer.synced;
        if (document === 'board' && (await isStored(signer, 'lists', 'IM/1')))
          allowed.push('sign-off');
      }
      expect(allowed.join(' ')).toBe(TABLE[role][document]);
      const witness = room.client(document, room.owner);
      await witness.synced;
      expect(witness.doc.getMap('lists').size).toBe(allowed.includes('sign-off') ? 1 : 0);
      const edited = witness.doc.getMap(document === 'board' ? 'placements' : 'notes').size;
      expect(edited).toBe(allowed.includes('edit') ? 1 : 0);
    },
  );
});

test('a role that is shut out of the ledger is not shown a byte of it, whatever it sends', async () => {
  const room = await openRoom(database);
  const writer = room.client('ledger', room.owner);
  await writer.synced;
  expect(await isStored(writer, 'notes', 'secret')).toBe(true);
  for (const role of ['faculty', 'viewer'] as const) {
    const spy = room.client('ledger', await room.invite(role));
    expect(await spy.answer).toBe('denied');
    const forged = new Y.Doc();
    forged.getMap('notes').set('forged', 1);
    spy.sendUpdate(Y.encodeStateAsUpdate(forged));
    spy.sendUpdate(Y.encodeStateAsUpdate(forged), 1);
    expect(spy.doc.getMap('notes').size).toBe(0);
  }
  const witness = room.client('ledger', room.owner);
  await witness.synced;
  expect([...witness.doc.getMap('notes').keys()]).toEqual(['secret']);
});

describe('a coordinator cannot sign off by a detour', () => {
  async function lockedBoard() {
    const room = await openRoom(database);
    const pd = room.client('board', await room.invite('pd'));
    await pd.synced;
    expect(await isStored(pd, 'lists', 'IM/1')).toBe(true);
    const coordinator = room.client('board', await room.invite('coordinator'));
    await coordinator.synced;
    const listsNow = async () => {
      const witness = room.client('board', room.owner);
      await witness.synced;
      return witness.doc.getMap('lists').toJSON();
    };
    return { coordinator, listsNow };
  }

  test.each<[string, (doc: Y.Doc) => void]>([
    ['overwriting a locked list', (doc) => doc.getMap('lists').set('IM/1', 'other')],
    ['deleting a locked list', (doc) => doc.getMap('lists').delete('IM/1')],
    [
      'hiding it among allowed edits',
      (doc) =>
        doc.transact(() => {
          doc.getMap('placements').set('IM/9', 1);
          doc.getMap('lists').set('IM/2', 1);
          doc.getArray('history').push([1]);
        }),
    ],
    [
      'nesting a type in it',
      (doc) => doc.getMap('lists').set('IM/3', new Y.Map([['a', new Y.Array()]])),
    ],
  ])('%s', async (_, change) => {
    const { coordinator, listsNow } = await lockedBoard();
    coordinator.edit(change);
    expect(await coordinator.acknowledgement(0)).toBe(false);
    expect(coordinator.stateless.map((text) => JSON.parse(text).reason)).toEqual(['sign-off']);
    expect(await listsNow()).toEqual({ 'IM/1': { at: 1 } });
  });

  test('sending it as the answer to what the room asked for', async () => {
    const { coordinator, listsNow } = await lockedBoard();
    coordinator.doc.getMap('lists').set('IM/1', 'other');
    coordinator.sendUpdate(Y.encodeStateAsUpdate(coordinator.doc), 1);
    expect(await coordinator.acknowledgement(0)).toBe(false);
    expect(await listsNow()).toEqual({ 'IM/1': { at: 1 } });
  });

  test('what follows a refused edit on the same connection is refused too', async () => {
    const { coordinator, listsNow } = await lockedBoard();
    coordinator.set('lists', 'IM/2', 1);
    coordinator.set('placements', 'IM/5', 1);
    expect(await coordinator.acknowledgement(1)).toBe(false);
    expect(await listsNow()).toEqual({ 'IM/1': { at: 1 } });
  });
});

test('a socket is not opened without a session, from a foreign page, or for another workspace', async () => {
  const room = await openRoom(database);
  const other = await openRoom(database);
  expect(await room.client('board', null).isOpen).toBe(false);
  const name = `${room.workspace}/board`;
  const foreign = new RoomClient(room.port, name, room.owner.cookie, 'https://evil.test');
  expect(await foreign.isOpen).toBe(false);
  const stranger = new RoomClient(room.port, name, other.owner.cookie);
  expect(await stranger.answer).toBe('denied');
  const nameless = new RoomClient(room.port, `${room.workspace}/elsewhere`, room.owner.cookie);
  expect(await nameless.answer).toBe('denied');
});

test('presence carries the name that the room knows, and none in the ledger', async () => {
  const room = await openRoom(database);
  const [seen, unseen] = [room.client('board', room.owner), room.client('ledger', room.owner)];
  await Promise.all([seen.synced, unseen.synced]);
  const pd = await room.invite('pd');
  for (const document of ['board', 'ledger']) {
    const speaker = room.client(document, pd);
    await speaker.synced;
    const awareness = new Awareness(speaker.doc);
    awareness.setLocalState({ person: { name: 'Somebody else' }, card: '12345678' });
    speaker.sendAwareness(encodeAwarenessUpdate(awareness, [speaker.doc.clientID]));
    speaker.set(document === 'board' ? 'placements' : 'notes', 'after', 1);
    await speaker.acknowledgement(0);
    awareness.destroy();
  }
  await seen.until(() => seen.awareness.length > 0);
  const told = Buffer.concat(seen.awareness).toString();
  expect(told).toContain('"name":"pd"');
  expect(told).not.toContain('Somebody else');
  await unseen.until(() => unseen.doc.getMap('notes').has('after'));
  expect(Buffer.concat(unseen.awareness).toString()).not.toContain('12345678');
});

test('a member who is removed is cut off, on this node and when another one did it', async () => {
  const room = await openRoom(database);
  const [near, far] = [await room.invite('viewer'), await room.invite('pd')];
  const clients = [room.client('board', near), room.client('ledger', far)];
  await Promise.all(clients.map((client) => client.synced));
  const response = await room.owner.ask(
    'DELETE',
    `/workspaces/${room.workspace}/members/${near.id}`,
  );
  expect(response.status).toBe(204);
  expect((await clients[0]!.closed).code).toBe(4403);
  expect(clients[1]!.isClosed).toBe(false);
  await database.sql.query('delete from members where person = $1', [far.id]);
  expect((await clients[1]!.closed).code).toBe(4403);
  expect(await room.client('ledger', far).answer).toBe('denied');
}, 10_000);

test('the pages of a room, and nothing else of it, mark the browser with a cookie that holds nothing', async () => {
  const { port } = await openRoom(database);
  const cookieOf = async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).headers.get('set-cookie');
  for (const page of ['/', '/join'])
    expect(await cookieOf(page)).toMatch(/^soap-room=1; Path=\/; SameSite=Strict/);
  for (const other of ['/assets/a.js', '/healthz', '/api/session']) {
    expect(await cookieOf(other)).toBeNull();
  }
});
