import { useMemo } from 'react';
import { type AamcId, type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS } from '../../domain/band.ts';
import type { ComparedRow, CompareFacts } from '../../domain/compareApplicants.ts';
import {
  isAnotherBand,
  type LookAlike,
  type LookAlikes,
  whatSetsApart,
} from '../../domain/lookAlikes.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { useSession } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import styles from './LookAlikeItem.module.css';
import { EXAM_NAMES, ruleFactName } from './lookAlikeWords.ts';

interface LookAlikeItemProps {
  readonly person: LookAlike;
  readonly of: Applicant;
  readonly facts: CompareFacts;
  readonly exam: LookAlikes['exam'];
  readonly isPicked: boolean;
  /** No more can stand side by side. */
  readonly isFull: boolean;
  readonly onPick: (isOn: boolean) => void;
  readonly onCompare: () => void;
}

const MOST_ROWS = 4;
/** Longer words of the applicant in question are not said again with each look-alike. */
const SHORT = 18;
/** Told beside the band, by the net influence or by the school. */
const TOLD = new Set(['band', 'rank', 'notes', 'rung', 'schoolCountry']);

/** One look-alike: the band, the numbers of the rule, and what sets the two apart. */
export function LookAlikeItem(props: LookAlikeItemProps) {
  const { person, of, facts, exam, isPicked, isFull, onPick, onCompare } = props;
  const apart = useMemo(() => whatSetsApart(of, person.id, facts), [of, person.id, facts]);
  const applicant = facts.applicantsById.get(person.id);
  const isHidden = useSession(
    (session) => hidesVoices(session, of.id) || hidesVoices(session, person.id),
  );
  if (applicant === undefined) return null;
  const name = nameOf(applicant);
  const bandOf = (id: AamcId) => facts.placements.get(id)?.band ?? 'unsorted';
  const band = bandOf(person.id);
  const isElsewhere = isAnotherBand(bandOf(of.id), band);
  const rank = facts.ranks.get(person.id);
  const others = apart.filter(({ id, group }) => !TOLD.has(id) && !(isHidden && group === 'Notes'));

  return (
    <li className={styles.item} data-elsewhere={isElsewhere || undefined}>
      <CheckboxField
        label={`Choose ${name}`}
        hideLabel
        checked={isPicked}
        disabled={isFull && !isPicked}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      <div className={styles.who}>
        <p className={styles.name}>
          <strong dir="auto">{name}</strong>{' '}
          <span className={`mono ${styles.quiet}`}>{groupDigits(person.id)}</span>
        </p>
        <p className={styles.numbers}>
          {EXAM_NAMES[exam]} {applicant[exam] ?? 'unknown'} · {applicant.gradYear ?? 'year unknown'}
          {person.unknown.length > 0 && (
            <em> · unknown: {person.unknown.map((fact) => ruleFactName(fact, exam)).join(', ')}</em>
          )}
        </p>
      </div>
      <p className={styles.band}>
        <BandGlyph band={band} />
        {BAND_FACTS[band].name}
        {rank !== undefined && <span className={styles.quiet}>rank {rank}</span>}
        {isElsewhere && <span className="visually-hidden">, another band</span>}
      </p>
      <p className={styles.apart}>
        {others.length === 0 ? 'Nothing else is known to differ.' : <Differences rows={others} />}
      </p>
      <Button
        className={styles.compare}
        aria-label={`Compare with ${name}`}
        data-look-alike={person.id}
        onClick={onCompare}
      >
        Compare
      </Button>
    </li>
  );
}

/** `Publications 1, not 4`: theirs, then that of the applicant in question. */
function Differences({ rows }: { readonly rows: readonly ComparedRow[] }) {
  const left = rows.length - MOST_ROWS;
  return (
    <>
      {rows.slice(0, MOST_ROWS).map(({ id, title, cells: [own, theirs] }) => (
        <span key={id} className={styles.difference}>
          <span className={styles.quiet}>{title}</span> {theirs?.text ?? 'unknown'}
          {(own?.text ?? '').length <= SHORT && (
            <span className={styles.quiet}>, not {own?.text ?? 'unknown'}</span>
          )}
        </span>
      ))}
      {left > 0 && <span className={styles.quiet}>and {left} more</span>}
    </>
  );
}
