import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './DragList.module.css';
import { useDragListParts } from './DragListContext.ts';

export interface FoldedColumnProps {
  readonly id: string;
  readonly ids: readonly string[];
  readonly isOrdered: boolean;
  readonly children: ReactNode;
}

const NO_ROWS = { count: 0, rowHeight: 0, separatorGap: null, separatorHeight: 0 };

/** A column folded to a strip: no row is drawn, and what is dropped on it goes to its end. */
export function FoldedColumn({ id, ids, isOrdered, children }: FoldedColumnProps) {
  const { controller } = useDragListParts();
  const boxRef = useRef<HTMLDivElement>(null);
  const lineRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() =>
    controller.register({
      id,
      ids,
      isOrdered,
      isFolded: true,
      layout: NO_ROWS,
      header: null,
      scroller: boxRef.current!,
      inner: boxRef.current!,
      line: lineRef.current!,
    }),
  );
  return (
    <div ref={boxRef} className={styles.scroller} data-column={id}>
      {children}
      <div ref={lineRef} className={styles.line} aria-hidden="true" />
    </div>
  );
}
