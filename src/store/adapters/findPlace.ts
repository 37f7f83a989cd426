import { deleteDB } from 'idb';
import { openAsItIs } from './openDatabase.ts';
import type { Place } from './place.ts';

/** Held for as long as a board moves; whoever opens one waits for it. */
const MOVING = 'soap-board-moving';

/**
 * The database that holds a place's board now. A board that was locked or unlocked has moved to a
 * new one, `soap-board-2` and so on, so that nothing of its other form is left behind. A move that
 * was cut off before its end has left an unfinished database, which is dropped; one that was cut
 * off after it, the old database, which goes now.
 */
export function findPlace(place: Place): Promise<Place> {
  return navigator.locks.request(MOVING, { mode: 'shared' }, async () => {
    const generations = await generationsOf(place);
    for (const { name } of generations.toReversed()) {
      if (name === place.database) break;
      const movedFrom = await originOf(name);
      if (movedFrom === null) continue;
      await Promise.all(
        generations.filter((each) => each.name === movedFrom).map((each) => deleteDB(each.name)),
      );
      return { ...place, database: name };
    }
    return place;
  });
}

/** Moves with nobody else at the door. */
export function whileMoving<Answer>(move: () => Promise<Answer>): Promise<Answer> {
  return navigator.locks.request(MOVING, move);
}

/** The name of a database that no board of this place has ever had. */
export async function nextDatabase(place: Place): Promise<string> {
  const last = (await generationsOf(place)).at(-1)?.generation ?? 1;
  return `${baseOf(place)}-${last + 1}`;
}

/** Every database that a board of this place has or had. */
export async function databasesOf(place: Place): Promise<readonly string[]> {
  return (await generationsOf(place)).map(({ name }) => name);
}

function baseOf({ database }: Place): string {
  return database.replace(/-\d+$/, '');
}

async function generationsOf(
  place: Place,
): Promise<readonly { readonly name: string; readonly generation: number }[]> {
  const base = baseOf(place);
  const databases = await indexedDB.databases();
  return databases
    .flatMap(({ name = '' }) => {
      if (name === base) return [{ name, generation: 1 }];
      const generation = name.startsWith(`${base}-`) ? Number(name.slice(base.length + 1)) : NaN;
      return Number.isInteger(generation) ? [{ name, generation }] : [];
    })
    .sort((a, b) => a.generation - b.generation);
}

/** Where a board has moved here from; null where the move was not finished. */
async function originOf(name: string): Promise<string | null> {
  const database = await openAsItIs(name);
  try {
    if (!database.objectStoreNames.contains('meta')) return null;
    const from = await database.get('meta', 'movedFrom');
    return typeof from === 'string' ? from : null;
  } finally {
    database.close();
  }
}
