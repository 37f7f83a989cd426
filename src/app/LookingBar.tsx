import { EASTERN, formatInZone } from '../domain/week.ts';
import { Button } from '../ui/Button.tsx';
import styles from './RehearsalBar.module.css';

/** A board file that somebody looks at in the place of the own board. */
export interface LookedAt {
  readonly fileName: string;
  /** When the file was written, and by whom. */
  readonly createdAt: number;
  readonly createdBy: string;
  readonly onBack: () => void;
}

/** Says on every screen that this is a file and not the board, and leads back. */
export function LookingBar({ fileName, createdAt, createdBy, onBack }: LookedAt) {
  return (
    <section aria-label="Looking at a file" className={styles.bar}>
      <strong>Looking at {fileName}</strong>
      <span>
        {`saved ${formatInZone(createdAt, EASTERN)} ET${createdBy === '' ? '' : ` by ${createdBy}`}. Nothing here can be changed; your own board waits as you left it.`}
      </span>
      <span className={styles.end}>
        <Button onClick={onBack}>Back to the board</Button>
      </span>
    </section>
  );
}
