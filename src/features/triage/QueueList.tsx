import { type KeyboardEvent, memo, useCallback } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { useSession, useSessionLater, useStoreParts } from '../../store/hooks.ts';
import { moveFocus } from '../../store/session.ts';
import { useRowHeight } from '../../ui/useRowHeight.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { QueueItem } from './QueueItem.tsx';
import styles from './QueueList.module.css';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

export interface QueueListProps {
  readonly ids: readonly AamcId[];
  /** Enter on a name: on to the applicant. */
  readonly onEnter: () => void;
}

/**
 * The queue, in its order; the present applicant in sight and holding the focus of the keys. Past
 * the edge it comes to the middle, so that one sees who is next and the list seldom moves. It follows
 * one frame after the applicant.
 */
export const QueueList = memo(function QueueList({ ids, onEnter }: QueueListProps) {
  const { session } = useStoreParts();
  const focusedId = useSessionLater((state) => state.focusedId);
  const viewKey = useSession(({ track, triagePile }) => `${track} ${triagePile}`);
  const itemHeight = useRowHeight();
  const focusItem = useCallback((id: AamcId) => session.setState({ focusedId: id }), [session]);
  return (
    <div className={styles.list} onKeyDownCapture={walk}>
      <VirtualList
        label="Queue"
        ids={ids}
        focusedId={focusedId}
        itemHeight={itemHeight}
        viewKey={viewKey}
        comesTo="middle"
        onFocusItem={focusItem}
        onOpenItem={onEnter}
        renderItem={(frame) => <QueueItem key={frame.index} {...frame} />}
        empty={null}
      />
    </div>
  );

  /** From where the keys are, not from where the list is by now: no key of a fast hand is lost. */
  function walk(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moveFocus(session, step);
  }
});
