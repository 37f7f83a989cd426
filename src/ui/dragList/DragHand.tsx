import { useDraggable, useDroppable } from '@dnd-kit/core';
import { memo, type Ref, useImperativeHandle, useRef } from 'react';

/** What the hand can be told from outside. */
export interface DragHandle {
  /** Passes on a press or a key on a row; whether it becomes a drag is the sensors' business. */
  feel(event: React.SyntheticEvent): void;
  /** At the pick-up: the row in hand, and the columns as they stand in the page. */
  hold(row: HTMLElement, columns: ReadonlyMap<string, HTMLElement>): void;
}

export interface DragHandProps {
  readonly ref: Ref<DragHandle>;
  readonly columnIds: readonly string[];
}

export const HAND = 'hand';

/**
 * All that the library sees: one thing that can be dragged, the hand, which takes up whatever row
 * is pressed, and the columns. The rows themselves stand outside of its context, so that a move of
 * the pointer never walks through them.
 */
export function DragHand({ ref, columnIds }: DragHandProps) {
  const { setNodeRef, listeners } = useDraggable({ id: HAND });
  const anchors = useRef(new Map<string, (node: HTMLElement | null) => void>());
  useImperativeHandle(
    ref,
    () => ({
      feel: (event) => listeners?.[`on${HANDLERS[event.type]}`]?.(event),
      hold(row, columns) {
        setNodeRef(row);
        for (const [id, setNode] of anchors.current) setNode(columns.get(id) ?? null);
      },
    }),
    [listeners, setNodeRef],
  );
  return columnIds.map((id) => <ColumnAnchor key={id} id={id} anchors={anchors.current} />);
}

const HANDLERS: Readonly<Record<string, string>> = {
  mousedown: 'MouseDown',
  touchstart: 'TouchStart',
  keydown: 'KeyDown',
};

interface ColumnAnchorProps {
  readonly id: string;
  readonly anchors: Map<string, (node: HTMLElement | null) => void>;
}

/** Stands for a column: the library scrolls what lies around its node. */
const ColumnAnchor = memo(function ColumnAnchor({ id, anchors }: ColumnAnchorProps) {
  anchors.set(id, useDroppable({ id }).setNodeRef);
  return null;
});
