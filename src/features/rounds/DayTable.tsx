import { Fragment, useId } from 'react';
import { nameOf } from '../../domain/applicant.ts';
import { OUTCOME_WORDS, type Outcome, ROUNDS, roundPlan } from '../../domain/offerRounds.ts';
import { useSession } from '../../store/hooks.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './RoundsScreen.module.css';
import type { Rounds } from './useRounds.ts';

interface DayTableProps {
  readonly rounds: Rounds;
  readonly positions: number;
}

const SHORT: Readonly<Record<Outcome, string>> = {
  offered: 'off',
  accepted: 'acc',
  rejected: 'rej',
  expired: 'exp',
  acceptedElsewhere: 'else',
  unavailable: 'n/a',
};

/** The whole day: everybody whom a round offered or passed over, and what became of it. */
export function DayTable({ rounds, positions }: DayTableProps) {
  const heading = useId();
  const { ids, record, bound, listIn } = rounds;
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const offered = new Set(
    ROUNDS.filter((round) => round <= rounds.present).flatMap(
      (round) => roundPlan(listIn(round), positions, bound, round).offers,
    ),
  );
  const shown = [
    ...ids.filter((id) => offered.has(id) || record.some((each) => each.id === id)),
    ...new Set(record.map(({ id }) => id).filter((id) => !ids.includes(id))),
  ];
  return (
    <section aria-labelledby={heading} className={styles.card}>
      <SectionLabel id={heading}>The day so far</SectionLabel>
      <table className={styles.day} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">Applicant</th>
            {ROUNDS.map((round) => (
              <th key={round} scope="col">
                <span aria-hidden="true">{round}</span>
                <span className="visually-hidden">{`Round ${round}`}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((id) => {
            const applicant = applicantsById.get(id);
            return (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {applicant === undefined ? id : nameOf(applicant)}
                </th>
                {ROUNDS.map((round) => {
                  const outcome = record.find((each) => each.round === round && each.id === id);
                  return (
                    <Fragment key={round}>
                      {outcome === undefined ? (
                        <td />
                      ) : (
                        <td data-outcome={outcome.outcome} title={OUTCOME_WORDS[outcome.outcome]}>
                          <span aria-hidden="true">{SHORT[outcome.outcome]}</span>
                          <span className="visually-hidden">{OUTCOME_WORDS[outcome.outcome]}</span>
                        </td>
                      )}
                    </Fragment>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
