import type { ReactNode } from 'react';
import styles from './PaperHead.module.css';

export interface PaperHeadProps {
  readonly title: ReactNode;
  /** Stands in small type after the title, such as a program code. */
  readonly code?: string | undefined;
  /** Four words that name the exact order. */
  readonly fingerprint?: string | undefined;
  /** What the page counts, at the start of the second line. */
  readonly counts: string;
  /** When it was printed, at its end. */
  readonly printed: string;
  /** Which version of it. */
  readonly version: string;
}

/** The head of a printed page: enough for a loose sheet to say of which order it is a part. */
export function PaperHead({ title, code, fingerprint, counts, printed, version }: PaperHeadProps) {
  return (
    <>
      <div className={styles.row}>
        <span className={styles.title}>
          {title}
          {code !== undefined && <span className={styles.code}> {code}</span>}
        </span>
        {fingerprint !== undefined && <span className={styles.words}>{fingerprint}</span>}
      </div>
      <div className={styles.row}>
        <span>{counts}</span>
        <span className={styles.printed}>{printed}</span>
      </div>
      <div className={styles.version}>{version}</div>
    </>
  );
}
