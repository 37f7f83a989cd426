import { useState } from 'react';
import type { LockFacts } from '../store/adapters/lockFacts.ts';
import { openLock } from '../store/adapters/passphrase.ts';
import { Button } from '../ui/Button.tsx';
import { Lock } from '../ui/icons.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './LockScreen.module.css';

export interface LockScreenProps {
  readonly lock: LockFacts;
  /** Workspaces that can be opened in its place. */
  readonly others: readonly OtherWorkspace[];
  readonly onOpen: (key: CryptoKey) => void;
}

export interface OtherWorkspace {
  readonly name: string;
  readonly open: () => void;
}

/** Whoever tries again and again waits longer and longer, up to this. */
const MOST_WAIT_MS = 30_000;
const FREE_TRIES = 3;

/** Stands in the place of a board that is locked. Nothing of the board has been read yet. */
export function LockScreen({ lock, others, onOpen }: LockScreenProps) {
  const [passphrase, setPassphrase] = useState('');
  const [tries, setTries] = useState(0);
  const [isBusy, setBusy] = useState(false);

  async function open(): Promise<void> {
    setBusy(true);
    const key = await openLock(lock, passphrase);
    if (key !== null) {
      onOpen(key);
      return;
    }
    const wait = tries < FREE_TRIES ? 0 : Math.min(MOST_WAIT_MS, 1000 * 2 ** (tries - FREE_TRIES));
    await new Promise((resolve) => setTimeout(resolve, wait));
    setTries(tries + 1);
    setBusy(false);
  }

  return (
    <main className={styles.screen}>
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && passphrase !== '') void open();
        }}
      >
        <h1>
          <Lock aria-hidden="true" /> The board is locked
        </h1>
        <p>Everything on it is saved in this browser, encrypted with its passphrase.</p>
        <TextField
          label="Passphrase"
          type="password"
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          error={tries > 0 ? 'This passphrase does not fit.' : null}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" variant="primary" busy={isBusy} disabled={passphrase === ''}>
          Open the board
        </Button>
        <p className={styles.quiet}>
          Nobody can open it without the passphrase, and nobody can give it back. Where it is lost,
          a backup file is the way on: clear this site’s data in the browser, then open the file in
          Settings.
        </p>
        {others.length > 0 && (
          <ul className={styles.others} aria-label="Other workspaces">
            {others.map(({ name, open: openOther }) => (
              <li key={name}>
                <Button variant="quiet" onClick={openOther}>
                  {`Open ${name}`}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </main>
  );
}
