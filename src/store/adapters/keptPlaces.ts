import type { Clock, Instant } from '../../base/clock.ts';
import { readTabPlace, type TabPlace } from '../tabPlace.ts';
import { type Database, openDatabase } from './openDatabase.ts';
import type { Seal } from './seal.ts';
import type { TabIdentity } from './tabIdentity.ts';

export interface KeptPlacesParts {
  readonly databaseName: string;
  readonly tab: TabIdentity;
  readonly seal: Seal;
  readonly clock: Clock;
}

/** Where the person of this tab was; `isOwn`: in this very tab, else in the one that was closed last. */
export interface FoundPlace {
  readonly place: TabPlace;
  readonly isOwn: boolean;
}

/** What lies in the database under the name of a tab; `place` is encrypted where the board is locked. */
interface PlaceRecord {
  readonly at: Instant;
  readonly place: unknown;
}

const PREFIX = 'tab ';
const ALL = () => IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);
/** What was being written in a closed tab waits so long for somebody to come back. */
export const KEPT_MS = 24 * 3_600_000;
const PAUSE_MS = 250;

/**
 * The place of this tab, or of the tab that was closed last and is taken over now. What nobody came
 * back for in a day is dropped.
 */
export async function findTabPlace(
  database: Database,
  { tab, seal, clock }: KeptPlacesParts,
): Promise<FoundPlace | null> {
  const reading = database.transaction('session');
  const [keys, records] = await Promise.all([
    reading.store.getAllKeys(ALL()),
    reading.store.getAll(ALL()) as Promise<readonly PlaceRecord[]>,
  ]);
  const found = keys.map((key, index) => ({ key, ...records[index]! }));
  const own = found.find(({ key }) => key === keyOf(tab.id));
  if (own !== undefined) return opened(own.place, seal, true);
  const closed = found.filter(({ key }) => !tab.isOpen(key.slice(PREFIX.length)));
  const [last] = closed
    .filter(({ at }) => clock.now() - at < KEPT_MS)
    .sort((one, other) => other.at - one.at);
  const place = last === undefined ? null : await opened(last.place, seal, false);
  if (closed.length > 0) {
    const writing = database.transaction('session', 'readwrite');
    for (const { key, at } of closed) {
      if (key === last?.key || clock.now() - at >= KEPT_MS) void writing.store.delete(key);
    }
    await writing.done;
  }
  return place;
}

async function opened(stored: unknown, seal: Seal, isOwn: boolean): Promise<FoundPlace | null> {
  try {
    const plain =
      stored instanceof Uint8Array
        ? JSON.parse(new TextDecoder().decode(await seal.open(stored)))
        : stored;
    const place = readTabPlace(plain);
    return place === null ? null : { place, isOwn };
  } catch {
    return null;
  }
}

/** What is put under `keyOf` a tab. */
export async function placeRecord(place: TabPlace, seal: Seal, at: Instant): Promise<PlaceRecord> {
  const bytes = new TextEncoder().encode(JSON.stringify(place));
  return { at, place: seal.isLocked ? await seal.bytes(bytes) : JSON.parse(JSON.stringify(place)) };
}

export function keyOf(tab: string): string {
  return `${PREFIX}${tab}`;
}

export interface KeptPlaces {
  /** Something of the place has changed: it is written in a moment. */
  touch(): void;
  /** Writes at once what has changed. */
  flush(): Promise<void>;
  /** Whether the last change is in the browser's storage. */
  isKept(): boolean;
}

/**
 * Keeps the place of this tab by connections of its own, opened for each write: nothing here stands in
 * the way of whoever moves or deletes the board. A write that fails is worth no alarm; `isKept` says so.
 */
export function keepTabPlace(parts: KeptPlacesParts, place: () => TabPlace): KeptPlaces {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = true;

  async function write(): Promise<void> {
    const record = await placeRecord(place(), parts.seal, parts.clock.now());
    isKept = true;
    try {
      const database = await openDatabase(() => undefined, parts.databaseName);
      await database.put('session', record, keyOf(parts.tab.id));
      database.close();
    } catch {
      isKept = false;
    }
  }

  return {
    touch() {
      isKept = false;
      clearTimeout(timer);
      timer = setTimeout(() => void write(), PAUSE_MS);
    },
    async flush() {
      clearTimeout(timer);
      if (!isKept) await write();
    },
    isKept: () => isKept,
  };
}
