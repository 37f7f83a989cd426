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
const PREFIX = 'soap-board-tab-';

/** `workspace`: which one the tab has open; tabs of other workspaces are none of its business. */
export async function claimTab(
  workspace: string,
  storage: Storage = sessionStorage,
): Promise<TabIdentity> {
  const lockOf = (id: string) => `${PREFIX}${workspace}-${id}`;
  const kept = storage.getItem(KEY);
  const id = kept !== null && (await hold(lockOf(kept))) ? kept : crypto.randomUUID();
  if (id !== kept) await hold(lockOf(id));
  storage.setItem(KEY, id);
  const names = await tabsOf(workspace);
  return { id, isOpen: (other) => names.includes(lockOf(other)) };
}

/** Whether some tab has a workspace open. */
export async function isWorkspaceOpen(workspace: string): Promise<boolean> {
  return (await tabsOf(workspace)).length > 0;
}

/** Whether a tab beside this one has its workspace open. */
export async function isOpenElsewhere(workspace: string): Promise<boolean> {
  return (await tabsOf(workspace)).length > 1;
}

async function tabsOf(workspace: string): Promise<readonly string[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name = '' }) => (name.startsWith(`${PREFIX}${workspace}-`) ? [name] : []));
}

/** Holds the name until the tab closes; false when another tab holds it. */
function hold(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}
