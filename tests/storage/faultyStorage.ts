/** What a storage does instead of what it was asked for. */
export const FAULTS = ['quota', 'abort', 'close', 'version'] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultPlan {
  /** The call at which it begins, from 0; -1: never, to count the calls. */
  readonly at: number;
  readonly fault: Fault;
}

export interface FaultyStorage {
  /** Calls to the browser's storage since it was made. */
  readonly calls: () => number;
  /** The storage is in order from now on. */
  heal(): void;
  /** Takes the browser's own functions back. */
  remove(): void;
}

type Patched = Record<string, (...args: never[]) => unknown>;

const CALLS: readonly (readonly [Patched, readonly string[]])[] = [
  [IDBFactory.prototype as unknown as Patched, ['open']],
  [IDBDatabase.prototype as unknown as Patched, ['transaction']],
  [
    IDBObjectStore.prototype as unknown as Patched,
    ['add', 'put', 'delete', 'get', 'getAll', 'getAllKeys', 'clear'],
  ],
];

/**
 * Counts every call to IndexedDB and breaks it from the planned one on, as a browser would: no more
 * room, an aborted transaction, a closed database, or a newer version. An abort and a close happen
 * once; the others last until the storage is healed.
 */
export function breakStorage({ at, fault }: FaultPlan): FaultyStorage {
  let calls = 0;
  let isHealed = false;
  const real = CALLS.flatMap(([prototype, names]) =>
    names.map((name) => [prototype, name, prototype[name]!] as const),
  );
  for (const [prototype, name, own] of real) {
    prototype[name] = function (this: unknown, ...args: never[]) {
      const call = calls;
      calls += 1;
      const isNow = at >= 0 && !isHealed && (isLasting(fault) ? call >= at : call === at);
      if (!isNow) return own.apply(this, args);
      if (fault === 'quota') throw new DOMException('no room', 'QuotaExceededError');
      if (fault === 'version') throw new DOMException('newer', 'VersionError');
      const result = own.apply(this, args);
      if (fault === 'abort') transactionOf(this, result)?.abort();
      if (fault === 'close') databaseOf(this, result)?.close();
      return result;
    };
  }
  return {
    calls: () => calls,
    heal() {
      isHealed = true;
    },
    remove() {
      for (const [prototype, name, own] of real) prototype[name] = own;
    },
  };
}

function isLasting(fault: Fault): boolean {
  return fault === 'quota' || fault === 'version';
}

function transactionOf(self: unknown, result: unknown): IDBTransaction | null {
  if (result instanceof IDBTransaction) return result;
  return self instanceof IDBObjectStore ? self.transaction : null;
}

function databaseOf(self: unknown, result: unknown): IDBDatabase | null {
  if (self instanceof IDBDatabase) return self;
  return transactionOf(self, result)?.db ?? null;
}
