import {
  type CollisionDetection,
  DndContext,
  MeasuringStrategy,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { SCROLL_EDGE } from './boxes.ts';
import { DragHand, type DragHandle } from './DragHand.tsx';
import styles from './DragList.module.css';
import { type DragListParts, DragListProvider } from './DragListContext.ts';
import { createDragController, type DragController, type DragMove } from './dragController.ts';
import { InHand } from './InHand.tsx';
import { LogicalKeyboardSensor } from './logicalKeyboardSensor.ts';
import { neighbourOf } from './neighbourOf.ts';
import type { Place } from './place.ts';
import { QuietMouseSensor, QuietTouchSensor } from './quietSensors.ts';
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
  /** Whom the hand holds; nobody after a drop and a cancel. */
  readonly onHold?: (ids: readonly string[]) => void;
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
  const instructionsId = useId();
  const hand = useRef<DragHandle>(null);
  const parts = useMemo<DragListParts>(() => {
    const controller = createDragController(() => latest.current.columnOrder);
    return {
      controller,
      instructionsId,
      onFeel: (event) => hand.current?.feel(event),
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
  }, [instructionsId]);
  useFocusedRow(boxRef, props.focusedId);

  return (
    <DragListProvider value={parts}>
      <div ref={boxRef} className={styles.box}>
        {props.children}
      </div>
      <Dragging parts={parts} hand={hand} latest={latest} boxRef={boxRef} />
      <p id={instructionsId} hidden>
        {props.words.instructions}
      </p>
    </DragListProvider>
  );
}

interface DraggingProps {
  readonly parts: DragListParts;
  readonly hand: React.RefObject<DragHandle | null>;
  readonly latest: React.RefObject<DragListProps>;
  readonly boxRef: React.RefObject<HTMLDivElement | null>;
}

interface Lifted {
  readonly id: string;
  readonly count: number;
  readonly box: DOMRect;
}

const NO_BOX = { top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0 };
/** Nobody asks for the library's boxes; to measure them at every drop lays the whole page out. */
const MEASURING = {
  droppable: { strategy: MeasuringStrategy.WhileDragging, measure: () => NO_BOX },
};
const AUTO_SCROLL = { threshold: SCROLL_EDGE, layoutShiftCompensation: false };
const MOUSE = { distance: 5 };
const TOUCH = { delay: 200, tolerance: 8 };
/**
 * The list has its own voice; the library's would read out every column passed, and it is put where
 * nobody finds a second status.
 */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
  restoreFocus: false,
};

/** The library and its context, beside the rows and not around them. */
function Dragging({ parts, hand, latest, boxRef }: DraggingProps) {
  const { controller } = parts;
  const voiceRef = useRef<HTMLDivElement>(null);
  const inHandRef = useRef<HTMLDivElement>(null);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const { mouse, touch, keyboard, say, carry } = useMemo(() => {
    function say(text: string): void {
      if (voiceRef.current !== null) voiceRef.current.textContent = text;
    }
    function carry(across: number, down: number): void {
      const inHand = inHandRef.current;
      if (inHand !== null) inHand.style.transform = `translate3d(${across}px, ${down}px, 0)`;
    }
    const onPlace = (place: Place) =>
      say(latest.current.words.place(place, controller.sizeAt(place)));
    return {
      mouse: { controller, activationConstraint: MOUSE },
      touch: { controller, activationConstraint: TOUCH },
      keyboard: { controller, onPlace, carry },
      say,
      carry,
    };
  }, [controller, latest]);
  const sensors = useSensors(
    useSensor(QuietMouseSensor, mouse),
    useSensor(QuietTouchSensor, touch),
    useSensor(LogicalKeyboardSensor, keyboard),
  );
  const collisionDetection = useMemo(() => detectColumn(controller), [controller]);
  const accessibility = useMemo(
    () => ({ ...SILENT, container: document.createElement('div') }),
    [],
  );
  const pointer = usePointerTarget(controller, carry);

  function pickUp(activator: Event): void {
    const row = (activator.target as Element).closest<HTMLElement>('[data-row]')!;
    const id = row.dataset.row!;
    const ids = latest.current.dragIds(id);
    const box = row.getBoundingClientRect();
    controller.start(ids);
    hand.current?.hold(row, new Map(controller.columns().map((each) => [each.id, each.inner])));
    boxRef.current!.dataset.dragging = '';
    pointer.follow(activator);
    latest.current.onHold?.(ids);
    setLifted({ id, count: ids.length, box });
    if (activator instanceof KeyboardEvent) say(latest.current.words.lifted(ids));
  }

  function putDown(): void {
    pointer.rest();
    latest.current.onHold?.([]);
    delete boxRef.current!.dataset.dragging;
    setLifted(null);
  }

  return (
    <DndContext
      sensors={sensors}
      measuring={MEASURING}
      autoScroll={AUTO_SCROLL}
      collisionDetection={collisionDetection}
      accessibility={accessibility}
      onDragStart={({ activatorEvent }) => pickUp(activatorEvent)}
      onDragEnd={() => {
        const move = controller.finish();
        putDown();
        say('');
        if (move !== null) latest.current.onMove(move);
      }}
      onDragCancel={() => {
        say(latest.current.words.cancelled(controller.movedIds()));
        controller.cancel();
        putDown();
      }}
    >
      <DragHand ref={hand} columnIds={latest.current.columnOrder} />
      {lifted !== null && (
        <InHand ref={inHandRef} box={lifted.box} count={lifted.count}>
          {latest.current.renderInHand(lifted.id)}
        </InHand>
      )}
      <div ref={voiceRef} aria-live="assertive" className="visually-hidden" />
    </DndContext>
  );
}

const NO_COLLISION: ReturnType<CollisionDetection> = [];

/**
 * The column that holds the pointer's x: it tells the library which column may scroll. The same
 * answer is the same array, so that a move inside a column changes no context. The library's own
 * boxes are not asked: each of their sides is worked out anew from how far everything scrolls.
 */
function detectColumn(controller: DragController): CollisionDetection {
  const answers = new Map<string, ReturnType<CollisionDetection>>();
  return ({ pointerCoordinates }) => {
    const id = pointerCoordinates === null ? null : controller.columnAt(pointerCoordinates.x);
    if (id === null) return NO_COLLISION;
    const answer = answers.get(id) ?? [{ id }];
    answers.set(id, answer);
    return answer;
  };
}
