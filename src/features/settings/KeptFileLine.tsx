import type { Backups, KeptFile } from '../../store/backups.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './BackupSection.module.css';
import { momentWords } from './momentWords.ts';

interface KeptFileLineProps {
  readonly backups: Backups;
  readonly keptFile: KeptFile | null;
}

/** The file that the browser keeps up to date, where it can. */
export function KeptFileLine({ backups, keptFile }: KeptFileLineProps) {
  if (keptFile !== null) {
    return (
      <div className={styles.kept}>
        <span role="status">{wordsOf(keptFile)}</span>
        {keptFile.state !== 'current' && (
          <Button onClick={() => void backups.allowAgain()}>Write it now</Button>
        )}
        <Button variant="quiet" onClick={() => void backups.forgetFile()}>
          Stop keeping it
        </Button>
      </div>
    );
  }
  if (backups.keepFile === undefined) {
    return (
      <p className={styles.quiet}>
        This browser cannot keep a file up to date by itself (Chrome and Edge can): download a
        backup from time to time, at the latest when you leave.
      </p>
    );
  }
  return (
    <div className={styles.kept}>
      <Button onClick={() => void backups.keepFile?.()}>Keep a file up to date…</Button>
      <span className={styles.quiet}>Written at least every five minutes while you edit.</span>
    </div>
  );
}

function wordsOf({ name, state, writtenAt }: KeptFile): string {
  const when = writtenAt === null ? '' : ` Written ${momentWords(writtenAt)}.`;
  if (state === 'current') return `${name} is kept up to date.${when}`;
  if (state === 'asks')
    return `${name}: the browser wants your word before it writes again.${when}`;
  return `${name} could not be written. Is its folder there, and is there room?${when}`;
}
