import type { Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { WithLedger } from '../faculty/memberWords.ts';
import type { Snapshots } from '../storage/snapshots.ts';
import type { UpdateLog } from '../storage/updateLog.ts';
import type { Seat } from './roomHooks.ts';

/**
 * Opens the ledger of a workspace for a moment, on behalf of somebody to whom it is closed. What is
 * written goes the way of every edit: into the log first, and to the others after that.
 */
export function ledgerOf(
  room: Hocuspocus<Seat>,
  { log, snapshots }: { readonly log: UpdateLog; readonly snapshots: Snapshots },
): WithLedger {
  const last = new Map<string, Promise<unknown>>();

  async function open<Answer>(workspace: string, use: Parameters<WithLedger>[1]): Promise<Answer> {
    const id = { workspace, document: 'ledger' } as const;
    const connection = await room.openDirectConnection(`${workspace}/ledger`);
    try {
      const { answer, update } = use(connection.document!);
      if (update !== null) {
        await log.append(id, update);
        await connection.transact((document) => Y.applyUpdate(document, update));
        snapshots.markDirty(id);
      }
      return answer as Answer;
    } finally {
      await connection.disconnect();
    }
  }

  // One after the other: of two answers in the same instant the second sees the first.
  return (workspace, use) => {
    const turn = (last.get(workspace) ?? Promise.resolve()).then(() => open(workspace, use));
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(workspace) === settled) last.delete(workspace);
      });
    last.set(workspace, settled);
    return turn as never;
  };
}
