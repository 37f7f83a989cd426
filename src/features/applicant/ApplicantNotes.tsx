import { useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { influenceLevel, LADDER, type NoteShare } from '../../domain/influence.ts';
import type { Note } from '../../domain/note.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { influenceOfApplicant } from '../../store/influenceOfApplicant.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { InfluenceBars } from '../../ui/InfluenceBars.tsx';
import { Plus } from '../../ui/icons.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './ApplicantNotes.module.css';
import { NoteForm } from './NoteForm.tsx';
import { circumstancesOf, STRENGTH_WORDS, signed } from './noteWords.ts';

/** What people said about the applicant, what each word weighs, and what they come to together. */
export function ApplicantNotes({ id }: { readonly id: AamcId }) {
  const { session } = useStoreParts();
  const notes = useSession(({ ledger }) => ledger.notesByApplicant.get(id));
  const isAsked = useSession(({ isNoteOpen, focusedId }) => isNoteOpen && focusedId === id);
  const [openFor, setOpenFor] = useState<AamcId | null>(null);
  const isFormOpen = isAsked || openFor === id;
  const influence = influenceOfApplicant(notes);

  function close(): void {
    setOpenFor(null);
    session.setState({ isNoteOpen: false });
  }

  return (
    <section aria-label="Back channels" className={styles.notes}>
      <SectionLabel
        as="h3"
        aside={
          !isFormOpen && (
            <Button variant="quiet" icon={<Plus />} onClick={() => setOpenFor(id)}>
              Add note
            </Button>
          )
        }
      >
        Back channels
      </SectionLabel>
      {isFormOpen && <NoteForm key={id} applicantId={id} onDone={close} />}
      {notes === undefined || influence === null ? (
        !isFormOpen && <p className={styles.silence}>Nobody spoke. Silence is not a signal.</p>
      ) : (
        <>
          <p className={styles.sum}>
            <InfluenceBars
              level={influenceLevel(influence.net)}
              title={`Net influence ${signed(influence.net)}`}
            />
            <strong>{signed(influence.net)}</strong>
            <span>net influence; notes move nobody by themselves</span>
          </p>
          {influence.cautions.map((caution) => (
            <Callout key={caution} tone="warning" title={caution} />
          ))}
          <ol className={styles.list}>
            {notes.map((note, index) => (
              <NoteItem key={note.id} note={note} share={influence.shares[index]} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function NoteItem({ note, share }: { note: Note; share: NoteShare | undefined }) {
  const counted = share?.counted ?? 0;
  return (
    <li className={styles.note} data-tone={counted > 0 ? 'for' : counted < 0 ? 'against' : 'none'}>
      <p className={styles.contact}>
        <strong dir="auto">{note.contactName}</strong>{' '}
        <span>
          {[note.contactRole, note.contactInstitution].filter(Boolean).join(', ')}
          {note.contactKnown ? ' · known to us' : ''}
        </span>
        <span className={styles.weight}>{signed(counted)}</span>
      </p>
      {note.words !== '' && (
        <blockquote className={styles.words} dir="auto">
          {note.words}
        </blockquote>
      )}
      <p className={styles.how}>{circumstancesOf(note)}</p>
      <details className={styles.why}>
        <summary>Why {signed(counted)}</summary>
        <Breakdown note={note} share={share} />
      </details>
    </li>
  );
}

function Breakdown({ note, share }: { note: Note; share: NoteShare | undefined }) {
  const rung = LADDER[note.rung - 1];
  return (
    <ul className={styles.reasons}>
      <li>
        Rung {note.rung}, {rung?.contact}: base {rung?.base.toFixed(2)}
      </li>
      <li>{STRENGTH_WORDS[note.strength].name}</li>
      <li>Weighs {signed(share?.weight ?? 0)} by itself</li>
      {share?.reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
