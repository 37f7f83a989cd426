import { type ReactNode, useMemo, useState } from 'react';
import { type AamcId, type Applicant, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted } from '../../domain/band.ts';
import {
  findLookAlikes,
  isAnotherBand,
  type LookAlike,
  type LookAlikeRule,
} from '../../domain/lookAlikes.ts';
import { MOST_COMPARED } from '../../domain/mostCompared.ts';
import type { FieldFacts } from '../../domain/poolFields.ts';
import { openCompare } from '../../store/actions.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { compareFactsOf } from './compareFactsOf.ts';
import { useFocusAtFirst } from './compareFocus.ts';
import { LookAlikeItem } from './LookAlikeItem.tsx';
import styles from './LookAlikeList.module.css';
import { ruleFactName } from './lookAlikeWords.ts';
import { NobodyAlike } from './NobodyAlike.tsx';
import { RuleFields } from './RuleFields.tsx';

export interface LookAlikeListProps {
  readonly of: Applicant;
  readonly rule: LookAlikeRule;
  readonly onRule: (rule: LookAlikeRule) => void;
  /** With whom the applicant was compared last, from here. */
  readonly comparedLast: AamcId | undefined;
}

/** Those with the same file as one applicant, what sets each apart, and the way to compare them. */
export function LookAlikeList({ of, rule, onRule, comparedLast }: LookAlikeListProps) {
  const parts = useStoreParts();
  const facts = useSession(compareFactsOf);
  const found = useMemo(() => findLookAlikes(of, facts, rule), [of, facts, rule]);
  const [chosen, setChosen] = useState<readonly AamcId[]>([]);
  useFocusAtFirst(`[data-look-alike="${comparedLast}"]`, '[data-look-alike]', 'input');
  const name = nameOf(of);
  const shown = new Set([...found.alike, ...found.possible].map(({ id }) => id));
  // A narrower rule may have taken some of them from view.
  const picked = chosen.filter((id) => shown.has(id));
  const isFull = picked.length >= MOST_COMPARED - 1;

  const listOf = (people: readonly LookAlike[]) => (
    <Shortened
      people={people}
      draw={(person) => (
        <LookAlikeItem
          key={person.id}
          person={person}
          of={of}
          facts={facts}
          exam={found.exam}
          isPicked={picked.includes(person.id)}
          isFull={isFull}
          onPick={(isOn) =>
            setChosen(isOn ? [...picked, person.id] : picked.filter((id) => id !== person.id))
          }
          onCompare={() => openCompare(parts, [of.id, person.id])}
        />
      )}
    />
  );

  return (
    <div className={styles.view}>
      <div className={styles.scroll}>
        <RuleFields of={of} exam={found.exam} rule={rule} onRule={onRule} facts={facts} />
        <p className={styles.sum} aria-live="polite">
          {sumOf(found.alike, of.id, facts)}
        </p>
        {found.unknown.length > 0 && (
          <p className={styles.unknown}>
            Unknown of {name}:{' '}
            {found.unknown.map((fact) => ruleFactName(fact, found.exam)).join(', ')}. Nobody can be
            said to be alike in that.
          </p>
        )}
        {found.alike.length === 0 && <NobodyAlike of={of} found={found} />}
        {found.alike.length > 0 && listOf(found.alike)}
        {found.possible.length > 0 && (
          <section aria-label="Alike as far as is known" className={styles.possible}>
            <SectionLabel as="h3" aside={found.possible.length.toLocaleString('en')}>
              Alike as far as is known
            </SectionLabel>
            {listOf(found.possible)}
          </section>
        )}
      </div>
      {picked.length > 0 && (
        <div className={styles.foot}>
          <span>{isFull ? 'Four side by side at most.' : `${picked.length} chosen`}</span>
          <Button variant="quiet" onClick={() => setChosen([])}>
            Choose none
          </Button>
          <Button variant="primary" onClick={() => openCompare(parts, [of.id, ...picked])}>
            {`Compare ${picked.length + 1} side by side`}
          </Button>
        </div>
      )}
    </div>
  );
}

const AT_FIRST = 40;

/** A wide rule can find thousands, of whom nobody reads the last. */
function Shortened({
  people,
  draw,
}: {
  readonly people: readonly LookAlike[];
  readonly draw: (person: LookAlike) => ReactNode;
}) {
  const [most, setMost] = useState(AT_FIRST);
  const left = people.length - most;
  return (
    <>
      <ul className={styles.list}>{people.slice(0, most).map(draw)}</ul>
      {left > 0 && (
        <Button variant="quiet" onClick={() => setMost(most + AT_FIRST)}>
          {`Show ${Math.min(AT_FIRST, left)} more of ${left.toLocaleString('en')}`}
        </Button>
      )}
    </>
  );
}

/** `14 look-alikes: 3 in another band, 2 in Top too, 9 without a decision.` */
function sumOf(alike: readonly LookAlike[], of: AamcId, { placements }: FieldFacts): string {
  if (alike.length === 0) return 'No look-alikes';
  const bandOf = (id: AamcId) => placements.get(id)?.band ?? 'unsorted';
  const own = bandOf(of);
  const count = (isCounted: (band: BandOrUnsorted) => boolean) =>
    alike.filter(({ id }) => isCounted(bandOf(id))).length;
  const parts = [
    [count((band) => isAnotherBand(own, band)), 'in another band'],
    [count((band) => band === own && own !== 'unsorted'), `in ${BAND_FACTS[own].name} too`],
    [count((band) => own === 'unsorted' && band !== 'unsorted'), 'decided on'],
    [count((band) => band === 'unsorted'), 'without a decision'],
  ].flatMap(([number, words]) => (number === 0 ? [] : `${number?.toLocaleString('en')} ${words}`));
  const people = alike.length === 1 ? 'look-alike' : 'look-alikes';
  return `${alike.length.toLocaleString('en')} ${people}: ${parts.join(', ')}`;
}
