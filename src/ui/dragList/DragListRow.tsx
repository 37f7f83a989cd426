import type { KeyboardEvent, ReactNode } from 'react';
import styles from './DragList.module.css';
import { useDragListParts } from './DragListContext.ts';

export interface DragListRowProps {
  readonly id: string;
  readonly label: string;
  readonly top: number;
  readonly height: number;
  readonly position: number;
  readonly setSize: number;
  readonly isTabStop: boolean;
  readonly isFocused: boolean;
  readonly children: ReactNode;
}

export function DragListRow(props: DragListRowProps) {
  const { id } = props;
  const list = useDragListParts();

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // While something is lifted, its sensor hears the keys at the document.
    if (list.controller.movedIds().length > 0) return;
    list.onFeel(event);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.target !== event.currentTarget || event.defaultPrevented || !isPlain) return;
    if (event.key === 'Enter') list.onOpen(id);
    else if (!list.onArrow(id, event.key)) return;
    event.preventDefault();
  }

  return (
    <li
      className={styles.row}
      // Not a transform: the library takes one out when it measures what is picked up.
      style={{ height: props.height, top: props.top }}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-label={props.label}
      aria-describedby={list.instructionsId}
      aria-posinset={props.position}
      aria-setsize={props.setSize}
      data-row={id}
      data-focused={props.isFocused || undefined}
      data-lifted={list.controller.isMoved(id) || undefined}
      onMouseDown={list.onFeel}
      onTouchStart={list.onFeel}
      onKeyDown={onKeyDown}
      onFocus={() => list.onFocus(id)}
      onClick={(event) => list.onPress(id, event)}
      onDoubleClick={() => list.onOpen(id)}
      onContextMenu={(event) => {
        event.preventDefault();
        list.onMenu(id, event.currentTarget);
      }}
    >
      {props.children}
    </li>
  );
}
