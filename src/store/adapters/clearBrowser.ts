import { deleteDB } from 'idb';
import { err, ok, type Result } from '../../base/result.ts';
import type { BrowserStore } from './browserStore.ts';
import { unmarkKept } from './keptMark.ts';
import type { Place } from './place.ts';
import { scrub } from './scrub.ts';
import { isOpenElsewhere } from './tabIdentity.ts';

/**
 * Takes everything of a board out of this browser: the documents, the snapshots, where its person
 * was, what was told. Files on disk stay where they are. The page has to be loaded anew then; an
 * error says why nothing was taken.
 */
export async function clearBrowser(
  place: Place,
  store: Pick<BrowserStore, 'close' | 'settled'>,
): Promise<Result<null, string>> {
  if (await isOpenElsewhere(place.workspace)) {
    return err(
      'The board is open in another tab, which would save it again. Close the other tabs first.',
    );
  }
  await store.settled();
  // A store that lives would take the missing data for a loss, and save everything again.
  store.close();
  await deleteDB(place.database);
  await deleteDB(place.snapshots);
  await scrub(place.database);
  unmarkKept(place.workspace);
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) {
      if (key.startsWith('soap-board-') && key.endsWith(`-${place.name}`)) storage.removeItem(key);
    }
  }
  return ok(null);
}
