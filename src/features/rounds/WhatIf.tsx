import { useId, useState } from 'react';
import { type AamcId, nameOf } from '../../domain/applicant.ts';
import {
  type Outcome,
  openOffers,
  ROUNDS,
  type RoundPlan,
  reachOf,
  whatIf,
} from '../../domain/offerRounds.ts';
import { useSession } from '../../store/hooks.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './RoundsScreen.module.css';
import type { Rounds } from './useRounds.ts';

interface WhatIfProps {
  readonly rounds: Rounds;
  readonly plan: RoundPlan;
  readonly positions: number;
  /** Offers of the round without an outcome. */
  readonly open: number;
}

const NEXT_SHOWN = 6;

/** Who is next, and whom the next round would offer if these declined. */
export function WhatIf({ rounds, plan, positions, open }: WhatIfProps) {
  const heading = useId();
  const { ids, record, bound, listIn } = rounds;
  const present = listIn(plan.round);
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const [accepting, setAccepting] = useState<ReadonlySet<AamcId>>(new Set());
  const named = (id: AamcId) => {
    const applicant = applicantsById.get(id);
    return applicant === undefined ? id : nameOf(applicant);
  };
  const undecided = openOffers(plan, record);
  const assumed = new Map<AamcId, Outcome>(
    undecided.map((id) => [id, accepting.has(id) ? 'accepted' : 'rejected']),
  );
  const after = whatIf(present, positions, bound, plan.round, assumed, ids);
  const { ifAllAccept, ifAllDecline } = reachOf(ids.length, positions);
  return (
    <section aria-labelledby={heading} className={styles.card}>
      <SectionLabel id={heading}>Who is next</SectionLabel>
      {plan.next.length === 0 ? (
        <p>Nobody else on the list is available.</p>
      ) : (
        <ol className={styles.next}>
          {plan.next.slice(0, NEXT_SHOWN).map((id) => (
            <li key={id}>
              <span className={styles.rank}>{present.indexOf(id) + 1}</span>
              <span dir="auto">{named(id)}</span>
            </li>
          ))}
        </ol>
      )}
      {plan.next.length > NEXT_SHOWN && (
        <p className={styles.quiet}>{`${plan.next.length - NEXT_SHOWN} more behind them.`}</p>
      )}
      {after !== null && open > 0 && (
        <fieldset className={styles.whatIf}>
          <legend className={styles.legend}>What if these accept, and the rest decline?</legend>
          {undecided.map((id) => (
            <CheckboxField
              key={id}
              label={named(id)}
              checked={accepting.has(id)}
              onChange={(event) => {
                const next = new Set(accepting);
                if (event.currentTarget.checked) next.add(id);
                else next.delete(id);
                setAccepting(next);
              }}
            />
          ))}
        </fieldset>
      )}
      {after !== null && (
        <p aria-live="polite">
          {after.offers.length === 0
            ? `Then round ${after.round} makes no offers.`
            : `Then round ${after.round} offers ${after.offers.map(named).join('; ')}.`}
        </p>
      )}
      <p className={styles.quiet}>
        {`If everybody accepts, offers end at rank ${ifAllAccept}; if nobody does, they reach rank ${ifAllDecline} in ${ROUNDS.length} rounds (our reading).`}
      </p>
    </section>
  );
}
