import type { Connection, Extension, Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import { accessOf, closedMaps, type Role } from '../../room/roles.ts';
import type { Metrics } from '../metrics.ts';
import { createRateLimit } from '../rateLimit.ts';
import type { Snapshots } from '../storage/snapshots.ts';
import type { DocumentId, UpdateLog } from '../storage/updateLog.ts';
import { documentIdOf } from './documentId.ts';
import { isEmptyUpdate, readUpdate, rootsOf } from './readUpdate.ts';

/** Who speaks through a connection; asked once when it opens and watched from then on. */
export interface Seat extends DocumentId {
  readonly sessionHash: string;
  readonly person: string;
  readonly name: string;
  readonly role: Role;
}

export interface RoomDependencies {
  readonly log: UpdateLog;
  readonly snapshots: Snapshots;
  readonly metrics: Metrics;
  /** The seat of the session in these headers, or null. */
  readonly seatOf: (headers: Headers, id: DocumentId) => Promise<Seat | null>;
  readonly report: (event: string, facts: Readonly<Record<string, unknown>>) => void;
  readonly limits: RoomLimits;
}

export interface RoomLimits {
  readonly messageBytes: number;
  readonly documentBytes: number;
  /** Of one connection; a person's fastest typing is far below. */
  readonly messagesPerSecond: number;
}

export const ROOM_LIMITS: RoomLimits = {
  // A pool of 100,000 applicants goes into a room as one message.
  messageBytes: 32 * 1024 * 1024,
  documentBytes: 128 * 1024 * 1024,
  messagesPerSecond: 60,
};

const SYNC_STEP_1 = 0;
const AWARENESS_BYTES = 4096;

/** A reason that reaches the browser as the close of its connection. */
class Refused extends Error {
  readonly code: number;
  readonly reason: string;
  constructor(code: number, reason: string) {
    super(reason);
    this.code = code;
    this.reason = reason;
  }
}

/**
 * What makes the engine a war room. Each message is judged by the role of who sent it and written to
 * the log before the engine applies it and acknowledges; when the log cannot be written, the
 * connection is closed without an acknowledgement and the browser sends the edit again later.
 */
export function roomHooks(room: RoomDependencies): Extension<Seat> {
  const { log, snapshots, metrics, limits } = room;
  const sizes = new Map<string, number>();
  // A connection whose edit was refused has parted from the room: what follows rests on that edit.
  const parted = new WeakSet<Connection>();
  const rate = createRateLimit(
    { burst: limits.messagesPerSecond * 10, perSecond: limits.messagesPerSecond },
    () => performance.now(),
  );

  const refuse = (connection: Connection<Seat>, reason: string) => {
    metrics.add('room_edits_refused_total');
    parted.add(connection);
    connection.readOnly = true;
    connection.sendStateless(JSON.stringify({ kind: 'refused', reason }));
  };

  return {
    async onAuthenticate({ documentName, requestHeaders, connectionConfig }) {
      const id = documentIdOf(documentName);
      const seat = id === null ? null : await room.seatOf(requestHeaders, id);
      const access = seat === null ? 'none' : accessOf(seat.role, seat.document);
      if (seat === null || access === 'none') throw new Refused(4403, 'forbidden');
      connectionConfig.readOnly = access === 'read';
      return seat;
    },

    async onLoadDocument({ document, documentName }) {
      const id = documentIdOf(documentName);
      if (id === null) throw new Refused(4403, 'forbidden');
      const stored = await log.read(id);
      if (stored.damaged.length > 0) {
        room.report('rows-damaged', { document: documentName, rows: stored.damaged });
      }
      const updates = stored.rows.map((row) => row.bytes);
      if (stored.snapshot !== null) updates.unshift(stored.snapshot);
      Y.transact(document, () => {
        for (const update of updates) Y.applyUpdate(document, update);
      });
      sizes.set(
        documentName,
        updates.reduce((sum, update) => sum + update.length, 0),
      );
      if (stored.rows.length > 0) snapshots.markDirty(id);
    },

    async afterUnloadDocument({ documentName }) {
      sizes.delete(documentName);
    },

    async beforeHandleMessage({ socketId, connection }) {
      if (rate.take(socketId)) return;
      metrics.add('room_connections_slowed_total');
      connection.webSocket.close(4429, 'too-many-messages');
      throw new Refused(4429, 'too-many-messages');
    },

    async beforeSync({ type, payload, connection, context: seat, document, documentName }) {
      if (type === SYNC_STEP_1) return;
      const access = accessOf(seat.role, seat.document);
      connection.readOnly = access !== 'write' || parted.has(connection);
      const update = read(payload);
      if (connection.readOnly || isEmptyUpdate(update)) return;

      const size = (sizes.get(documentName) ?? 0) + payload.length;
      if (size > limits.documentBytes) return refuse(connection, 'document-full');
      const closed = closedMaps(seat.role, seat.document);
      if (closed.length > 0) {
        const roots = rootsOf(document, update);
        if (roots === null || closed.some((name) => roots.has(name))) {
          return refuse(connection, roots === null ? 'incomplete' : 'sign-off');
        }
      }

      const began = performance.now();
      try {
        await log.append(seat, payload);
      } catch (error) {
        metrics.add('room_edits_not_stored_total');
        room.report('edit-not-stored', { document: documentName, error: String(error) });
        connection.sendStateless(JSON.stringify({ kind: 'not-saved', reason: 'storage' }));
        connection.webSocket.close(1013, 'not-saved');
        throw new Refused(1013, 'not-saved');
      }
      sizes.set(documentName, size);
      metrics.add('room_edits_stored_total');
      metrics.observe('room_store_seconds', (performance.now() - began) / 1000);
      snapshots.markDirty({ workspace: seat.workspace, document: seat.document });
    },

    async beforeHandleAwareness({ states, context: seat }) {
      for (const [client, state] of states) {
        // Which note is read is nobody's business, so the ledger shows no presence at all.
        if (seat === undefined || seat.document === 'ledger') states.delete(client);
        else if (JSON.stringify(state).length > AWARENESS_BYTES) states.delete(client);
        else state.person = { id: seat.person, name: seat.name, role: seat.role };
      }
    },
  };
}

function read(payload: Uint8Array): ReturnType<typeof readUpdate> {
  try {
    return readUpdate(payload);
  } catch {
    throw new Refused(1007, 'not-an-update');
  }
}

/** Every connection of the room with who sits there. */
export function seatsOf(room: Hocuspocus<Seat>): readonly (readonly [Connection<Seat>, Seat])[] {
  return [...room.documents.values()].flatMap((document) =>
    document.getConnections().map((connection) => [connection, connection.context] as const),
  );
}
