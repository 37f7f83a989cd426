import { useId, useState } from 'react';
import { trackTitle } from '../../domain/board.ts';
import { type ConductEntry, weekReport } from '../../output/conductReport.ts';
import { easternStamp } from '../../output/easternStamp.ts';
import { useBoard, useSession, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Copy, Download, FileText } from '../../ui/icons.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './FairnessView.module.css';
import inboxStyles from './InboxView.module.css';
import { ledgerLinesOf } from './ledgerLines.ts';

/** The draft of the week's report on contacts, for a person to read, correct and send. */
export function WeekReport() {
  const heading = useId();
  const { session, workspace } = useStoreParts();
  const { applicantsById, tracks } = useBoard();
  const lines = useSession(ledgerLinesOf);
  const [text, setText] = useState<string | null>(null);
  const flagged = lines.filter(({ findings }) => findings.some(({ isFlagged }) => isFlagged));

  function draft(): void {
    const entries: readonly ConductEntry[] = lines.map(({ note, findings }) => ({
      note,
      findings,
      applicant: applicantsById.get(note.applicantId),
    }));
    setText(weekReport(entries, tracks.map((track) => trackTitle(track)).join(', ')));
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text ?? '');
      tell(session, 'The report is on the clipboard.', 'info');
    } catch {
      tell(
        session,
        'The browser kept the clipboard closed. Download the report instead.',
        'refused',
      );
    }
  }

  return (
    <section aria-labelledby={heading} className={inboxStyles.card}>
      <SectionLabel id={heading}>Report of the week</SectionLabel>
      <p className={inboxStyles.quiet}>
        {`${lines.length} ${lines.length === 1 ? 'word' : 'words'} on record, ${flagged.length} that the conduct table flags. The draft records facts and the rule that they touch, and sends nothing.`}
      </p>
      <div className={inboxStyles.buttons}>
        <Button icon={<FileText />} disabled={lines.length === 0} onClick={draft}>
          Draft the report
        </Button>
      </div>
      {text !== null && (
        <Dialog
          open
          size="large"
          title="Report of the week"
          description="It names applicants and quotes words: keep it where applicants’ files may be kept."
          onClose={() => setText(null)}
          footer={
            <>
              <Button icon={<Copy />} onClick={() => void copy()}>
                Copy
              </Button>
              <Button
                variant="primary"
                icon={<Download />}
                onClick={() =>
                  saveFile(
                    `soap-contacts-${easternStamp(workspace.now())}.txt`,
                    text,
                    'text/plain;charset=utf-8',
                  )
                }
              >
                Download
              </Button>
            </>
          }
        >
          <TextArea
            label="Report"
            hideLabel
            className={styles.report}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Dialog>
      )}
    </section>
  );
}
