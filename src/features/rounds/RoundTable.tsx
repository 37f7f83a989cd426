import { useId, useMemo } from 'react';
import { ROUNDS } from '../../domain/offerRounds.ts';
import { dayPicture } from '../../domain/roundDay.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './RoundsScreen.module.css';
import type { Rounds } from './useRounds.ts';

interface RoundTableProps {
  readonly rounds: Rounds;
  readonly positions: number;
}

/** The day in numbers, a row for each round: what was offered, what came of it, what is left. */
export function RoundTable({ rounds, positions }: RoundTableProps) {
  const heading = useId();
  const picture = useMemo(
    () => dayPicture({ ...rounds, positions, until: rounds.present }),
    [rounds, positions],
  );
  const accepted = picture.reduce((sum, { outcomes }) => sum + outcomes.accepted, 0);
  const left = Math.max(0, positions - accepted);
  const roundsLeft = ROUNDS.filter((round) => round > rounds.present).length;
  return (
    <section aria-labelledby={heading} className={styles.card}>
      <SectionLabel id={heading}>Round by round</SectionLabel>
      <table className={styles.day} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">Round</th>
            <th scope="col">Offers</th>
            <th scope="col">Accepted</th>
            <th scope="col">Declined</th>
            <th scope="col">Open</th>
            <th scope="col">Left</th>
          </tr>
        </thead>
        <tbody>
          {picture.map(({ round, offers, outcomes, open, positionsAfter }) => (
            <tr key={round}>
              <th scope="row">{round}</th>
              <td>{offers}</td>
              <td data-outcome={outcomes.accepted > 0 ? 'accepted' : undefined}>
                {outcomes.accepted}
              </td>
              <td>{outcomes.rejected + outcomes.expired + outcomes.acceptedElsewhere}</td>
              <td>{open}</td>
              <td>{positionsAfter}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>
        {`${accepted} of ${positions} filled, ${left} left; ${roundsLeft === 0 ? 'no round' : roundsLeft === 1 ? '1 round' : `${roundsLeft} rounds`} to come after this one. Declined: rejected, expired, or accepted elsewhere.`}
      </p>
    </section>
  );
}
