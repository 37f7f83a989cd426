import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { rowAfterKey } from './dataGrid/rowAfterKey.ts';
import { useVirtualRows } from './useVirtualRows.ts';
import styles from './VirtualList.module.css';

export interface VirtualListItemFrame {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
}

export interface VirtualListProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly focusedId: string | null;
  /** Pixels; all items are equally high. */
  readonly itemHeight: number;
  readonly viewKey: string;
  /** Where a focused item comes to that was out of sight: the nearer edge, or the middle. */
  readonly comesTo?: 'edge' | 'middle';
  readonly onFocusItem: (id: string) => void;
  readonly onOpenItem: (id: string) => void;
  /** A memoised component around `VirtualListItem` that reads its own facts. */
  readonly renderItem: (frame: VirtualListItemFrame) => ReactNode;
  readonly empty: ReactNode;
}

/** A list of any length with the focus on one of its items; arrows walk, Enter opens. */
export function VirtualList(props: VirtualListProps) {
  const { ids, focusedId, itemHeight, onFocusItem, onOpenItem } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, height, rowsInView } = useVirtualRows({
    scroller,
    rowIds: ids,
    focusedId,
    rowHeight: itemHeight,
    viewKey: props.viewKey,
    comesTo: props.comesTo ?? 'edge',
  });
  const hasFocusedItem = focusedId !== null && ids.includes(focusedId);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const isOnItem = (event.target as HTMLElement).dataset.rowId !== undefined;
    if (isOnItem && event.key === 'Enter' && focusedId !== null) onOpenItem(focusedId);
    else {
      const current = focusedId === null ? -1 : ids.indexOf(focusedId);
      const next = rowAfterKey(event.key, current, ids.length, rowsInView);
      const id = next === null ? undefined : ids[next];
      if (id === undefined) return;
      onFocusItem(id);
    }
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the focused item inside.
    <div ref={scroller} tabIndex={-1} className={styles.scroller} onKeyDown={onKeyDown}>
      {ids.length === 0 ? (
        <div className={styles.empty}>{props.empty}</div>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that an unstyled list is a list.
        <ul role="list" aria-label={props.label} className={styles.list} style={{ height }}>
          {rows.map(({ id, index, top }) =>
            props.renderItem({
              id,
              index,
              count: ids.length,
              top,
              height: itemHeight,
              isFocused: id === focusedId,
              isTabStop: hasFocusedItem ? id === focusedId : index === 0,
            }),
          )}
        </ul>
      )}
    </div>
  );
}

export interface VirtualListItemProps extends VirtualListItemFrame {
  readonly label: string;
  readonly isSelected?: boolean;
  readonly children: ReactNode;
}

export function VirtualListItem(props: VirtualListItemProps) {
  return (
    <li
      data-row-id={props.id}
      data-selected={props.isSelected || undefined}
      aria-label={props.label}
      aria-posinset={props.index + 1}
      aria-setsize={props.count}
      aria-current={props.isFocused || undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      className={styles.item}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {props.children}
    </li>
  );
}
