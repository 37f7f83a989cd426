import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { breakableLog } from '../support/breakableLog.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { type OpenRoom, openRoom } from '../support/openRoom.ts';
import type { RoomPerson } from '../support/roomLab.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databases()[0]![1]();
});
afterAll(() => database.dispose());

/** The browser's half of the engine, with the cookie that a browser would send by itself. */
function join(room: OpenRoom, person: RoomPerson, document: string) {
  class SocketOfBrowser extends WebSocket {
    constructor(url: string) {
      const headers = { cookie: person.cookie, origin: `http://127.0.0.1:${room.port}` };
      super(url, { headers } as never);
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${room.port}/room`,
    WebSocketPolyfill: SocketOfBrowser,
    delay: 50,
    minDelay: 50,
    maxDelay: 100,
  });
  const doc = new Y.Doc();
  const told: string[] = [];
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `${room.workspace}/${document}`,
    document: doc,
    token: 'cookie',
    onStateless: ({ payload }) => told.push(JSON.parse(payload).kind),
  });
  provider.attach();
  onTestFinished(() => {
    provider.destroy();
    socket.destroy();
  });
  const saved = () =>
    new Promise<void>((resolve) => {
      const look = () => provider.isSynced && provider.unsyncedChanges === 0 && resolve();
      provider.on('unsyncedChanges', look);
      provider.on('synced', look);
      look();
    });
  const closedOff = new Promise<string>((resolve) => {
    provider.on('authenticationFailed', ({ reason }: { reason: string }) => resolve(reason));
  });
  return { doc, provider, told, saved, closedOff };
}

test('two browsers see the same board, and each knows when it is saved', async () => {
  const room = await openRoom(database);
  const [one, two] = [
    join(room, room.owner, 'board'),
    join(room, await room.invite('pd'), 'board'),
  ];
  await Promise.all([one.saved(), two.saved()]);
  const arrived = new Promise<void>((resolve) =>
    two.doc.getMap('placements').observe(() => resolve()),
  );
  one.doc.getMap('placements').set('IM/1', 'top');
  expect(one.provider.unsyncedChanges).toBe(1);
  await one.saved();
  await arrived;
  expect(two.doc.getMap('placements').get('IM/1')).toBe('top');
});

test('a browser whose edit was not stored sends it again by itself', async () => {
  const log = breakableLog();
  const room = await openRoom(database, { wrap: log.wrap });
  const browser = join(room, room.owner, 'board');
  await browser.saved();
  log.isDown = true;
  const refused = new Promise<void>((resolve) => browser.provider.on('stateless', () => resolve()));
  browser.doc.getMap('placements').set('IM/1', 'top');
  await refused;
  browser.doc.getMap('placements').set('IM/2', 'top');
  log.isDown = false;
  await browser.saved();
  const witness = room.client('board', room.owner);
  await witness.synced;
  expect(witness.doc.getMap('placements').toJSON()).toEqual({ 'IM/1': 'top', 'IM/2': 'top' });
  expect(browser.told).toContain('not-saved');
});

test('a browser that may not read the ledger is told so', async () => {
  const room = await openRoom(database);
  expect(await join(room, await room.invite('faculty'), 'ledger').closedOff).toBe('forbidden');
});
