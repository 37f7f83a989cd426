import { useCallback, useEffect, useRef, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { influenceLevel } from '../../domain/influence.ts';
import type { Note } from '../../domain/note.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { useHasLedger, useSession, useStoreParts } from '../../store/hooks.ts';
import { influenceOfApplicant, weighingOf } from '../../store/influenceOfApplicant.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { InfluenceBars } from '../../ui/InfluenceBars.tsx';
import { Plus } from '../../ui/icons.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { ApplicantInquiries } from './ApplicantInquiries.tsx';
import styles from './ApplicantNotes.module.css';
import { InfluenceBreakdown } from './InfluenceBreakdown.tsx';
import { NoteDeeds } from './NoteDeeds.tsx';
import { NoteForm } from './NoteForm.tsx';
import { hasDraft } from './noteDraft.ts';
import { circumstancesOf, signed } from './noteWords.ts';
import { PastWeights } from './PastWeights.tsx';
import { SelfContactLine } from './SelfContactLine.tsx';
import { SuggestionLine } from './SuggestionLine.tsx';

/** What people said about the applicant, what each word weighs, and what they come to together. */
export function ApplicantNotes({ id }: { readonly id: AamcId }) {
  return useHasLedger() ? <NotesOf id={id} /> : null;
}

function NotesOf({ id }: { readonly id: AamcId }) {
  const notes = useSession(({ ledger }) => ledger.notesByApplicant.get(id));
  const rules = useSession(weighingOf);
  const form = useNoteForm(id);
  const influence = useSession((session) => influenceOfApplicant(session, id));
  const isHidden = useSession((session) => hidesVoices(session, id));
  const { session } = useStoreParts();
  return (
    <section aria-label="Back channels" className={styles.notes} data-private>
      <SectionLabel
        as="h3"
        aside={
          !form.isOpen && (
            <Button
              ref={form.opener}
              variant="quiet"
              className={styles.add}
              icon={<Plus />}
              onClick={form.open}
            >
              {hasDraft(id) ? 'Continue note' : 'Add note'}
            </Button>
          )
        }
      >
        Back channels
      </SectionLabel>
      {form.isOpen && <NoteForm key={form.serial} applicantId={id} onDone={form.close} />}
      {!isHidden && <ApplicantInquiries id={id} />}
      {isHidden ? (
        <p className={styles.silence}>
          Blind mode: what is on record is shown when a band has been given.{' '}
          <Button
            variant="quiet"
            onClick={() => {
              const { revealed } = session.getState();
              session.setState({ revealed: new Set([...revealed, id]) });
            }}
          >
            Show it now
          </Button>
        </p>
      ) : notes === undefined || influence === null ? (
        !form.isOpen && <p className={styles.silence}>Nobody spoke. Silence is not a signal.</p>
      ) : (
        <>
          <p className={styles.sum}>
            <InfluenceBars
              level={influenceLevel(influence.net)}
              title={`Net influence ${signed(influence.net)}`}
            />
            <strong>{signed(influence.net)}</strong>
            <span>net influence</span>
          </p>
          <SuggestionLine id={id} />
          <SelfContactLine notes={notes} />
          {influence.cautions.map((caution) => (
            <Callout key={caution} tone="warning" title={caution} />
          ))}
          <ol className={styles.list}>
            {notes.map((note, index) => (
              <NoteItem key={note.id} note={note} counted={influence.shares[index]?.counted ?? 0} />
            ))}
          </ol>
          <InfluenceBreakdown notes={notes} influence={influence} rules={rules} />
          <PastWeights id={id} />
          <p className={styles.silence}>Notes move nobody by themselves.</p>
        </>
      )}
    </section>
  );
}

/** The form of one applicant: opened here or asked for elsewhere, closed by the next applicant. */
function useNoteForm(id: AamcId) {
  const { session } = useStoreParts();
  const isAsked = useSession(({ isNoteOpen, focusedId }) => isNoteOpen && focusedId === id);
  const [opened, setOpened] = useState<{ id: AamcId; serial: number } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);
  const isOpen = opened?.id === id;
  if (opened !== null && !isOpen) setOpened(null);

  const open = useCallback(
    () => setOpened((before) => ({ id, serial: (before?.serial ?? 0) + 1 })),
    [id],
  );
  // Being asked is taken as an event: asked again, an open form takes the focus again.
  useEffect(() => {
    if (!isAsked) return;
    open();
    session.setState({ isNoteOpen: false });
  }, [isAsked, open, session]);
  useEffect(() => {
    if (!isOpen && returnsFocus.current) opener.current?.focus();
    returnsFocus.current = false;
  }, [isOpen]);

  function close(): void {
    returnsFocus.current = true;
    setOpened(null);
  }

  return { isOpen, serial: opened?.serial ?? 0, opener, open, close };
}

interface NoteItemProps {
  readonly note: Note;
  readonly counted: number;
}

function NoteItem({ note, counted }: NoteItemProps) {
  const [isCorrected, setCorrected] = useState(false);
  if (isCorrected) {
    return (
      <li>
        <NoteForm
          applicantId={note.applicantId}
          corrected={note}
          onDone={() => setCorrected(false)}
        />
      </li>
    );
  }
  return (
    <li
      className={styles.note}
      data-note={note.id}
      tabIndex={-1}
      data-tone={counted > 0 ? 'for' : counted < 0 ? 'against' : 'none'}
    >
      <p className={styles.contact}>
        <strong dir="auto">{note.contactName}</strong> <span>{contactFactsOf(note)}</span>
      </p>
      {note.words !== '' && (
        <blockquote className={styles.words} dir="auto">
          {note.words}
        </blockquote>
      )}
      <p className={styles.how}>{circumstancesOf(note)}</p>
      <NoteDeeds note={note} onEdit={() => setCorrected(true)} />
    </li>
  );
}

function contactFactsOf({ contactRole, contactInstitution, contactKnown }: Note): string {
  const place = [contactRole, contactInstitution].filter(Boolean).join(', ');
  return [place, contactKnown && 'known to us'].filter(Boolean).join(' · ');
}
