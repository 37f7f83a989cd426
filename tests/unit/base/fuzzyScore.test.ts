import { expect, test } from 'vitest';
import { fuzzyScore } from '../../../src/base/fuzzyScore.ts';

function best(typed: string, ...labels: readonly string[]): string | undefined {
  return labels
    .filter((label) => fuzzyScore(typed, label) !== null)
    .sort((a, b) => fuzzyScore(typed, b)! - fuzzyScore(typed, a)!)[0];
}

test('the beginning of a label goes before the beginning of a word in it', () => {
  expect(best('un', 'Skip to the next unsorted', 'Undo')).toBe('Undo');
});

test('beginnings of several words name a label', () => {
  expect(best('fi lo', 'Find look-alikes', 'Find an applicant')).toBe('Find look-alikes');
});

test('letters in their order name a label, from the beginning of a word on', () => {
  expect(fuzzyScore('cmpr', 'Compare side by side')).not.toBeNull();
  expect(fuzzyScore('mpr', 'Compare side by side')).toBeNull();
});

test('what is not in it names nothing', () => {
  expect(fuzzyScore('zebra', 'Undo')).toBeNull();
  expect(fuzzyScore('odnu', 'Undo')).toBeNull();
});

test('nothing typed names everything alike', () => {
  expect(fuzzyScore('  ', 'Undo')).toBe(0);
});
