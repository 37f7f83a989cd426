import { type Applicant, nameOf } from '../../domain/applicant.ts';
import type { ImportPlan } from '../../intake/importPlan.ts';
import { FACT_LABELS, type FactName } from '../../intake/showFact.ts';
import { ArrowRight } from '../../ui/icons.ts';
import styles from './ChangedFacts.module.css';
import { counted } from './counted.ts';

const MOST_SHOWN = 200;
/** So few changes are worth reading unasked. */
const SHOWN_AT_ONCE = 30;

export interface ChangedFactsProps {
  readonly changed: ImportPlan['changed'];
  readonly applicants: readonly Applicant[];
}

/** Old → new, for everybody whom the files describe differently. */
export function ChangedFacts({ changed, applicants }: ChangedFactsProps) {
  if (changed.length === 0) return null;
  const byId = new Map(applicants.map((applicant) => [applicant.id, applicant]));
  return (
    <details className={styles.section} open={changed.length <= SHOWN_AT_ONCE}>
      <summary className={styles.summary}>
        Changed facts of {counted(changed.length, 'applicant')}
      </summary>
      <ul className={styles.list}>
        {changed.slice(0, MOST_SHOWN).map(({ id, facts }) => {
          const applicant = byId.get(id);
          return (
            <li key={id} className={styles.row}>
              <span className={styles.name}>
                {applicant === undefined ? id : nameOf(applicant)}
              </span>
              <span className={styles.facts}>
                {facts.map(({ field, before, after }) => (
                  <span key={field} className={styles.fact}>
                    <span className={styles.quiet}>{labelOf(field)}</span>{' '}
                    <del className={styles.before}>{before === '' ? 'unknown' : before}</del>{' '}
                    <ArrowRight role="img" aria-label="now" className={styles.arrow} />{' '}
                    <ins className={styles.after}>{after === '' ? 'unknown' : after}</ins>
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      {changed.length > MOST_SHOWN && (
        <p className={styles.quiet}>and {counted(changed.length - MOST_SHOWN, 'applicant')} more</p>
      )}
    </details>
  );
}

function labelOf(field: string): string {
  return FACT_LABELS[field as FactName] ?? field;
}
