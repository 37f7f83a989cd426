import { nameOf } from '../../domain/applicant.ts';
import { PILE_NAMES, type Pile, type Pull } from '../../domain/firstPass.ts';
import type { FirstPassImpact } from '../../domain/firstPassImpact.ts';
import { openPanel } from '../../store/actions.ts';
import { useBoard, useHasLedger, useStoreParts } from '../../store/hooks.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './Impact.module.css';

const PILES: readonly Pile[] = ['review', 'gray', 'screened'];
const PULL_WORDS: Readonly<Record<Pull, string>> = {
  'known school': 'known school',
  star: 'star',
  note: 'a note that counts',
};
/** A longer list is read in the grid. */
const MOST_LISTED = 12;

export interface ImpactProps {
  readonly impact: FirstPassImpact;
  /** The filter in force, to say what would change. */
  readonly before: FirstPassImpact | null;
  /** What happens before an applicant is opened from here. */
  onLeave(): void;
}

/** What a filter would do: the piles, whom a pull keeps, and whom it cuts in spite of us. */
export function Impact({ impact, before, onLeave }: ImpactProps) {
  const hasLedger = useHasLedger();
  const { counts, cutByType, rescued, doubtful } = impact;
  return (
    <section aria-label="What it would do" className={styles.impact}>
      <dl className={styles.piles}>
        {PILES.map((pile) => (
          <div key={pile}>
            <dt>{PILE_NAMES[pile]}</dt>
            <dd>
              {counts[pile].toLocaleString('en')}
              <span className={styles.change}>
                {before !== null && change(counts[pile] - before.counts[pile])}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {cutByType.length > 0 && (
        <p className={styles.types}>
          {`Screened out: ${cutByType.map(([type, count]) => `${count.toLocaleString('en')} ${type}`).join(', ')}.`}
        </p>
      )}
      <People
        title="Kept in spite of the filter"
        none={
          hasLedger
            ? 'The filter fails nobody with a star, a note that counts or a known school.'
            : 'The filter fails nobody with a star or a known school.'
        }
        people={rescued.map(({ id, pull }) => ({ id, why: PULL_WORDS[pull] }))}
        onLeave={onLeave}
      />
      <People
        title={hasLedger ? 'Cut in spite of a band or a note' : 'Cut in spite of a band'}
        none={
          hasLedger
            ? 'Nobody in Top, Usable or Backup or with a note in favour is screened out.'
            : 'Nobody in Top, Usable or Backup is screened out.'
        }
        people={doubtful}
        onLeave={onLeave}
      />
    </section>
  );
}

interface PeopleProps {
  readonly title: string;
  readonly none: string;
  readonly people: readonly { readonly id: string; readonly why: string }[];
  onLeave(): void;
}

function People({ title, none, people, onLeave }: PeopleProps) {
  const parts = useStoreParts();
  const { applicantsById } = useBoard();
  return (
    <div>
      <SectionLabel as="h3">
        {people.length === 0 ? title : `${title} · ${people.length.toLocaleString('en')}`}
      </SectionLabel>
      {people.length === 0 ? (
        <p className={styles.quiet}>{none}</p>
      ) : (
        <ul className={styles.people}>
          {people.slice(0, MOST_LISTED).map(({ id, why }) => {
            const applicant = applicantsById.get(id);
            if (applicant === undefined) return null;
            return (
              <li key={id} className={styles.person}>
                <button
                  type="button"
                  className={styles.name}
                  onClick={() => {
                    onLeave();
                    openPanel(parts, id);
                  }}
                >
                  {nameOf(applicant)}
                </button>
                <span className={styles.quiet}>{why}</span>
              </li>
            );
          })}
        </ul>
      )}
      {people.length > MOST_LISTED && (
        <p className={styles.quiet}>{`and ${people.length - MOST_LISTED} more`}</p>
      )}
    </div>
  );
}

function change(difference: number): string {
  if (difference === 0) return '';
  return `${difference > 0 ? '+' : '−'}${Math.abs(difference).toLocaleString('en')}`;
}
