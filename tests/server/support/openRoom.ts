import { onTestFinished, vi } from 'vitest';
import type { MadeInvitation } from '../../../src/room/messages.ts';
import type { Role } from '../../../src/room/roles.ts';
import type { OidcOptions } from '../../../src/server/accounts/oidc.ts';
import { ROOM_LIMITS, type RoomLimits } from '../../../src/server/rooms/roomHooks.ts';
import type { Sql } from '../../../src/server/storage/sql.ts';
import { startWarRoom, type WarRoom } from '../../../src/server/warRoom.ts';
import type { TestDatabase } from './databases.ts';
import { RoomClient } from './roomClient.ts';
import { type RoomPerson, signIn } from './roomLab.ts';

export interface OpenRoomOptions {
  readonly wrap?: (sql: Sql) => Sql;
  readonly limits?: RoomLimits;
  readonly oidc?: OidcOptions;
}

export interface OpenRoom {
  readonly room: WarRoom;
  readonly port: number;
  readonly workspace: string;
  readonly owner: RoomPerson;
  readonly events: readonly string[];
  invite(role: Role): Promise<RoomPerson>;
  client(document: string, person: RoomPerson | null): RoomClient;
}

/** A war room inside the test, over a database that may be made to fail. */
export async function openRoom(
  database: TestDatabase,
  { wrap = (sql) => sql, limits = ROOM_LIMITS, oidc }: OpenRoomOptions = {},
): Promise<OpenRoom> {
  const events: string[] = [];
  // The engine tells the console of every connection that it closes.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const sql = wrap(database.sql);
  const room = await startWarRoom({
    // The test closes the database itself, because several rooms use it one after the other.
    sql: { ...sql, close: async () => undefined },
    site: new Map(),
    host: '127.0.0.1',
    port: 0,
    limits,
    ...(oidc === undefined ? {} : { oidc }),
    report: (event) => events.push(event),
  });
  onTestFinished(() => room.stop());
  const workspace = await room.accounts.createWorkspace('Example program', null);
  const invitation = await room.accounts.invite(workspace, { role: 'owner', name: 'O', days: 1 });
  const owner = await signIn(room.port, invitation.code, 'Olive');
  return {
    room,
    port: room.port,
    workspace,
    owner,
    events,
    async invite(role) {
      const made = await room.accounts.invite(workspace, { role, name: role, days: 1 });
      return signIn(room.port, (made satisfies MadeInvitation).code, role);
    },
    client: (document, person) =>
      new RoomClient(room.port, `${workspace}/${document}`, person?.cookie ?? ''),
  };
}
