import { onTestFinished, vi } from 'vitest';

type Make = IDBDatabase['transaction'];

function replaceTransactions(make: (real: Make) => Make): () => void {
  const real = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(make(real));
  const end = () => spy.mockRestore();
  onTestFinished(end);
  return end;
}

/** Tells when a strict write of the store is complete, before anybody else hears of it. */
export function spyOnTransactions(tell: (event: 'complete') => void): void {
  replaceTransactions(
    (real) =>
      function transaction(this: IDBDatabase, names, mode, options) {
        const made = real.call(this, names, mode, options);
        if (options?.durability === 'strict')
          made.addEventListener('complete', () => tell('complete'));
        return made;
      },
  );
}

/** Keeps strict writes from ending: a disk that does not answer. */
export function holdTransactions(): { release: () => void } {
  let isHeld = true;
  const release = replaceTransactions(
    (real) =>
      function transaction(this: IDBDatabase, names, mode, options) {
        const made = real.call(this, names, mode, options);
        if (options?.durability !== 'strict') return made;
        const spin = () => {
          if (!isHeld) return;
          made.objectStore('meta').get('schema').onsuccess = spin;
        };
        spin();
        return made;
      },
  );
  return {
    release() {
      isHeld = false;
      release();
    },
  };
}
