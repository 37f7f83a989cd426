import { onTestFinished } from 'vitest';
import { encodeBlocks } from '../../../src/intake/applicantBlock.ts';
import { readingRefusal } from '../../../src/room/roleNames.ts';
import type { Role } from '../../../src/room/roles.ts';
import { accessOf } from '../../../src/room/roles.ts';
import { connectRoom, type RoomConnection } from '../../../src/store/adapters/connectRoom.ts';
import {
  blockKey,
  importApplicants,
  importIdOf,
} from '../../../src/store/commands/importApplicants.ts';
import { type MoveToBandArgs, moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { createDocuments } from '../../../src/store/document/schema.ts';
import type { RoomLink } from '../../../src/store/warRoom.ts';
import { createWorkspace, type Workspace } from '../../../src/store/workspace.ts';
import { samplePool, TRACK } from '../../support/sampleWorkspace.ts';
import type { OpenRoom } from './openRoom.ts';
import type { RoomPerson } from './roomLab.ts';

export interface RoomWindow {
  readonly workspace: Workspace;
  readonly connection: RoomConnection;
  /** What the browser would have saved of others' edits. */
  readonly savedOrigins: readonly object[];
  link(): RoomLink['kind'];
  until(isSo: (state: ReturnType<RoomConnection['state']['getState']>) => boolean): Promise<void>;
  saved(): Promise<void>;
  move(ids: readonly string[], band: MoveToBandArgs['band']): void;
  /** The network is cut and comes back. */
  cut(): void;
  mend(): void;
}

export interface RoomWindowOptions {
  readonly role: Role;
  readonly name: string;
  /** A copy that was open before, with what was done in it. */
  readonly workspace?: Workspace;
  readonly access?: 'same' | 'changed' | 'ended' | 'unknown';
}

/** A window of the program in a real war room: workspace, commands and connection, without a screen. */
export function roomWindow(
  room: OpenRoom,
  person: RoomPerson,
  { role, name, workspace: before, access = 'same' }: RoomWindowOptions,
): RoomWindow {
  const sockets = new Set<WebSocket>();
  let isCut = false;
  class SocketOfBrowser extends WebSocket {
    constructor(url: string) {
      const headers = { cookie: person.cookie, origin: `http://127.0.0.1:${room.port}` };
      super(isCut ? 'ws://127.0.0.1:9/' : url, { headers } as never);
      sockets.add(this);
    }
  }
  const workspace = before ?? ownWorkspace(role, name);
  const savedOrigins: object[] = [];
  const connection = connectRoom({
    workspace,
    store: { saveFrom: (origin) => savedOrigins.push(origin) },
    place: { id: room.workspace, role, person: { id: person.id, name } },
    clock: { now: Date.now },
    onAccessChanged: async () => access,
    url: `ws://127.0.0.1:${room.port}/room`,
    WebSocketPolyfill: SocketOfBrowser,
  });
  onTestFinished(() => connection.close());
  const until: RoomWindow['until'] = (isSo) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isSo(connection.state.getState())) return;
        stop();
        resolve();
      };
      const stop = connection.state.subscribe(look);
      look();
    });
  return {
    workspace,
    connection,
    savedOrigins,
    until,
    link: () => connection.state.getState().link.kind,
    saved: () => until(({ link }) => link.kind === 'saved'),
    move(ids, band) {
      const moved = workspace.run(moveToBand, { ids, track: TRACK, band });
      if (!moved.ok) throw new Error(moved.error);
    },
    cut() {
      isCut = true;
      for (const socket of sockets) socket.close();
    },
    mend() {
      isCut = false;
      connection.tryNow();
    },
  };
}

export function ownWorkspace(role: Role, name: string): Workspace {
  const refusal = readingRefusal(role);
  const { board, ledger } = createDocuments();
  return createWorkspace({
    clock: { now: Date.now },
    random: Math.random,
    replica: crypto.randomUUID(),
    user: name,
    documents: accessOf(role, 'ledger') === 'none' ? { board } : { board, ledger },
    ...(refusal === null ? {} : { refusal }),
  });
}

/** Imports a pool whose blocks others can read. */
export async function importPool(workspace: Workspace, count: number): Promise<void> {
  const applicants = samplePool(count);
  const files = [
    { name: 'pool.csv', hash: 'aaaaaaaaaaaaaaaa', rows: count, accepted: count, rejected: 0 },
  ];
  workspace.knowBlock(blockKey(importIdOf(files), 0), applicants);
  const blocks = await encodeBlocks(applicants);
  const imported = workspace.run(importApplicants, {
    files,
    blocks,
    added: count,
    changed: 0,
    unchanged: 0,
  });
  if (!imported.ok) throw new Error(imported.error);
}
