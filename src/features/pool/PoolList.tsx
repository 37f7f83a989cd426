import { VirtualList } from '../../ui/VirtualList.tsx';
import type { PoolGridProps } from './PoolGrid.tsx';
import { PoolListItem } from './PoolListItem.tsx';

const ITEM_HEIGHT = 60;

/** The pool where a table has no room: one applicant on two lines. */
export function PoolList({ onFocusRow, onOpenRow, ...shown }: PoolGridProps) {
  return (
    <VirtualList
      {...shown}
      itemHeight={ITEM_HEIGHT}
      onFocusItem={onFocusRow}
      onOpenItem={onOpenRow}
      renderItem={(frame) => <PoolListItem key={frame.index} {...frame} />}
    />
  );
}
