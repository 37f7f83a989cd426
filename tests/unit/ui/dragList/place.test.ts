import { expect, test } from 'vitest';
import { type ColumnRoom, type Place, stepPlace } from '../../../../src/ui/dragList/place.ts';

const columns: readonly ColumnRoom[] = [
  { id: 'unsorted', staying: 30, onlyIndex: 0 },
  { id: 'top', staying: 3, onlyIndex: null },
  { id: 'usable', staying: 40, onlyIndex: null },
];

function after(place: Place, ...keys: readonly string[]): Place {
  return keys.reduce((at, key) => stepPlace(at, key, columns) ?? at, place);
}

test('arrows move by one place', () => {
  expect(after({ column: 'usable', index: 4 }, 'ArrowDown')).toEqual({
    column: 'usable',
    index: 5,
  });
  expect(after({ column: 'usable', index: 4 }, 'ArrowUp')).toEqual({ column: 'usable', index: 3 });
});

test('a column ends above its first and below its last row', () => {
  expect(after({ column: 'top', index: 0 }, 'ArrowUp').index).toBe(0);
  expect(after({ column: 'top', index: 3 }, 'ArrowDown').index).toBe(3);
});

test('a step goes on beyond what a window of rows would show', () => {
  const downs = Array.from({ length: 40 }, () => 'ArrowDown');
  expect(after({ column: 'usable', index: 0 }, ...downs).index).toBe(40);
});

test('pages and ends reach far', () => {
  expect(after({ column: 'usable', index: 4 }, 'PageDown').index).toBe(14);
  expect(after({ column: 'usable', index: 4 }, 'PageUp').index).toBe(0);
  expect(after({ column: 'usable', index: 4 }, 'End').index).toBe(40);
  expect(after({ column: 'usable', index: 4 }, 'Home').index).toBe(0);
});

test('a shorter column is entered at its end', () => {
  expect(after({ column: 'usable', index: 20 }, 'ArrowLeft')).toEqual({ column: 'top', index: 3 });
});

test('a column without an order has one place', () => {
  expect(after({ column: 'top', index: 2 }, 'ArrowLeft')).toEqual({ column: 'unsorted', index: 0 });
  expect(after({ column: 'unsorted', index: 0 }, 'ArrowDown').index).toBe(0);
});

test('beyond the outer columns there is nowhere to go', () => {
  expect(after({ column: 'usable', index: 2 }, 'ArrowRight')).toEqual({
    column: 'usable',
    index: 2,
  });
});

test('other keys do not move', () => {
  expect(stepPlace({ column: 'top', index: 1 }, 'KeyA', columns)).toBeNull();
  expect(stepPlace({ column: 'gone', index: 1 }, 'ArrowDown', columns)).toBeNull();
});
