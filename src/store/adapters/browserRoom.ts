import type { Clock } from '../../base/clock.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { RoomSession, RoomWorkspace } from '../../room/messages.ts';
import { stateOf } from '../document/documentState.ts';
import { createDocuments } from '../document/schema.ts';
import type { RoomDoor, RoomPlace, WarRoom } from '../warRoom.ts';
import type { Workspace } from '../workspace.ts';
import type { BrowserStore } from './browserStore.ts';
import { connectRoom } from './connectRoom.ts';
import type { Place } from './place.ts';
import { replaceRows } from './replaceRows.ts';
import * as api from './roomApi.ts';
import type { Seal } from './seal.ts';
import {
  listWorkspaces,
  newEntry,
  type RegisteredWorkspace,
  type Registry,
  rememberWorkspace,
} from './workspaceRegistry.ts';

export interface BrowserRoomParts {
  readonly registry: Registry;
  readonly entry: RegisteredWorkspace;
  readonly place: Place;
  readonly workspace: Workspace;
  readonly store: Pick<BrowserStore, 'saveFrom' | 'rest' | 'settled' | 'close'>;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly reload: () => void;
}

/** The room of a workspace that belongs to one, connected; the page tells who this browser is. */
export function joinedRoom(parts: BrowserRoomParts, place: RoomPlace): WarRoom {
  const { registry, entry, store, clock } = parts;

  /** What the room says of this browser now; a new role opens other documents, so the page begins anew. */
  async function lookAtAccess(): Promise<'same' | 'changed' | 'ended' | 'unknown'> {
    const session = await api.readSession();
    if (!session.ok) return session.error.error === 'not-signed-in' ? 'ended' : 'unknown';
    const { person, workspaces } = session.value;
    const room = workspaces.find(({ id }) => id === place.id);
    if (room === undefined) return 'ended';
    if (room.role === place.role && person.id === place.person.id) return 'same';
    await keep({ id: place.id, role: room.role, person });
    await store.rest();
    parts.reload();
    return 'changed';
  }

  async function keep(room: RoomPlace | null): Promise<void> {
    const { room: _, ...registered } = (await registry.get('workspaces', entry.id)) ?? entry;
    await registry.put('workspaces', room === null ? registered : { ...registered, room });
  }

  const connection = connectRoom({
    workspace: parts.workspace,
    store,
    place,
    clock,
    onAccessChanged: lookAtAccess,
  });
  void lookAtAccess().then((answer) => {
    if (answer === 'ended') connection.end();
  });

  return {
    state: connection.state,
    tryNow: connection.tryNow,
    tellWhere: connection.tellWhere,
    async takeRoomsCopy() {
      connection.close();
      await store.settled();
      store.close();
      const { seal, place: own } = parts;
      await replaceRows(stateOf(createDocuments()), clock, { seal, name: own.database });
      parts.reload();
    },
    members: () => told(api.readMembers(place.id)),
    changeRole: (person, role) => told(api.changeRole(place.id, person, role)),
    endMembership: (person) => told(api.endMembership(place.id, person)),
    invitations: () => told(api.readInvitations(place.id)),
    invite: (invitation) => told(api.invite(place.id, invitation)),
    withdraw: (invitation) => told(api.withdraw(place.id, invitation)),
    asks: () => told(api.readAsks(place.id)),
    votes: () => told(api.readVotes(place.id)),
    vote: (track, applicantId, vote) => told(api.vote(place.id, track, applicantId, vote)),
    answer: (ask, word) => told(api.answer(place.id, ask, word)),
    sayUnasked: (id, word) => told(api.sayUnasked(place.id, id, word)),
    signIns: () => told(api.readSignIns(place.id)),
    async leave() {
      connection.close();
      await keep(null);
      await store.rest();
      parts.reload();
    },
    async signOut() {
      await api.signOut();
      connection.end();
    },
  };
}

/** The way into rooms for a workspace that is in none; null where the room does not answer. */
export async function roomDoor(parts: BrowserRoomParts): Promise<RoomDoor | null> {
  const { registry, entry, store } = parts;
  const session = await api.readSession();
  if (!session.ok) return null;
  const { person, workspaces } = session.value;
  const here = new Set((await listWorkspaces(registry)).map(({ room }) => room?.id));
  return {
    person,
    others: workspaces.filter(({ id }) => !here.has(id)),
    mayMake: workspaces.some(({ role }) => role === 'owner'),
    async bringIn(name) {
      const made = await told(api.makeWorkspace(name));
      if (!made.ok) return made;
      const room: RoomPlace = { id: made.value.id, role: made.value.role, person };
      const { isNew: _, ...registered } = (await registry.get('workspaces', entry.id)) ?? entry;
      await registry.put('workspaces', { ...registered, room });
      await store.rest();
      parts.reload();
      return ok(null);
    },
    async open(id) {
      const room = workspaces.find((each) => each.id === id);
      if (room === undefined) return;
      await openRoom(registry, room, person, parts.clock);
      await store.rest();
      parts.reload();
    },
    async signOut() {
      await api.signOut();
      parts.reload();
    },
  };
}

/**
 * Remembers that the next page opens this room: in the workspace that this browser has for it already,
 * else in a new one. A room never comes into a board that somebody has here.
 */
export async function openRoom(
  registry: Registry,
  { id, name, role }: RoomWorkspace,
  person: RoomSession['person'],
  clock: Clock,
): Promise<void> {
  const known = (await listWorkspaces(registry)).find(({ room }) => room?.id === id);
  // The board itself brings its name.
  const { isNew: _, ...made } = newEntry(name, clock.now());
  const opened = { ...(known ?? made), isArchived: false, room: { id, role, person } };
  await registry.put('workspaces', opened);
  rememberWorkspace(opened.id);
}

/** Comes in with a code. The error is for the person. */
export async function comeIn(code: string, name: string): Promise<Result<RoomSession, string>> {
  return told(api.signIn(code, name));
}

/** Who this browser is signed in as already; null where it is not. */
export async function whoIsHere(): Promise<RoomSession | null> {
  const session = await api.readSession();
  return session.ok ? session.value : null;
}

async function told<Value>(
  asked: Promise<Result<Value, api.RoomRefusal>>,
): Promise<Result<Value, string>> {
  const answer = await asked;
  return answer.ok ? answer : err(answer.error.message);
}
