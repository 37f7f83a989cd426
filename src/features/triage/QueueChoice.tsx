import { memo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { PILE_NAMES, type Pile } from '../../domain/firstPass.ts';
import { pilesOf } from '../../store/derived.ts';
import {
  useBandListsLater,
  useHasLedger,
  useSession,
  useSessionLater,
  useStoreParts,
} from '../../store/hooks.ts';
import { memoLast } from '../../store/memoLast.ts';
import { givenHere, unreadHere } from '../../store/readerHere.ts';
import { TRIAGE_SORTS, type TriageQueue, type TriageSort } from '../../store/session.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { SORT_NAMES } from './orderQueue.ts';
import styles from './QueueChoice.module.css';
import { countWaiting } from './queueOf.ts';

/** Which applicants to go through, each with how many of them still wait for a band; in which order. */
export const QueueChoice = memo(function QueueChoice({ isNarrow }: { readonly isNarrow: boolean }) {
  const { session } = useStoreParts();
  const choice = useSession((state) => state.triagePile);
  const sort = useSession((state) => state.triageSort);
  const options = useOptions();
  const choose = (triagePile: TriageQueue) => {
    const { triageSort } = session.getState();
    const given = triageSort === 'pool' ? 'name' : triageSort;
    session.setState({ triagePile, triageSort: triagePile === 'pool' ? 'pool' : given });
  };
  const hasLedger = useHasLedger();
  const isBlind = useSession((state) => state.isBlind);
  const tellsInfluence = hasLedger && !isBlind;
  const sorts = TRIAGE_SORTS.filter(
    (value) => (value !== 'pool' || choice === 'pool') && (value !== 'influence' || tellsInfluence),
  );
  return (
    <>
      {isNarrow ? (
        <SelectField
          label="Queue"
          hideLabel
          className={styles.queue}
          value={choice}
          options={options.map(({ value, label, count }) => ({
            value,
            label: `${label} · ${count.toLocaleString('en')}`,
          }))}
          onChange={({ currentTarget }) => choose(currentTarget.value as TriageQueue)}
        />
      ) : (
        <SegmentedControl label="Queue" value={choice} options={options} onValueChange={choose} />
      )}
      <SelectField
        label="Order of the queue"
        hideLabel
        className={styles.sort}
        value={sort}
        options={sorts.map((value) => ({ value, label: SORT_NAMES[value] }))}
        onChange={({ currentTarget }) =>
          session.setState({ triageSort: currentTarget.value as TriageSort })
        }
      />
    </>
  );
});

function useOptions() {
  const choice = useSession((state) => state.triagePile);
  const { unsorted } = useBandListsLater();
  const pileById = useSessionLater((state) => pilesOf(state).pileById);
  const selected = useSessionLater(({ selection }) => selection.size);
  const inPool = useSessionLater(({ poolIds, board, track }) =>
    poolIds === null ? null : waitingInPool(poolIds, board.placements.get(track)),
  );
  const mine = useSession(givenHere);
  const unread = useSessionLater((state) => unreadHere(state).length);
  const waiting = waitingByPile(unsorted, pileById);
  return [
    { value: 'unsorted' as TriageQueue, label: 'Unsorted', count: unsorted.length },
    ...PILES.map((pile) => ({
      value: pile as TriageQueue,
      label: PILE_NAMES[pile],
      count: waiting[pile],
    })),
    ...(mine.size > 0 || choice === 'mine'
      ? [{ value: 'mine' as TriageQueue, label: 'To read', count: unread }]
      : []),
    ...(inPool !== null || choice === 'pool'
      ? [{ value: 'pool' as TriageQueue, label: 'Pool result', count: inPool ?? 0 }]
      : []),
    ...(selected > 0 || choice === 'selection'
      ? [{ value: 'selection' as TriageQueue, label: 'Selection', count: selected }]
      : []),
  ];
}

const PILES = ['review', 'gray', 'screened'] as const satisfies readonly Pile[];

const waitingInPool = memoLast(countWaiting);

const waitingByPile = memoLast(
  (unsorted: readonly AamcId[], pileById: ReadonlyMap<AamcId, Pile>) => {
    const waiting: Record<Pile, number> = { review: 0, gray: 0, screened: 0 };
    for (const id of unsorted) {
      const pile = pileById.get(id);
      if (pile !== undefined) waiting[pile] += 1;
    }
    return waiting;
  },
);
