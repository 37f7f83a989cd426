import type { AamcId } from '../../domain/applicant.ts';
import { useSession } from '../../store/hooks.ts';
import { Callout } from '../../ui/Callout.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './QueueEnd.module.css';
import { countLeft } from './queueOf.ts';

/** Where a queue is done, or empty from the start: what there is to do next. */
export function QueueEnd({ ids }: { readonly ids: readonly AamcId[] }) {
  const choice = useSession((session) => session.triagePile);
  const isDone = useSession(
    ({ board, track }) => countLeft(ids, board.placements.get(track)) === 0,
  );
  const isAlone = useSession(({ focusedId }) => focusedId === null);
  if (!isDone) return null;
  if (ids.length > 0) {
    return (
      <Callout tone="success" title="Everyone in this queue has a band" actions={<WaysOn />} />
    );
  }
  const title =
    choice === 'unsorted' ? 'Everyone in this track has a band' : 'Nobody is in this queue';
  if (!isAlone) return <Callout title={title} actions={<WaysOn />} />;
  return (
    <EmptyState
      title={title}
      text={
        choice === 'unsorted'
          ? 'Their order within the bands is set on the Board.'
          : 'The first pass in Pool decides who is in which pile.'
      }
      action={<WaysOn />}
    />
  );
}

function WaysOn() {
  return (
    <nav aria-label="Next" className={styles.ways}>
      <a href="#/board">Board</a>
      <a href="#/list">List</a>
    </nav>
  );
}
