import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { standingContacts } from '../../domain/directory.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import { CHANNELS, INITIATORS, type Note, type Rung, STRENGTHS } from '../../domain/note.ts';
import { faultsOfNote, type NoteField } from '../../domain/noteFaults.ts';
import { checkPhrases, checksOf } from '../../domain/phraseChecks.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { type AddNoteArgs, addNote } from '../../store/commands/addNote.ts';
import { editNote } from '../../store/commands/editNote.ts';
import { answerInquiry } from '../../store/commands/saveInquiry.ts';
import { useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { weighingOf } from '../../store/influenceOfApplicant.ts';
import { memoLast } from '../../store/memoLast.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AlsoAbout } from './AlsoAbout.tsx';
import { MarkedChecks } from './MarkedChecks.tsx';
import styles from './NoteForm.module.css';
import { NoteWeight } from './NoteWeight.tsx';
import { draftKey, draftOf, forgetDraft, keepDraft, type NoteDraft } from './noteDraft.ts';
import { INITIATOR_WORDS, STRENGTH_WORDS } from './noteWords.ts';
import { ReferenceFields } from './ReferenceFields.tsx';

const standingContactsOf = memoLast(standingContacts);

export interface NoteFormProps {
  readonly applicantId: AamcId;
  /** The note that is corrected; null for a new one. */
  readonly corrected?: Note | null;
  /** Our question that a new note answers. */
  readonly answers?: Inquiry | null;
  readonly onDone: () => void;
}

/**
 * A word put on record during or after a call. What it will weigh is shown while it is filled in;
 * what is missing is said at its field, after the first attempt to save.
 */
export function NoteForm({ applicantId, corrected = null, answers = null, onDone }: NoteFormProps) {
  const { workspace } = useStoreParts();
  const run = useRun();
  const form = useId();
  const subject = { applicantId, corrected, answers };
  const [draft, setDraft] = useState(() => draftOf(subject, workspace.now()));
  const isPlain = corrected === null && answers === null;
  const [isTried, setTried] = useState(false);
  const firstField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    firstField.current?.focus({ preventScroll: true });
    firstField.current?.form?.scrollIntoView({ block: 'start' });
  }, []);

  const saidAt = Date.parse(draft.saidAtText);
  const phrases = checkPhrases(draft.note.words);
  const overridden = checksOf(phrases);
  const note: AddNoteArgs = {
    ...draft.note,
    saidAt,
    ...(overridden.length === 0 ? {} : { overridden }),
  };
  const faults = isTried ? faultsOfNote(note, workspace.now()) : [];
  const errorOf = (field: NoteField) => faults.find((fault) => fault.field === field)?.reason;
  const contacts = useSession(({ ledger }) => standingContactsOf(ledger.contactsById));
  const { ladder } = useSession(weighingOf);

  function change(facts: Partial<AddNoteArgs>, saidAtText = draft.saidAtText): void {
    keep({ note: { ...draft.note, ...facts }, saidAtText });
  }

  function forget(fact: keyof AddNoteArgs): void {
    const { [fact]: _gone, ...rest } = draft.note;
    keep({ ...draft, note: rest as AddNoteArgs });
  }

  function keep(next: NoteDraft): void {
    setDraft(next);
    keepDraft(draftKey(subject), next);
  }

  /** Whoever is in the directory need not be written down again. */
  function name(contactName: string): void {
    const known = contacts.find((contact) => contact.name === contactName);
    if (known === undefined) {
      const { contactId: _none, ...rest } = draft.note;
      keep({ ...draft, note: { ...rest, contactName } });
      return;
    }
    change({
      contactName,
      contactId: known.id,
      contactRole: known.role,
      contactInstitution: known.institution,
      contactKnown: known.knownBy !== '',
      contactRelation: known.relation,
    });
  }

  function save(): void {
    setTried(true);
    const [fault] = faultsOfNote(note, workspace.now());
    if (fault !== undefined) {
      document.getElementById(`${form}-${fault.field}`)?.focus();
      return;
    }
    const isDone =
      corrected === null
        ? answers === null
          ? run(addNote, note)
          : run(answerInquiry, { inquiryId: answers.id, facts: note })
        : run(editNote, { noteId: corrected.id, facts: note });
    if (isDone) discard();
  }

  function discard(): void {
    forgetDraft(draftKey(subject));
    onDone();
  }

  return (
    <form
      aria-label={isPlain ? 'New note' : answers === null ? 'Correct the note' : 'Answer'}
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        } else if (event.key === 'Escape') {
          // Taken here, so that a panel around the form stays open.
          event.preventDefault();
          onDone();
        }
      }}
    >
      <div className={styles.pair}>
        <TextField
          ref={firstField}
          id={`${form}-contactName`}
          label="Contact name"
          autoComplete="off"
          list={`${form}-contacts`}
          value={note.contactName}
          error={errorOf('contactName')}
          onChange={(event) => name(event.currentTarget.value)}
        />
        <TextField
          label="Role"
          autoComplete="off"
          placeholder="Program director"
          value={note.contactRole}
          onChange={(event) => change({ contactRole: event.currentTarget.value })}
        />
      </div>
      <datalist id={`${form}-contacts`}>
        {contacts.map(({ id, name: contactName, institution }) => (
          <option key={id} value={contactName}>
            {institution}
          </option>
        ))}
      </datalist>
      <TextField
        label="Institution"
        autoComplete="off"
        value={note.contactInstitution}
        onChange={(event) => change({ contactInstitution: event.currentTarget.value })}
      />
      <SelectField
        id={`${form}-rung`}
        label="Rung of the ladder"
        value={String(note.rung)}
        error={errorOf('rung')}
        options={ladder.rungs.map(({ rung, contact, impact }) => ({
          value: String(rung),
          label: `${rung} · ${contact} (${impact.toLowerCase()})`,
        }))}
        hint={`${ladder.rungs[note.rung - 1]?.impact} impact`}
        onChange={(event) => change({ rung: Number(event.currentTarget.value) as Rung })}
      />
      <div className={styles.pair}>
        <CheckboxField
          label="Known to us"
          checked={note.contactKnown}
          onChange={(event) => change({ contactKnown: event.currentTarget.checked })}
        />
        <CheckboxField
          label="Worked with the applicant"
          checked={note.firstHand}
          onChange={(event) => change({ firstHand: event.currentTarget.checked })}
        />
      </div>
      <div className={styles.pair}>
        <SelectField
          label="Channel"
          value={note.channel}
          options={CHANNELS.map((channel) => ({ value: channel, label: channel }))}
          onChange={(event) =>
            change({ channel: event.currentTarget.value as AddNoteArgs['channel'] })
          }
        />
        <SelectField
          label="Who began it"
          value={note.initiator}
          options={INITIATORS.map((who) => ({ value: who, label: INITIATOR_WORDS[who] }))}
          onChange={(event) =>
            change({ initiator: event.currentTarget.value as AddNoteArgs['initiator'] })
          }
        />
      </div>
      <TextField
        id={`${form}-saidAt`}
        label="When"
        type="datetime-local"
        value={draft.saidAtText}
        error={errorOf('saidAt')}
        hint={Number.isNaN(saidAt) ? undefined : `${formatInZone(saidAt, EASTERN)} ET`}
        onChange={(event) => change({}, event.currentTarget.value)}
      />
      <SelectField
        label="How strong, how specific"
        value={note.strength}
        hint={STRENGTH_WORDS[note.strength].example}
        options={STRENGTHS.map((strength) => ({
          value: strength,
          label: STRENGTH_WORDS[strength].name,
        }))}
        onChange={(event) =>
          change({ strength: event.currentTarget.value as AddNoteArgs['strength'] })
        }
      />
      <TextArea
        id={`${form}-words`}
        label="Words"
        rows={4}
        value={note.words}
        error={errorOf('words')}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <MarkedChecks text={note.words} phrases={phrases} />
      {isPlain && (
        <AlsoAbout
          applicantId={applicantId}
          also={note.alsoAbout ?? []}
          strength={note.strength}
          onChange={(alsoAbout) => change({ alsoAbout })}
        />
      )}
      <details className={styles.more}>
        <summary>The whole reference</summary>
        <div className={styles.reference}>
          <ReferenceFields
            form={form}
            note={note}
            errorOf={errorOf}
            onChange={change}
            onForget={forget}
          />
        </div>
      </details>
      <div className={styles.foot}>
        <NoteWeight note={note} className={styles.weight} />
        <Button variant="quiet" className={styles.discard} onClick={discard}>
          Discard
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Close
        </Button>
        <Button type="submit" variant="primary" title="Ctrl+Enter">
          Save note
        </Button>
      </div>
    </form>
  );
}
