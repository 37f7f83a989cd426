import {
  type CollisionDetection,
  DndContext,
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import styles from './DragList.module.css';
import { type DragListParts, DragListProvider } from './DragListContext.ts';
import { DragListOverlay } from './DragListOverlay.tsx';
import { createDragController, type DragMove } from './dragController.ts';
import { LogicalKeyboardSensor } from './logicalKeyboardSensor.ts';
import { neighbourOf } from './neighbourOf.ts';
import type { Place } from './place.ts';
import { useFocusedRow } from './useFocusedRow.ts';
import { usePointerTarget } from './usePointerTarget.ts';

export interface DragListProps {
  /** The ids of the columns, left to right. */
  readonly columnOrder: readonly string[];
  /** The row that keys act on. It has the focus when the focus is in the list. */
  readonly focusedId: string | null;
  readonly onFocus: (id: string) => void;
  /** Enter and double-click. */
  readonly onOpen: (id: string) => void;
  readonly onPress: (id: string, event: React.MouseEvent) => void;
  /** The menu key, or the other mouse button, on a row. */
  readonly onMenu: (id: string, row: HTMLElement) => void;
  /** Whom a drag of this row moves, in the order in which they are to stand. */
  readonly dragIds: (id: string) => readonly string[];
  /** Called once, at the drop, and only when something changes. */
  readonly onMove: (move: DragMove) => void;
  readonly renderInHand: (id: string) => ReactNode;
  readonly words: DragListWords;
  /** Holds the `DragListColumn`s. */
  readonly children: ReactNode;
}

/** What is read aloud. The result of a drop is told by whoever makes the move. */
export interface DragListWords {
  readonly instructions: string;
  readonly lifted: (ids: readonly string[]) => string;
  /** `of`: how many would stand in the column. */
  readonly place: (place: Place, of: number) => string;
  readonly cancelled: (ids: readonly string[]) => string;
}

const MEASURING = { droppable: { strategy: MeasuringStrategy.BeforeDragging } };
const AUTO_SCROLL = { threshold: { x: 0.12, y: 0.14 }, layoutShiftCompensation: false };
const MOUSE = { activationConstraint: { distance: 5 } };
const TOUCH = { activationConstraint: { delay: 200, tolerance: 8 } };
/** The list has its own way to speak; the library's would read out every column passed. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/**
 * Columns of rows that are moved by mouse, touch and keyboard. It draws no column itself: put
 * `DragListColumn`s anywhere inside it.
 */
export function DragList(props: DragListProps) {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const boxRef = useRef<HTMLDivElement>(null);
  const voiceRef = useRef<HTMLDivElement>(null);

  const { parts, keyboard, say } = useMemo(() => {
    const controller = createDragController(() => latest.current.columnOrder);
    const parts: DragListParts = {
      controller,
      onFocus: (id) => latest.current.onFocus(id),
      onOpen: (id) => latest.current.onOpen(id),
      onPress: (id, event) => latest.current.onPress(id, event),
      onMenu: (id, row) => latest.current.onMenu(id, row),
      onArrow(id, key) {
        const next = neighbourOf(controller.columns(), id, key);
        if (next !== null) latest.current.onFocus(next);
        return next !== null;
      },
    };
    function say(text: string): void {
      if (voiceRef.current !== null) voiceRef.current.textContent = text;
    }
    const onPlace = (place: Place) =>
      say(latest.current.words.place(place, controller.sizeAt(place)));
    return { parts, keyboard: { controller, onPlace }, say };
  }, []);
  const { controller } = parts;

  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(LogicalKeyboardSensor, keyboard),
  );
  const collisionDetection = useMemo(detectColumn, []);
  const pointer = usePointerTarget(controller);
  useFocusedRow(boxRef, props.focusedId);

  return (
    <DragListProvider value={parts}>
      <DndContext
        sensors={sensors}
        measuring={MEASURING}
        autoScroll={AUTO_SCROLL}
        collisionDetection={collisionDetection}
        accessibility={{
          announcements: SILENT,
          screenReaderInstructions: { draggable: props.words.instructions },
          restoreFocus: false,
        }}
        onDragStart={({ active, activatorEvent }) => {
          const ids = props.dragIds(String(active.id));
          controller.start(ids);
          boxRef.current!.dataset.dragging = '';
          pointer.follow(activatorEvent);
          if (activatorEvent instanceof KeyboardEvent) say(props.words.lifted(ids));
        }}
        onDragEnd={() => {
          const move = controller.finish();
          endDrag();
          say('');
          if (move !== null) latest.current.onMove(move);
        }}
        onDragCancel={() => {
          say(latest.current.words.cancelled(controller.movedIds()));
          controller.cancel();
          endDrag();
        }}
      >
        <div ref={boxRef} className={styles.box}>
          {props.children}
        </div>
        <DragListOverlay renderItem={props.renderInHand} />
        <div ref={voiceRef} aria-live="assertive" className="visually-hidden" />
      </DndContext>
    </DragListProvider>
  );

  function endDrag(): void {
    pointer.rest();
    delete boxRef.current!.dataset.dragging;
  }
}

const NO_COLLISION: ReturnType<CollisionDetection> = [];

/**
 * The column that holds the pointer's x: it tells the library which column may scroll. The same
 * answer is the same array, so that a move inside a column changes no context.
 */
function detectColumn(): CollisionDetection {
  const answers = new Map<unknown, ReturnType<CollisionDetection>>();
  return ({ droppableRects, pointerCoordinates }) => {
    if (pointerCoordinates === null) return NO_COLLISION;
    for (const [id, { left, right }] of droppableRects) {
      if (pointerCoordinates.x < left || pointerCoordinates.x > right) continue;
      const answer = answers.get(id) ?? [{ id }];
      answers.set(id, answer);
      return answer;
    }
    return NO_COLLISION;
  };
}
