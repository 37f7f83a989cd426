/**
 * Which tab this is, through its reloads. Each live tab holds a Web Lock under its name, so that one
 * that was duplicated gets a name of its own, and the steps of a closed one can be taken over.
 */
export interface TabIdentity {
  readonly id: string;
  /** Whether a tab is open somewhere in this browser. */
  isOpen(id: string): boolean;
}

const KEY = 'soap-board-tab';
const lockOf = (id: string) => `soap-board-tab-${id}`;

export async function claimTab(storage: Storage = sessionStorage): Promise<TabIdentity> {
  const kept = storage.getItem(KEY);
  const id = kept !== null && (await hold(kept)) ? kept : crypto.randomUUID();
  if (id !== kept) await hold(id);
  storage.setItem(KEY, id);
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return { id, isOpen: (other) => names.has(lockOf(other)) };
}

/** Holds the name until the tab closes; false when another tab holds it. */
function hold(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}
