import { useState } from 'react';
import type { Note } from '../../domain/note.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NoteDeeds.module.css';

/** Takes the words of a note out of everything that this browser stores, once somebody says why. */
export function PurgeNote({ note }: { readonly note: Note }) {
  const { session } = useStoreParts();
  const purgeNote = useSession((state) => state.purgeNote);
  const [isAsked, setAsked] = useState(false);
  const [why, setWhy] = useState('');
  const [isBusy, setBusy] = useState(false);
  const name = note.contactName.trim() || 'somebody';

  async function purge(): Promise<void> {
    setBusy(true);
    // Once it is gone, the page is loaded anew.
    const purged = await purgeNote?.(note.id, why);
    setBusy(false);
    if (purged?.ok === false) tell(session, purged.error, 'refused');
  }

  if (purgeNote === null) return null;
  if (!isAsked) {
    return (
      <div className={styles.buttons} data-quiet>
        <Button
          variant="quiet"
          aria-label={`Purge the note of ${name}`}
          onClick={() => setAsked(true)}
        >
          Purge…
        </Button>
      </div>
    );
  }
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void purge();
      }}
    >
      <p className={styles.quiet}>
        Its words leave the ledger, undo and every snapshot of this browser, and nothing brings them
        back. The history keeps that a note was purged, by whom and why. Backup files that were
        downloaded still hold it.
      </p>
      <TextField
        // The question has just been asked for: typing begins here.
        ref={(field: HTMLInputElement | null) => field?.focus()}
        label="Why is it purged? Nothing of its words"
        autoComplete="off"
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="danger" busy={isBusy}>
          Purge for good
        </Button>
        <Button variant="quiet" onClick={() => setAsked(false)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
