import { memo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { useSession, useSessionLater, useStoreParts } from '../../store/hooks.ts';
import type { TriageQueue } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './QueueEnd.module.css';
import { countLeft, startOf } from './queueOf.ts';

/** Where a queue ends, is done, or is empty from the start: what there is to do next. */
export const QueueEnd = memo(function QueueEnd({ ids }: { readonly ids: readonly AamcId[] }) {
  const left = useSessionLater(({ board, track }) => countLeft(ids, board.placements.get(track)));
  const isAtEnd = useSessionLater(
    ({ board, track, focusedId }) =>
      focusedId !== null &&
      focusedId === ids.at(-1) &&
      board.placements.get(track)?.has(focusedId) === true,
  );
  if (ids.length === 0) return <EmptyQueue />;
  if (left === 0) {
    return (
      <Callout
        tone="success"
        title="Everyone in this queue has a band"
        actions={<WaysOn to={AFTER_TRIAGE} />}
      />
    );
  }
  return isAtEnd ? <EndWithGaps ids={ids} left={left} /> : null;
});

function EndWithGaps({ ids, left }: { ids: readonly AamcId[]; left: number }) {
  const { session } = useStoreParts();
  function goBack(): void {
    const { board, track } = session.getState();
    session.setState({ focusedId: startOf(ids, board.placements.get(track)) });
  }
  return (
    <Callout
      title={`This is the last one; ${left.toLocaleString('en')} before have no band yet`}
      actions={<Button onClick={goBack}>Go to the first of them</Button>}
    />
  );
}

function EmptyQueue() {
  const queue = useSession((session) => session.triagePile);
  const isUnsorted = queue === 'unsorted';
  const isAlone = useSession(({ focusedId }) => focusedId === null);
  const title = isUnsorted ? 'Everyone in this track has a band' : 'Nobody is in this queue';
  const ways = <WaysOn to={isUnsorted ? AFTER_TRIAGE : BEFORE_TRIAGE} />;
  if (!isAlone) return <Callout title={title} actions={ways} />;
  return (
    <EmptyState
      title={title}
      text={WHY_EMPTY[queue] ?? 'The first pass in Pool decides who is in which pile.'}
      action={ways}
    />
  );
}

const WHY_EMPTY: Readonly<Partial<Record<TriageQueue, string>>> = {
  unsorted: 'Their order within the bands is set on the Board.',
  mine: 'Nobody in this track was given to you to read.',
};
const AFTER_TRIAGE = ['Board', 'List'] as const;
const BEFORE_TRIAGE = ['Pool'] as const;

function WaysOn({ to }: { readonly to: readonly string[] }) {
  return (
    <nav aria-label="Next" className={styles.ways}>
      {to.map((name) => (
        <a key={name} href={`#/${name.toLowerCase()}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}
