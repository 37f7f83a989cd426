import { expect, test } from 'vitest';
import {
  type ColumnHandle,
  createDragController,
} from '../../../../src/ui/dragList/dragController.ts';

/** As much of an element as the controller touches. */
function element(left: number, top = 100): HTMLElement {
  return {
    dataset: {},
    style: {},
    querySelectorAll: () => [],
    getBoundingClientRect: () => ({ left, right: left + 200, top, bottom: top + 40 }),
  } as unknown as HTMLElement;
}

function column(id: string, left: number, ids: readonly string[], isOrdered = true): ColumnHandle {
  return {
    id,
    ids,
    isOrdered,
    isFolded: false,
    header: isOrdered ? element(left, 60) : null,
    layout: { count: ids.length, rowHeight: 50, separatorGap: null, separatorHeight: 0 },
    scroller: element(left),
    inner: element(left),
    line: element(left),
  };
}

function board() {
  const columns = [
    column('unsorted', 0, ['u1', 'u2'], false),
    column('top', 210, ['a', 'b', 'c', 'd']),
    column('usable', 420, []),
  ];
  const controller = createDragController(() => columns.map(({ id }) => id));
  for (const each of columns) controller.register(each);
  return { controller, columns };
}

test('a drop counts its index among those who stay', () => {
  const { controller } = board();
  controller.start(['a', 'c']);
  controller.pointTo({ x: 300, y: 100 + 4 * 50 });
  expect(controller.finish()).toEqual({ ids: ['a', 'c'], toColumn: 'top', index: 2 });
});

test('a drop at the own place is no move', () => {
  const { controller, columns } = board();
  controller.start(['b']);
  controller.pointTo({ x: 300, y: 100 + 2 * 50 });
  expect(columns[1]?.scroller.dataset.drop).toBeUndefined();
  expect(controller.finish()).toBeNull();
});

test('an empty column takes the first place', () => {
  const { controller } = board();
  controller.start(['b']);
  controller.pointTo({ x: 500, y: 700 });
  expect(controller.finish()).toEqual({ ids: ['b'], toColumn: 'usable', index: 0 });
});

test('a column without an order is a target as a whole, but not for those who are in it', () => {
  const { controller, columns } = board();
  controller.start(['b']);
  controller.pointTo({ x: 100, y: 130 });
  expect(columns[0]?.scroller.dataset.drop).toBe('column');
  expect(controller.finish()).toEqual({ ids: ['b'], toColumn: 'unsorted', index: 0 });
  controller.start(['u1']);
  controller.pointTo({ x: 100, y: 300 });
  expect(controller.finish()).toBeNull();
});

test('the nearest column is meant between two, and none far outside', () => {
  const { controller } = board();
  controller.start(['u1']);
  controller.pointTo({ x: 207, y: 100 });
  expect(controller.finish()?.toColumn).toBe('top');
  controller.start(['u1']);
  controller.pointTo({ x: 900, y: 100 });
  expect(controller.finish()).toBeNull();
});

test('the line stands where the drop would be and leaves with the drag', () => {
  const { controller, columns } = board();
  const top = columns[1];
  controller.start(['u1']);
  controller.pointTo({ x: 300, y: 100 + 3 * 50 });
  expect(top?.scroller.dataset.drop).toBe('line');
  expect(top?.line.style.transform).toBe('translateY(150px)');
  controller.cancel();
  expect(top?.scroller.dataset.drop).toBeUndefined();
  expect(controller.movedIds()).toEqual([]);
});

test('the keyboard starts where the row stands and says how many there would be', () => {
  const { controller } = board();
  controller.start(['c']);
  const start = controller.placeOf('c');
  expect(start).toEqual({ column: 'top', index: 2 });
  const next = controller.step('ArrowUp', start!);
  expect(next).toEqual({ column: 'top', index: 1 });
  expect(controller.sizeAt(next!)).toBe(4);
  expect(controller.sizeAt({ column: 'usable', index: 0 })).toBe(1);
});

test('the halves of a header are the ends of its column', () => {
  const { controller, columns } = board();
  controller.start(['u1']);
  controller.pointTo({ x: 250, y: 80 });
  expect(columns[1]?.header?.dataset.drop).toBe('first');
  expect(columns[1]?.scroller.dataset.drop).toBeUndefined();
  controller.pointTo({ x: 400, y: 80 });
  expect(columns[1]?.header?.dataset.drop).toBe('last');
  expect(controller.finish()).toEqual({ ids: ['u1'], toColumn: 'top', index: 4, end: 'last' });
  expect(columns[1]?.header?.dataset.drop).toBeUndefined();
});

test('above a header a drop means the first place that is shown', () => {
  const { controller } = board();
  controller.start(['u1']);
  controller.pointTo({ x: 400, y: 20 });
  expect(controller.finish()).toEqual({ ids: ['u1'], toColumn: 'top', index: 0 });
});

test('a folded column takes what is dropped at its end, by pointer and by key', () => {
  const { controller, columns } = board();
  controller.register({ ...columns[2]!, ids: ['x', 'y'], isFolded: true, header: null });
  controller.start(['b']);
  controller.pointTo({ x: 500, y: 130 });
  expect(columns[2]?.scroller.dataset.drop).toBe('column');
  const dropped = { ids: ['b'], toColumn: 'usable', index: 2, end: 'last' };
  expect(controller.finish()).toEqual(dropped);
  controller.start(['b']);
  expect(controller.step('ArrowRight', { column: 'top', index: 1 })).toEqual({
    column: 'usable',
    index: 2,
  });
  expect(controller.finish()).toEqual(dropped);
});
