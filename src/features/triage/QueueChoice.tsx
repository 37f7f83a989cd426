import type { AamcId } from '../../domain/applicant.ts';
import { PILE_NAMES, type Pile } from '../../domain/firstPass.ts';
import { pilesOf } from '../../store/derived.ts';
import {
  useBandListsLater,
  useSession,
  useSessionLater,
  useStoreParts,
} from '../../store/hooks.ts';
import type { TriageQueue } from '../../store/session.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

const LABEL = 'Queue';

/** Which applicants to go through, each with how many of them still wait for a band. */
export function QueueChoice({ isNarrow }: { readonly isNarrow: boolean }) {
  const { session } = useStoreParts();
  const choice = useSession((state) => state.triagePile);
  const selected = useSessionLater(({ selection }) => selection.size);
  const { unsorted } = useBandListsLater();
  const pileById = useSessionLater((state) => pilesOf(state).pileById);
  const waiting = waitingByPile(unsorted, pileById);
  const options = [
    { value: 'unsorted' as TriageQueue, label: 'Unsorted', count: unsorted.length },
    ...PILES.map((pile) => ({
      value: pile as TriageQueue,
      label: PILE_NAMES[pile],
      count: waiting[pile],
    })),
    ...(selected > 0 || choice === 'selection'
      ? [{ value: 'selection' as TriageQueue, label: 'Selection', count: selected }]
      : []),
  ];
  const choose = (triagePile: TriageQueue) => session.setState({ triagePile });
  if (!isNarrow) {
    return (
      <SegmentedControl label={LABEL} value={choice} options={options} onValueChange={choose} />
    );
  }
  return (
    <SelectField
      label={LABEL}
      hideLabel
      value={choice}
      options={options.map(({ value, label, count }) => ({
        value,
        label: `${label} · ${count.toLocaleString('en')}`,
      }))}
      onChange={({ currentTarget }) => choose(currentTarget.value as TriageQueue)}
    />
  );
}

const PILES = ['review', 'gray', 'screened'] as const satisfies readonly Pile[];

function waitingByPile(unsorted: readonly AamcId[], pileById: ReadonlyMap<AamcId, Pile>) {
  const waiting: Record<Pile, number> = { review: 0, gray: 0, screened: 0 };
  for (const id of unsorted) {
    const pile = pileById.get(id);
    if (pile !== undefined) waiting[pile] += 1;
  }
  return waiting;
}
