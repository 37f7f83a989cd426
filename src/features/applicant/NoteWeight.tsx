import { conductOf, heldBackBy } from '../../domain/conduct.ts';
import { noteWeight } from '../../domain/influence.ts';
import type { NoteFacts } from '../../domain/note.ts';
import { useSession } from '../../store/hooks.ts';
import { conductContextOf, weighingOf } from '../../store/influenceOfApplicant.ts';
import { signed } from './noteWords.ts';

interface NoteWeightProps {
  readonly note: NoteFacts;
  readonly className?: string | undefined;
}

/** What a note that is being written will weigh, why, and what holds it back. */
export function NoteWeight({ note, className }: NoteWeightProps) {
  const weighing = useSession(weighingOf);
  const board = useSession((session) => session.board);
  const ledger = useSession((session) => session.ledger);
  const isTimed = !Number.isNaN(note.saidAt);
  const weight = isTimed ? noteWeight(note, weighing) : null;
  const held = isTimed
    ? heldBackBy({}, conductOf(note, conductContextOf({ board, ledger }, note.applicantId)))
    : null;
  return (
    <p className={className} aria-live="polite">
      {weight !== null && (
        <>
          Weighs <strong>{signed(weight.weight)}</strong>
          {weight.reasons.length > 0 && <span> · {weight.reasons.join(' · ')}</span>}
          {held !== null && <span> · {held}</span>}
        </>
      )}
    </p>
  );
}
