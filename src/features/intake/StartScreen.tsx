import { useSession } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { FileText, Lock } from '../../ui/icons.ts';
import { FilePicker } from './FilePicker.tsx';
import { ImportsPopover } from './ImportsPopover.tsx';
import styles from './StartScreen.module.css';
import { useImport } from './useImport.ts';

/** The first screen of an empty workspace: what this is, one thing to do, and where the data stays. */
export function StartScreen() {
  const { state, readSample } = useImport();
  const hasImports = useSession(({ board }) => board.imports.length > 0);
  return (
    <div className={styles.screen}>
      <div className={styles.middle}>
        <h1 className={styles.title}>
          Sort the SOAP pool into four bands and take an ordered preference list into R3, with every
          decision on the record.
        </h1>
        <section className={styles.zone} aria-label="Import">
          <FileText className={styles.icon} />
          <p className={styles.lead}>Drop the ERAS export here</p>
          <p className={styles.hint}>
            CSV or .xlsx, several files at once if the export came in parts. Any columns, in any
            order; you see what was read before anything is imported.
          </p>
          <div className={styles.actions}>
            <FilePicker variant="primary">Choose files</FilePicker>
            <Button onClick={() => readSample()}>Try the sample pool</Button>
          </div>
          <p className={styles.small}>The sample is 400 invented applicants.</p>
        </section>
        {hasImports && (
          <div className={styles.takenBack}>
            <p>
              Every import was taken back. What was decided is kept, and waits for its applicants.
            </p>
            <ImportsPopover />
          </div>
        )}
        {state.kind === 'failed' && (
          <Callout role="alert" tone="danger" title="That did not work.">
            {state.reason}
          </Callout>
        )}
        <p className={styles.privacy}>
          <Lock />
          Nothing leaves this computer: files are read and saved in this browser, and no other
          server is ever asked.
        </p>
        <ol className={styles.steps}>
          {STEPS.map(([title, text]) => (
            <li key={title}>
              <strong>{title}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

const STEPS = [
  ['Pool', 'Import, search and filter; three piles show what a first pass would keep.'],
  ['Triage', 'One applicant at a time, one key per band.'],
  ['Board', 'Four bands side by side; drag to put them in order.'],
  ['List', 'The order as R3 takes it, to download or print.'],
] as const;
