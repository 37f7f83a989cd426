/** How the key of a board that is locked with a passphrase is kept (`passphrase.ts`). */
export interface LockFacts {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  /** The key of the records, encrypted. */
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/** Whether what a database holds is a lock. */
export function isLock(value: unknown): value is LockFacts {
  const { salt, rounds, iv, wrapped } = (value ?? {}) as Partial<LockFacts>;
  return (
    salt instanceof Uint8Array &&
    iv instanceof Uint8Array &&
    wrapped instanceof Uint8Array &&
    typeof rounds === 'number'
  );
}
