import { useState } from 'react';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Trash2 } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SettleView.module.css';

interface ClearBrowserProps {
  /** The archive was checked, and holds what is here. */
  readonly isReady: boolean;
}

/** What has to be typed: nobody types it by accident. */
const WORDS = 'clear this browser';

export function ClearBrowser({ isReady }: ClearBrowserProps) {
  const { session } = useStoreParts();
  const clear = useSession(({ clearBrowser }) => clearBrowser);
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isTyped = typed.trim().toLowerCase() === WORDS;

  async function run(): Promise<void> {
    if (!isReady || !isTyped || clear === null || isBusy) return;
    setBusy(true);
    const cleared = await clear();
    if (cleared.ok) {
      window.location.hash = '/pool';
      window.location.reload();
      return;
    }
    tell(session, cleared.error, 'refused');
    setBusy(false);
  }

  return (
    <form
      className={styles.clear}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p>
        Clear this browser: applicants, decisions, history, snapshots and all the rest are taken out
        of it. Nothing brings them back but the archive. Files on the disk, this archive and earlier
        backups among them, stay where they are.
      </p>
      <TextField
        label={`Type “${WORDS}”`}
        value={typed}
        disabled={!isReady}
        hint={isReady ? undefined : 'Once the archive is checked.'}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="danger"
        icon={<Trash2 />}
        busy={isBusy}
        disabled={!isReady || !isTyped || clear === null}
      >
        Clear this browser
      </Button>
    </form>
  );
}
