import { groupDigits } from '../../domain/applicant.ts';
import { FACT_LABELS } from '../../intake/showFact.ts';
import type { FilesReadInWorker } from '../../workers/readFilesInWorker.ts';
import styles from './ChangedFacts.module.css';
import { counted } from './counted.ts';

/** Rows of one person that state a fact differently: the later one counts, and it is said. */
export function Conflicts({ read }: { readonly read: FilesReadInWorker }) {
  const { conflicts, conflictCount } = read;
  if (conflictCount === 0) return null;
  return (
    <details className={styles.section} open={conflictCount <= 30}>
      <summary className={styles.summary}>
        {counted(conflictCount, 'fact')} stated differently by two rows of the same person; the
        later row counts
      </summary>
      <ul className={styles.list}>
        {conflicts.map(({ id, name, fact, values }) => (
          <li key={`${id} ${fact}`} className={styles.row}>
            <span className={styles.name}>
              <bdi>{name}</bdi> <span className="mono">{groupDigits(id)}</span>
            </span>
            <span className={styles.facts}>
              <span className={styles.quiet}>{FACT_LABELS[fact]}</span>
              {values.map(({ fileName, line, shown }, index) => (
                <span key={`${fileName} ${line}`} className={styles.fact}>
                  {index === values.length - 1 ? (
                    <ins className={styles.after}>{shown === '' ? 'unknown' : shown}</ins>
                  ) : (
                    <del className={styles.before}>{shown === '' ? 'unknown' : shown}</del>
                  )}{' '}
                  <span className={styles.quiet}>{`${fileName}, line ${line}`}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {conflictCount > conflicts.length && (
        <p className={styles.quiet}>and {counted(conflictCount - conflicts.length, 'fact')} more</p>
      )}
    </details>
  );
}
