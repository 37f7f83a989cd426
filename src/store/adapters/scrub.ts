import { deleteDB, openDB } from 'idb';

const RECORDS = 800;
/** As much as one call gives. */
const RECORD_BYTES = 60_000;

/**
 * Pushes what was deleted out of the browser's files. Chromium keeps deleted records in them until it
 * compacts; 24 MB of random bytes, written and deleted, made it compact each time we looked, and this
 * writes twice as much (half a second to two). No page can do it for other browsers, or for copies
 * that a disk makes of its own; where there is no room it is left undone.
 */
export async function scrub(base: string): Promise<void> {
  const name = `${base}-scrub`;
  try {
    const database = await openDB(name, 1, {
      upgrade: (created) => {
        created.createObjectStore('noise', { autoIncrement: true });
      },
    });
    for (let record = 0; record < RECORDS; record += 1) {
      await database.put('noise', crypto.getRandomValues(new Uint8Array(RECORD_BYTES)));
    }
    database.close();
  } catch {
    // No room for noise: what was deleted goes when the browser tidies up by itself.
  }
  await deleteDB(name);
}
