import { useState } from 'react';
import { CLAUSES, CONDUCT_WHY } from '../../domain/conductClauses.ts';
import { isRetracted, type Note, type NoteDecision } from '../../domain/note.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { decideNote } from '../../store/commands/decideNote.ts';
import { confirmNote, planCallBack } from '../../store/commands/planCallBack.ts';
import { retractNote } from '../../store/commands/retractNote.ts';
import { useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { hearingOf } from '../../store/influenceOfApplicant.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NoteDeeds.module.css';
import { NoteVersions } from './NoteVersions.tsx';
import { draftKey, hasDraft, localTimeText } from './noteDraft.ts';
import { PurgeNote } from './PurgeNote.tsx';
import { ReasonForMove } from './ReasonForMove.tsx';
import { ReceiptAnswer } from './ReceiptAnswer.tsx';

interface NoteDeedsProps {
  readonly note: Note;
  readonly onEdit: () => void;
}

const DECISION_WORDS: Readonly<Record<NoteDecision['choice'], string>> = {
  excluded: 'excluded',
  included: 'included',
  reported: 'reported',
};
/** What is asked before a deed, and what the button says that does it. */
const QUESTIONS = {
  include: ['Why is it to count?', 'Include'],
  retract: ['Why is it retracted?', 'Retract'],
  callBack: ['Call back by', 'Plan the call'],
} as const;
const DAY_MS = 24 * 3_600_000;

/** What the conduct table finds in a note, what was decided about it, and what can be done with it. */
export function NoteDeeds({ note, onEdit }: NoteDeedsProps) {
  const { workspace } = useStoreParts();
  const run = useRun();
  const findings = useSession((session) =>
    hearingOf(session, note.applicantId)?.conductByNote.get(note.id),
  );
  const [asked, setAsked] = useState<keyof typeof QUESTIONS | null>(null);
  const [reason, setReason] = useState('');
  const flagged = (findings ?? []).filter(({ isFlagged }) => isFlagged);
  const { decision, callBack } = note;
  const name = note.contactName.trim() || 'somebody';
  const isHalfCorrected = hasDraft(
    draftKey({ applicantId: note.applicantId, corrected: note, answers: null }),
  );
  const correct = isHalfCorrected ? 'Continue correcting' : 'Correct';

  function done(isDone: boolean): void {
    if (!isDone) return;
    setAsked(null);
    setReason('');
  }

  if (isRetracted(note)) {
    return (
      <>
        <p className={styles.quiet}>
          {`Retracted by ${note.retracted?.by}: ${note.retracted?.why}. It counts nothing.`}
        </p>
        <PurgeNote note={note} />
      </>
    );
  }
  const decide = (choice: NoteDecision['choice'] | null) =>
    done(run(decideNote, { noteId: note.id, choice, reason }));
  return (
    <div className={styles.deeds}>
      {(findings ?? []).map((finding) => (
        <details
          key={finding.case}
          className={styles.rule}
          data-flagged={finding.isFlagged || undefined}
        >
          <summary>{`Case ${finding.case}: ${CONDUCT_WHY[finding.why]}`}</summary>
          <p>{CLAUSES[finding.case].rule}</p>
          <p>{CLAUSES[finding.case].outcome}</p>
          <p>{`Source, in our words: ${CLAUSES[finding.case].source.name}; ${CLAUSES[finding.case].source.address}`}</p>
        </details>
      ))}
      {decision !== undefined && (
        <p className={styles.quiet}>
          {`${decision.by}: ${DECISION_WORDS[decision.choice]}${decision.reason === '' ? '' : `, ${decision.reason}`}`}{' '}
          <Button variant="quiet" onClick={() => decide(null)}>
            Decide again
          </Button>
        </p>
      )}
      {flagged.length > 0 && decision === undefined && (
        <>
          {flagged.some(({ missing }) => missing !== undefined) && <ReceiptAnswer note={note} />}
          <p className={styles.quiet}>It counts 0 until the PD decides.</p>
          <div className={styles.buttons}>
            <Button onClick={() => decide('excluded')}>Exclude</Button>
            <Button onClick={() => decide('reported')}>Reported</Button>
            <Button
              onClick={() => {
                setReason('');
                setAsked('include');
              }}
            >
              Include…
            </Button>
          </div>
        </>
      )}
      {callBack?.done !== undefined ? (
        <p className={styles.quiet}>
          {`Called back by ${callBack.done.by}: ${callBack.done.result}.`}
        </p>
      ) : (
        callBack?.dueAt != null && (
          <p className={styles.quiet}>
            {`To be called back by ${formatInZone(callBack.dueAt, EASTERN)} ET`}
          </p>
        )
      )}
      <NoteVersions note={note} />
      <ReasonForMove note={note} />
      <div className={styles.buttons} data-quiet>
        <Button variant="quiet" aria-label={`${correct} the note of ${name}`} onClick={onEdit}>
          {correct}
        </Button>
        <Button
          variant="quiet"
          aria-label={`Retract the note of ${name}`}
          onClick={() => {
            setReason('');
            setAsked('retract');
          }}
        >
          Retract…
        </Button>
        {callBack?.done === undefined && (
          <>
            {callBack === undefined && (
              <Button
                variant="quiet"
                onClick={() => {
                  setReason(localTimeText(workspace.now() + DAY_MS));
                  setAsked('callBack');
                }}
              >
                Call back…
              </Button>
            )}
            <Button
              variant="quiet"
              onClick={() => run(confirmNote, { noteId: note.id, result: 'confirmed' })}
            >
              Confirmed
            </Button>
            <Button
              variant="quiet"
              onClick={() => run(confirmNote, { noteId: note.id, result: 'not confirmed' })}
            >
              Not confirmed
            </Button>
          </>
        )}
      </div>
      {asked !== null && (
        <form
          className={styles.ask}
          onSubmit={(event) => {
            event.preventDefault();
            if (asked === 'include') decide('included');
            else if (asked === 'retract') done(run(retractNote, { noteId: note.id, why: reason }));
            else done(run(planCallBack, { noteId: note.id, dueAt: Date.parse(reason) }));
          }}
        >
          <TextField
            // The question has just been asked for: typing begins here.
            ref={(field: HTMLInputElement | null) => field?.focus()}
            label={QUESTIONS[asked][0]}
            type={asked === 'callBack' ? 'datetime-local' : 'text'}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={styles.buttons}>
            <Button type="submit" variant="primary">
              {QUESTIONS[asked][1]}
            </Button>
            <Button
              variant="quiet"
              onClick={() => {
                setAsked(null);
                setReason('');
              }}
            >
              Leave it
            </Button>
          </div>
        </form>
      )}
      <PurgeNote note={note} />
    </div>
  );
}
