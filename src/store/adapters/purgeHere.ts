import { err, type Result } from '../../base/result.ts';
import { purgeNote } from '../commands/purgeNote.ts';
import { mapOf } from '../document/schema.ts';
import { forgetDraftsUnder, NOTE_DRAFT } from '../drafts.ts';
import { readMeta } from './inTransaction.ts';
import { isLock } from './lockFacts.ts';
import { openDatabase } from './openDatabase.ts';
import { type RelocateParts, relocateBoard } from './relocateBoard.ts';
import type { Seal } from './seal.ts';

/**
 * Takes a note out of everything that this browser stores: the ledger, the rows of before, the steps
 * of undo and the snapshots. A deleted word stays readable in stored updates, so the board is written
 * anew without it and moves. Files on the disk are beyond it.
 */
export async function purgeHere(
  parts: RelocateParts & { readonly seal: Seal },
  noteId: string,
  why: string,
): Promise<Result<null, string>> {
  const { workspace, place, seal } = parts;
  const versionKeys = [...mapOf(workspace.documents.ledger, 'versions').keys()].filter((key) =>
    key.startsWith(`${noteId}/`),
  );
  let lock: unknown;
  try {
    const database = await openDatabase(() => undefined, place.database);
    lock = await readMeta(database, 'lock');
    database.close();
  } catch {
    return err('This browser’s storage does not answer. Nothing was purged.');
  }
  return relocateBoard(parts, {
    seal,
    lock: isLock(lock) ? lock : null,
    change: () => {
      const purged = workspace.run(purgeNote, { noteId, why, versionKeys });
      // A correction that was being written begins with its words.
      if (purged.ok) forgetDraftsUnder(`${NOTE_DRAFT}${noteId} `);
      return purged;
    },
    // A step that touched the note holds its words.
    keeps: ({ changes }) => !changes.some(({ key }) => key === noteId || versionKeys.includes(key)),
  });
}
