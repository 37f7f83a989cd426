import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';

export interface MergeRequest {
  readonly id: number;
  readonly updates: readonly Uint8Array[];
}

export interface MergeReply {
  readonly id: number;
  readonly merged?: Uint8Array;
  readonly error?: string;
}

/** Applies the updates to an empty document, so that what was deleted is really gone from the result. */
function merge(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const merged = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return merged;
}

parentPort?.on('message', ({ id, updates }: MergeRequest) => {
  let reply: MergeReply;
  try {
    reply = { id, merged: merge(updates) };
  } catch (error) {
    reply = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
