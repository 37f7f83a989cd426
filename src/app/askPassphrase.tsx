import type { ReactNode } from 'react';
import type { LockFacts } from '../store/adapters/lockFacts.ts';
import {
  listWorkspaces,
  type RegisteredWorkspace,
  type Registry,
  rememberWorkspace,
} from '../store/adapters/workspaceRegistry.ts';
import { LockScreen } from './LockScreen.tsx';

export interface LockedBoard {
  readonly lock: LockFacts;
  readonly registry: Registry | null;
  readonly entry: RegisteredWorkspace | null;
}

/**
 * Shows the lock screen until somebody types the passphrase that fits; gives the key behind it.
 * Another workspace can be opened from there, which loads the page anew.
 */
export async function askPassphrase(
  draw: (screen: ReactNode) => void,
  { lock, registry, entry }: LockedBoard,
): Promise<CryptoKey> {
  const listed = registry === null ? [] : await listWorkspaces(registry);
  const others = listed
    .filter(({ id, isArchived }) => !isArchived && id !== entry?.id)
    .map(({ id, name }) => ({
      name: name === '' ? 'SOAP board' : name,
      open() {
        rememberWorkspace(id);
        window.location.reload();
      },
    }));
  return new Promise((resolve) => {
    draw(<LockScreen lock={lock} others={others} onOpen={resolve} />);
  });
}
