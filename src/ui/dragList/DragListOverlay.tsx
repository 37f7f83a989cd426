import { DragOverlay, useDndMonitor } from '@dnd-kit/core';
import { memo, type ReactNode, useState } from 'react';
import styles from './DragList.module.css';
import { useDragListParts } from './DragListContext.ts';

export interface DragListOverlayProps {
  /** Draws the row in hand. */
  readonly renderItem: (id: string) => ReactNode;
}

/** The row in hand, alone in a component, so that a pointer move draws nothing else again. */
export const DragListOverlay = memo(function DragListOverlay({ renderItem }: DragListOverlayProps) {
  const { controller } = useDragListParts();
  const [lifted, setLifted] = useState<{ readonly id: string; readonly count: number } | null>(
    null,
  );
  useDndMonitor({
    onDragStart: ({ active }) =>
      setLifted({ id: String(active.id), count: controller.movedIds().length }),
    onDragEnd: () => setLifted(null),
    onDragCancel: () => setLifted(null),
  });
  return (
    <DragOverlay dropAnimation={null} transition="none" className={styles.overlay ?? ''}>
      {lifted !== null && <LiftedRow {...lifted} renderItem={renderItem} />}
    </DragOverlay>
  );
});

interface LiftedRowProps extends DragListOverlayProps {
  readonly id: string;
  readonly count: number;
}

const LiftedRow = memo(function LiftedRow({ id, count, renderItem }: LiftedRowProps) {
  return (
    <div className={styles.inHand} data-stack={count > 1 || undefined}>
      {renderItem(id)}
      {count > 1 && <span className={styles.stackCount}>{count}</span>}
    </div>
  );
});
