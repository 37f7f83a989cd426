import { useId, useState } from 'react';
import { CLAUSES, CONDUCT_WHY } from '../../domain/conductClauses.ts';
import type { LedgerLine } from '../../domain/filterLedger.ts';
import type { NoteDecision } from '../../domain/note.ts';
import { spokenText } from '../../domain/spokenText.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { caseReport } from '../../output/conductReport.ts';
import { decideNote } from '../../store/commands/decideNote.ts';
import { useBoard, useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { FileText } from '../../ui/icons.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { INITIATOR_WORDS } from '../applicant/noteWords.ts';
import { ReceiptAnswer } from '../applicant/ReceiptAnswer.tsx';
import { ApplicantButton } from './ApplicantButton.tsx';
import styles from './InboxView.module.css';
import { programName } from './ledgerLines.ts';
import { ReportDialog } from './ReportDialog.tsx';

const SHOWN = 30;

interface DecisionListProps {
  readonly lines: readonly LedgerLine[];
}

/** Flagged notes: each counts 0 until the PD has excluded, included or reported it. */
export function DecisionList({ lines }: DecisionListProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.card}>
      <SectionLabel id={heading}>{`Decisions open · ${lines.length}`}</SectionLabel>
      {lines.length === 0 ? (
        <p className={styles.nothing}>
          No note waits for a decision. One that the conduct table flags counts 0 until then.
        </p>
      ) : (
        <ul className={styles.list} aria-labelledby={heading}>
          {lines.slice(0, SHOWN).map((line) => (
            <DecisionItem key={line.note.id} line={line} />
          ))}
        </ul>
      )}
      {lines.length > SHOWN && (
        <p
          className={styles.nothing}
        >{`${lines.length - SHOWN} more come up as these are decided.`}</p>
      )}
    </section>
  );
}

function DecisionItem({ line }: { readonly line: LedgerLine }) {
  const { note, findings, open, applicantName } = line;
  const run = useRun();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isDrafting, setDrafting] = useState(false);
  const board = useBoard();
  const flagged = findings.filter((each) => open.includes(each.case));

  function decide(choice: NoteDecision['choice']): void {
    const isMissing = choice === 'included' && reason.trim() === '';
    setAsked(isMissing);
    if (!isMissing) run(decideNote, { noteId: note.id, choice, reason });
  }

  return (
    <li className={styles.item} aria-label={`${applicantName}, case ${open.join(', ')}`}>
      <div>
        <ApplicantButton id={note.applicantId} />
        <p className={styles.quiet}>
          <span dir="auto">{note.contactName.trim() || 'Somebody'}</span>
          {` · ${note.channel} · ${INITIATOR_WORDS[note.initiator].toLowerCase()} · ${formatInZone(note.saidAt, EASTERN)} ET`}
        </p>
      </div>
      <div className={styles.buttons}>
        {open.map((name) => (
          <Tag key={name} tone="warning">{`Case ${name}`}</Tag>
        ))}
      </div>
      {note.words !== '' && (
        <q className={styles.whole} dir="auto">
          {spokenText(note.words).slice(0, 600)}
        </q>
      )}
      {flagged.map((finding) => (
        <details key={finding.case} className={`${styles.whole} ${styles.rule}`}>
          <summary>{`${CONDUCT_WHY[finding.why]}. What the rule says`}</summary>
          <div>
            <p>{CLAUSES[finding.case].rule}</p>
            <p>{CLAUSES[finding.case].outcome}</p>
            <p>{`Source, in our words: ${CLAUSES[finding.case].source.name}; ${CLAUSES[finding.case].source.address}`}</p>
          </div>
        </details>
      ))}
      {flagged.some(({ missing }) => missing !== undefined) && (
        <div className={styles.whole}>
          <ReceiptAnswer note={note} />
        </div>
      )}
      {isDrafting && (
        <ReportDialog
          title={`Report, ${applicantName}`}
          draft={caseReport(
            { note, findings, applicant: board.applicantsById.get(note.applicantId) },
            programName(board),
          )}
          fileName="soap-contact"
          onClose={() => setDrafting(false)}
        />
      )}
      <div className={`${styles.whole} ${styles.decide}`}>
        <TextField
          label={`Reason, ${applicantName}`}
          hideLabel
          placeholder="Reason; asked for to include"
          value={reason}
          error={isAsked ? 'Say why the note is to count.' : null}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setAsked(false);
          }}
        />
        <div className={styles.buttons}>
          <Button
            aria-label={`Exclude the note on ${applicantName}`}
            onClick={() => decide('excluded')}
          >
            Exclude
          </Button>
          <Button
            aria-label={`Reported: the note on ${applicantName}`}
            title="It is reported, or will be; it counts 0"
            onClick={() => decide('reported')}
          >
            Reported
          </Button>
          <Button
            aria-label={`Include the note on ${applicantName}`}
            onClick={() => decide('included')}
          >
            Include
          </Button>
          <Button
            variant="quiet"
            icon={<FileText />}
            aria-label={`Draft a report on the note on ${applicantName}`}
            onClick={() => setDrafting(true)}
          >
            Draft a report
          </Button>
        </div>
      </div>
    </li>
  );
}
