import { nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import type {
  BandDifference,
  Differences,
  OrderDifference,
  OtherDifference,
} from '../../domain/decidedDifferently.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import { useBoard, useRun } from '../../store/hooks.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './BackupSection.module.css';

interface DifferenceListProps {
  readonly differences: Differences;
  /** Then one answer stands on the board, and the other is one press away. */
  readonly isMerged: boolean;
}

/** What both sides decided, and differently. */
export function DifferenceList({ differences, isMerged }: DifferenceListProps) {
  const { tracks } = useBoard();
  const { bands, orders, others } = differences;
  const count = bands.length + orders.length + others.length;
  if (count === 0) return <p>Nothing was decided in two ways.</p>;
  const trackOf = (code: string) => {
    const track = tracks.find((each) => each.code === code);
    return tracks.length < 2 || track === undefined ? '' : `, ${trackTitle(track)}`;
  };
  return (
    <>
      <p>
        {`${count} ${count === 1 ? 'thing was' : 'things were'} decided in two ways. `}
        {isMerged
          ? 'The answer that stands now is marked; choose the other one where it is right.'
          : 'After merging you choose for each.'}
      </p>
      <ul className={styles.differences}>
        {bands.map((each) => (
          <BandLine
            key={`${each.track} ${each.id}`}
            difference={each}
            track={trackOf(each.track)}
            isMerged={isMerged}
          />
        ))}
        {orders.map((each) => (
          <OrderLine
            key={`${each.track} ${each.band}`}
            difference={each}
            track={trackOf(each.track)}
            isMerged={isMerged}
          />
        ))}
        {others.map((each) => (
          <li key={`${each.what} ${each.track} ${each.id ?? each.here}`}>
            <span className={styles.who}>{otherWords(each) + trackOf(each.track)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface LineProps<Difference> {
  readonly difference: Difference;
  readonly track: string;
  readonly isMerged: boolean;
}

function BandLine({ difference, track, isMerged }: LineProps<BandDifference>) {
  const run = useRun();
  const board = useBoard();
  const applicant = board.applicantsById.get(difference.id);
  const name = applicant === undefined ? difference.id : nameOf(applicant);
  const { here, there } = difference;
  const now = board.placements.get(difference.track)?.get(difference.id)?.band ?? 'unsorted';
  return (
    <li>
      <span className={styles.who}>{name + track}</span>
      {isMerged ? (
        <SegmentedControl
          label={`Band of ${name}`}
          value={now}
          options={[
            { value: here, label: `Here: ${BAND_FACTS[here].name}` },
            { value: there, label: `File: ${BAND_FACTS[there].name}` },
          ]}
          onValueChange={(band: BandOrUnsorted) =>
            run(moveToBand, { track: difference.track, ids: [difference.id], band })
          }
        />
      ) : (
        <span>{`Here ${BAND_FACTS[here].name}, file ${BAND_FACTS[there].name}`}</span>
      )}
    </li>
  );
}

function OrderLine({ difference, track, isMerged }: LineProps<OrderDifference>) {
  const run = useRun();
  const { bandsByTrack } = useBoard();
  const { band, here, there } = difference;
  const members = new Set(here);
  const now = bandsByTrack.get(difference.track)?.[band].filter((id) => members.has(id)) ?? [];
  const value =
    now.join() === here.join() ? 'here' : now.join() === there.join() ? 'there' : 'mixed';
  const orders = { here, there, mixed: now } as const;
  return (
    <li>
      <span className={styles.who}>
        {`Order of ${here.length} in ${BAND_FACTS[band].name}${track}`}
      </span>
      {isMerged ? (
        <SegmentedControl
          label={`Order of ${BAND_FACTS[band].name}`}
          value={value}
          options={[
            { value: 'here', label: 'As here' },
            ...(value === 'mixed' ? [{ value: 'mixed' as const, label: 'Of both' }] : []),
            { value: 'there', label: 'As in the file' },
          ]}
          onValueChange={(choice: keyof typeof orders) => {
            if (choice !== 'mixed') {
              run(moveToBand, { track: difference.track, ids: orders[choice], band, index: 0 });
            }
          }}
        />
      ) : (
        <span>In two orders</span>
      )}
    </li>
  );
}

function otherWords({ what, id, here, there }: OtherDifference): string {
  if (what === 'positions')
    return `Open positions: ${here} here, ${there} in the file. See Settings`;
  if (what === 'outcome') return `Outcome of ${id}: ${here} here, ${there} in the file. See Rounds`;
  return `Two lists were locked under one number: ${here} here, ${there} in the file. See List`;
}
