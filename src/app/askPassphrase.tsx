import type { ReactNode } from 'react';
import type { LockFacts } from '../store/adapters/passphrase.ts';
import { LockScreen } from './LockScreen.tsx';

/** Shows the lock screen until somebody types the passphrase that fits; gives the key behind it. */
export function askPassphrase(
  draw: (screen: ReactNode) => void,
  lock: LockFacts,
): Promise<CryptoKey> {
  return new Promise((resolve) => {
    draw(<LockScreen lock={lock} onOpen={resolve} />);
  });
}
