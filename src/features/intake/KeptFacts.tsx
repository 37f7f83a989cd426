import { nameOf } from '../../domain/applicant.ts';
import { FACT_LABELS, type FactName } from '../../intake/showFact.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import styles from './ChangedFacts.module.css';
import { counted } from './counted.ts';
import type { PreviewState } from './importState.ts';
import { useImport } from './useImport.ts';

const MOST_SHOWN = 200;

/**
 * What the files have a column for and no longer say. A blank cell takes nothing away, and a track
 * is given up only by a person's word: a file may be one of several, one for each track.
 */
export function KeptFacts({ preview }: { readonly preview: PreviewState }) {
  const { setWish } = useImport();
  const { plan, wish, read } = preview;
  const hasTracks = plan.kept.some(({ facts }) => facts.some(({ field }) => field === 'tracks'));
  if (plan.kept.length === 0 && !wish.replacesTracks) return null;
  const byId = new Map(read.applicants.map((applicant) => [applicant.id, applicant]));
  return (
    <details className={styles.section} open>
      <summary className={styles.summary}>
        {plan.kept.length === 0
          ? 'Tracks follow these files'
          : `Left out by these files and kept: facts of ${counted(plan.kept.length, 'applicant')}`}
      </summary>
      {(hasTracks || wish.replacesTracks) && (
        <CheckboxField
          label="These files name every track of their applicants: give up the tracks that they leave out"
          checked={wish.replacesTracks}
          onChange={(event) => setWish({ replacesTracks: event.currentTarget.checked })}
        />
      )}
      <ul className={styles.list}>
        {plan.kept.slice(0, MOST_SHOWN).map(({ id, facts }) => {
          const applicant = byId.get(id);
          return (
            <li key={id} className={styles.row}>
              <span className={styles.name}>
                {applicant === undefined ? id : nameOf(applicant)}
              </span>
              <span className={styles.facts}>
                {facts.map(({ field, value }) => (
                  <span key={field} className={styles.fact}>
                    <span className={styles.quiet}>{FACT_LABELS[field as FactName] ?? field}</span>{' '}
                    {value}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      {plan.kept.length > MOST_SHOWN && (
        <p className={styles.quiet}>
          and {counted(plan.kept.length - MOST_SHOWN, 'applicant')} more
        </p>
      )}
    </details>
  );
}
