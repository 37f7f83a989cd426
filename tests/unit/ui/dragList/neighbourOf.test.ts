import { expect, test } from 'vitest';
import { neighbourOf } from '../../../../src/ui/dragList/neighbourOf.ts';

const columns = [
  { ids: ['a', 'b', 'c'], isFolded: false },
  { ids: [], isFolded: false },
  { ids: ['unseen'], isFolded: true },
  { ids: ['d'], isFolded: false },
];

test('up and down stay in the column and end with it', () => {
  expect(neighbourOf(columns, 'b', 'ArrowUp')).toBe('a');
  expect(neighbourOf(columns, 'b', 'ArrowDown')).toBe('c');
  expect(neighbourOf(columns, 'c', 'ArrowDown')).toBeNull();
});

test('left and right skip empty and folded columns and keep the height where they can', () => {
  expect(neighbourOf(columns, 'c', 'ArrowRight')).toBe('d');
  expect(neighbourOf(columns, 'd', 'ArrowLeft')).toBe('a');
  expect(neighbourOf(columns, 'd', 'ArrowRight')).toBeNull();
});

test('Home and End go to the ends of the column', () => {
  expect(neighbourOf(columns, 'b', 'Home')).toBe('a');
  expect(neighbourOf(columns, 'b', 'End')).toBe('c');
});

test('other keys and unknown rows lead nowhere', () => {
  expect(neighbourOf(columns, 'b', 'x')).toBeNull();
  expect(neighbourOf(columns, 'z', 'ArrowUp')).toBeNull();
});
