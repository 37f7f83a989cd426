import { useCallback } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { useRowHeight } from '../../ui/useRowHeight.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { QueueItem } from './QueueItem.tsx';

export interface QueueListProps {
  readonly ids: readonly AamcId[];
  /** Enter on a name: on to the applicant. */
  readonly onEnter: () => void;
}

/**
 * The queue, in its order; the present applicant in sight and holding the focus of the keys. Past
 * the edge it comes to the middle, so that one sees who is next and the list seldom moves.
 */
export function QueueList({ ids, onEnter }: QueueListProps) {
  const { session } = useStoreParts();
  const focusedId = useSession((state) => state.focusedId);
  const viewKey = useSession(({ track, triagePile }) => `${track} ${triagePile}`);
  const itemHeight = useRowHeight();
  const focusItem = useCallback((id: AamcId) => session.setState({ focusedId: id }), [session]);
  return (
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
  );
}
