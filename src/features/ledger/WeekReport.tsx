import { useId, useState } from 'react';
import { type ConductEntry, weekReport } from '../../output/conductReport.ts';
import { useBoard, useSession } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { FileText } from '../../ui/icons.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import inboxStyles from './InboxView.module.css';
import { ledgerLinesOf, programName } from './ledgerLines.ts';
import { ReportDialog } from './ReportDialog.tsx';

/** The draft of the week's report on contacts, for a person to read, correct and send. */
export function WeekReport() {
  const heading = useId();
  const board = useBoard();
  const lines = useSession(ledgerLinesOf);
  const [draft, setDraft] = useState<string | null>(null);
  const flagged = lines.filter(({ findings }) => findings.some(({ isFlagged }) => isFlagged));

  function draftReport(): void {
    const entries: readonly ConductEntry[] = lines.map(({ note, findings }) => ({
      note,
      findings,
      applicant: board.applicantsById.get(note.applicantId),
    }));
    setDraft(weekReport(entries, programName(board)));
  }

  return (
    <section aria-labelledby={heading} className={inboxStyles.card}>
      <SectionLabel id={heading}>Report of the week</SectionLabel>
      <p className={inboxStyles.quiet}>
        {`${lines.length} ${lines.length === 1 ? 'word' : 'words'} on record, ${flagged.length} that the conduct table flags. The draft records facts and the rule that they touch, and sends nothing.`}
      </p>
      <div className={inboxStyles.buttons}>
        <Button icon={<FileText />} disabled={lines.length === 0} onClick={draftReport}>
          Draft the report
        </Button>
      </div>
      {draft !== null && (
        <ReportDialog
          title="Report of the week"
          draft={draft}
          fileName="soap-contacts"
          onClose={() => setDraft(null)}
        />
      )}
    </section>
  );
}
