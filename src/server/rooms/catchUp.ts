import type { Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { UpdateLog } from '../storage/updateLog.ts';
import { documentIdOf } from './documentId.ts';
import type { Seat } from './roomHooks.ts';

/**
 * Takes into every open document what the log holds and memory lacks: edits that another node stored
 * and could not pass on. Whoever is connected is sent them; what is known already changes nothing.
 */
export async function catchUp(room: Hocuspocus<Seat>, log: UpdateLog): Promise<void> {
  for (const [name, document] of room.documents) {
    const id = documentIdOf(name);
    if (id === null) continue;
    const { snapshot, rows } = await log.read(id);
    Y.transact(document, () => {
      if (snapshot !== null) Y.applyUpdate(document, snapshot);
      for (const { bytes } of rows) Y.applyUpdate(document, bytes);
    });
  }
}
