import { BAND_FACTS } from '../../domain/band.ts';
import type { Note } from '../../domain/note.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { lastMoveByHand, nameReason } from '../../store/nameReason.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './NoteDeeds.module.css';

/**
 * A move by hand can name a note as its reason: with and without then counts it as owed to that word,
 * and the history leads to it.
 */
export function ReasonForMove({ note }: { readonly note: Note }) {
  const parts = useStoreParts();
  // Both say when to look again; what is found is worked out from the steps of this window.
  useSession(({ board, track }) => board.placements.get(track)?.get(note.applicantId));
  useSession(({ ledger }) => ledger.moves);
  const move = lastMoveByHand(parts, note.applicantId);
  if (move === null) return null;
  const band = BAND_FACTS[move.after.band].name;
  if (move.noteIds.includes(note.id)) {
    return <p className={styles.quiet}>{`On record as a reason for the place in ${band}.`}</p>;
  }
  return (
    <div className={styles.buttons} data-quiet>
      <Button variant="quiet" onClick={() => nameReason(parts, note)}>
        {`This is why they are in ${band}`}
      </Button>
    </div>
  );
}
