import { useId, useMemo } from 'react';
import { groupDigits, nameOf } from '../../domain/applicant.ts';
import { trackTitle } from '../../domain/board.ts';
import { OUTCOME_WORDS } from '../../domain/offerRounds.ts';
import { type SettledName, type Settlement, settlementOf } from '../../domain/settlement.ts';
import { useBoard } from '../../store/hooks.ts';
import { Callout } from '../../ui/Callout.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { ArchiveSection } from './ArchiveSection.tsx';
import styles from './SettleView.module.css';

/** After SOAP: what became of each list, the archive, and the way to an empty browser. */
export function SettleView() {
  const board = useBoard();
  const settlements = useMemo(
    () => board.tracks.map((track) => settlementOf(board, track)),
    [board],
  );
  const open = settlements.reduce((sum, each) => sum + each.open, 0);
  return (
    <div className={styles.settle}>
      {open > 0 && (
        <Callout
          tone="warning"
          title={`${open} ${open === 1 ? 'offer has' : 'offers have'} no outcome yet`}
        >
          Enter what R3 shows in the round of the offer, so that the archive tells the whole day.
        </Callout>
      )}
      {settlements
        .filter(({ names }) => names.length > 0)
        .map((settlement) => (
          <TrackResult key={settlement.track.code} settlement={settlement} />
        ))}
      <ArchiveSection />
    </div>
  );
}

function TrackResult({ settlement }: { readonly settlement: Settlement }) {
  const heading = useId();
  const { applicantsById } = useBoard();
  const { track, names } = settlement;
  const reached = names.filter(({ outcome }) => outcome !== null);
  const unreached = names.length - reached.length;
  return (
    <section aria-labelledby={heading} className={styles.card}>
      <SectionLabel id={heading}>{`List and result, ${trackTitle(track)}`}</SectionLabel>
      <p>{resultWords(settlement)}</p>
      <ScrollBox label={`Outcomes, ${trackTitle(track)}`} className={styles.scroller}>
        <table className={styles.table} aria-label={`Outcomes, ${trackTitle(track)}`}>
          <thead>
            <tr>
              <th scope="col">Rank</th>
              <th scope="col">Applicant</th>
              <th scope="col">AAMC ID</th>
              <th scope="col">Round by round</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {reached.map((name) => {
              const applicant = applicantsById.get(name.id);
              return (
                <tr key={name.id} data-outcome={name.outcome}>
                  <td>{name.rank ?? '–'}</td>
                  <th scope="row" dir="auto">
                    {applicant === undefined ? name.id : nameOf(applicant)}
                  </th>
                  <td className={styles.id}>{groupDigits(name.id)}</td>
                  <td>{roundWords(name)}</td>
                  <td>{outcomeWords(name)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <p className={styles.quiet}>
        {unreached === 0
          ? 'Every name of the list was reached.'
          : `${unreached} ${unreached === 1 ? 'name' : 'names'} of the list ${unreached === 1 ? 'was' : 'were'} never reached.`}
      </p>
    </section>
  );
}

function resultWords({ positions, accepted, names, reached }: Settlement): string {
  const filled =
    positions === null
      ? `${accepted.length} accepted; nobody said how many positions were open.`
      : `${accepted.length} of ${positions} ${positions === 1 ? 'position' : 'positions'} filled.`;
  if (reached === 0) return `${filled} No offer is on the record.`;
  const ranks = accepted.flatMap(({ rank }) => rank ?? []);
  const listed = names.filter(({ rank }) => rank !== null).length;
  return [
    filled,
    ranks.length === 0
      ? ''
      : `Accepted from ${ranks.length === 1 ? 'rank' : 'ranks'} ${ranks.join(', ')}.`,
    `Offers went down to rank ${reached} of ${listed}.`,
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function roundWords({ rounds }: SettledName): string {
  return rounds
    .map(
      ({ round, outcome }) =>
        `${round}: ${outcome === null ? 'no outcome' : OUTCOME_WORDS[outcome].toLowerCase()}`,
    )
    .join(' · ');
}

function outcomeWords({ outcome }: SettledName): string {
  if (outcome === null) return 'Not reached';
  return outcome === 'open' ? 'No outcome entered' : OUTCOME_WORDS[outcome];
}
