import type { LedgerLine } from '../../domain/filterLedger.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { decideNote } from '../../store/commands/decideNote.ts';
import { useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { ApplicantButton } from './ApplicantButton.tsx';
import styles from './InboxView.module.css';

const SHOWN = 50;

/** What was decided on flagged notes, folded away; a decision can be opened again. */
export function DecidedList({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const run = useRun();
  if (lines.length === 0) return null;
  return (
    <details className={`${styles.card} ${styles.decided}`}>
      <summary>{`Decided · ${lines.length}`}</summary>
      <ul className={styles.list} aria-label="Decided">
        {lines.slice(0, SHOWN).map(({ note, applicantName }) => (
          <li key={note.id} className={styles.item}>
            <div>
              <ApplicantButton id={note.applicantId} />
              <p className={styles.quiet}>
                {`${note.contactName.trim() || 'Somebody'}: ${note.decision?.choice} by ${note.decision?.by}, ${formatInZone(note.decision?.at ?? note.at, EASTERN)} ET`}
              </p>
              {note.decision?.reason !== '' && <p dir="auto">{note.decision?.reason}</p>}
            </div>
            <Button
              variant="quiet"
              aria-label={`Open again: the decision on ${applicantName}`}
              onClick={() => run(decideNote, { noteId: note.id, choice: null, reason: '' })}
            >
              Open again
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
