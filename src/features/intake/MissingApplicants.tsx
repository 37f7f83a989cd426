import { type AamcId, groupDigits, nameOf } from '../../domain/applicant.ts';
import { useBoard } from '../../store/hooks.ts';
import styles from './ChangedFacts.module.css';
import { counted } from './counted.ts';

const MOST_SHOWN = 200;

/** Who is in the workspace but not in these files: shown, because nobody is ever removed by an import. */
export function MissingApplicants({ ids }: { readonly ids: readonly AamcId[] }) {
  const { applicantsById } = useBoard();
  if (ids.length === 0) return null;
  return (
    <details className={styles.section}>
      <summary className={styles.summary}>
        {counted(ids.length, 'applicant')} not in these files; they stay in the pool
      </summary>
      <ul className={styles.list}>
        {ids.slice(0, MOST_SHOWN).map((id) => {
          const applicant = applicantsById.get(id);
          return (
            <li key={id} className={styles.row}>
              <span className={styles.name}>
                {applicant === undefined ? '' : nameOf(applicant)}
              </span>
              <span className="mono">{groupDigits(id)}</span>
            </li>
          );
        })}
      </ul>
      {ids.length > MOST_SHOWN && (
        <p className={styles.quiet}>and {counted(ids.length - MOST_SHOWN, 'applicant')} more</p>
      )}
    </details>
  );
}
