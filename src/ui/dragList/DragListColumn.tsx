import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import styles from './DragList.module.css';
import { useDragListParts } from './DragListContext.ts';
import { DragListRow } from './DragListRow.tsx';
import { type RowLayout, topOfRow } from './rowLayout.ts';
import { useHeldPlace } from './useHeldPlace.ts';

export interface DragListColumnProps {
  readonly id: string;
  /** The name of the list. */
  readonly label: string;
  readonly ids: readonly string[];
  readonly rowHeight: number;
  readonly isOrdered: boolean;
  /** What stands above the rows: a drop on it means an end of the column. */
  readonly headerRef: RefObject<HTMLElement | null>;
  /** Stands below so many rows. */
  readonly separator: DragListSeparator | null;
  /** The row with the focus, if it stands in this column. */
  readonly focusedId: string | null;
  readonly labelOf: (id: string) => string;
  /** Draws the inside of a row: a memoised component, because rows are drawn again at a pick-up. */
  readonly renderItem: (id: string, row: DragListRowFacts) => ReactNode;
  /** What the column says while it is empty. */
  readonly empty: ReactNode;
}

export interface DragListRowFacts {
  readonly index: number;
  readonly isTabStop: boolean;
}

export interface DragListSeparator {
  readonly below: number;
  readonly height: number;
  readonly content: ReactNode;
}

const OVERSCAN = 3;
const FIRST_RECT = { width: 240, height: 720 };

/** One column of a DragList: its rows are drawn as far as they are in view. */
export const DragListColumn = memo(function DragListColumn(props: DragListColumnProps) {
  const { id, ids, rowHeight, isOrdered, separator, focusedId } = props;
  const { controller } = useDragListParts();
  const scrollerRef = useRef<HTMLDivElement>(null);
  const innerRef = useRef<HTMLUListElement>(null);
  const lineRef = useRef<HTMLDivElement>(null);

  const layout: RowLayout = {
    count: ids.length,
    rowHeight,
    separatorGap: separator === null ? null : separator.below,
    separatorHeight: separator === null ? 0 : separator.height,
  };
  const focusedRow = focusedId === null ? -1 : ids.indexOf(focusedId);

  // The focused row stays drawn when it is scrolled away, so that the focus is never lost.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range);
      if (focusedRow < 0 || focusedRow >= range.count || rows.includes(focusedRow)) return rows;
      return focusedRow < rows[0]! ? [focusedRow, ...rows] : [...rows, focusedRow];
    },
    [focusedRow],
  );
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeight,
    rangeExtractor,
    overscan: OVERSCAN,
    initialRect: FIRST_RECT,
    paddingEnd: layout.separatorHeight,
  });

  useLayoutEffect(() =>
    controller.register({
      id,
      ids,
      layout,
      isOrdered,
      isFolded: false,
      header: isOrdered ? props.headerRef.current : null,
      scroller: scrollerRef.current!,
      inner: innerRef.current!,
      line: lineRef.current!,
    }),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is what has been measured.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  useHeldPlace(scrollerRef, () => virtualizer.scrollOffset ?? 0, ids, layout);

  const items = virtualizer.getVirtualItems();
  const tabStop = focusedRow >= 0 ? focusedRow : items[0]?.index;
  return (
    <div ref={scrollerRef} className={styles.scroller} data-column={id}>
      <ul
        ref={innerRef}
        // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that an unstyled list is a list.
        role="list"
        aria-label={props.label}
        className={styles.rows}
        style={{ height: topOfRow(layout, ids.length) }}
      >
        {items.map(({ index: row }) => {
          const rowId = ids[row];
          return (
            rowId !== undefined && (
              <DragListRow
                key={rowId}
                id={rowId}
                label={props.labelOf(rowId)}
                top={topOfRow(layout, row)}
                height={rowHeight}
                position={row + 1}
                setSize={ids.length}
                isTabStop={row === tabStop}
                isFocused={row === focusedRow}
              >
                {props.renderItem(rowId, { index: row, isTabStop: row === tabStop })}
              </DragListRow>
            )
          );
        })}
      </ul>
      {separator !== null && (
        <div
          className={styles.separator}
          style={{ height: separator.height, top: separator.below * rowHeight }}
        >
          {separator.content}
        </div>
      )}
      <div ref={lineRef} className={styles.line} aria-hidden="true" />
      {ids.length === 0 && <div className={styles.empty}>{props.empty}</div>}
    </div>
  );
});
