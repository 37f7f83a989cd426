import { useState } from 'react';
import { easternStamp } from '../../output/easternStamp.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Copy, Download } from '../../ui/icons.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './ReportDialog.module.css';

interface ReportDialogProps {
  readonly title: string;
  /** The draft as the facts give it. */
  readonly draft: string;
  /** What the file is called, before the time. */
  readonly fileName: string;
  readonly onClose: () => void;
}

/** A draft for a person to read, correct, and copy or download. It sends nothing. */
export function ReportDialog({ title, draft, fileName, onClose }: ReportDialogProps) {
  const { session, workspace } = useStoreParts();
  const [text, setText] = useState(draft);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
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
    <Dialog
      open
      size="large"
      title={title}
      description="It names applicants and quotes words: keep it where applicants’ files may be kept."
      onClose={onClose}
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
                `${fileName}-${easternStamp(workspace.now())}.txt`,
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
  );
}
