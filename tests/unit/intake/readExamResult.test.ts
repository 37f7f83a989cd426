import { expect, test } from 'vitest';
import { readExamResult, readScore, strongerResult } from '../../../src/intake/readExamResult.ts';

test.each([
  ['241', 'USMLE', 241],
  ['300', 'USMLE', 300],
  ['612', 'COMLEX', 612],
] as const)('%s is a %s score', (cell, scale, value) => {
  expect(readScore(cell, scale)).toEqual({ kind: 'value', value });
});

test.each(['301', '45', '0', '2410'])('%s cannot be a USMLE score', (cell) => {
  expect(readScore(cell, 'USMLE')).toMatchObject({ kind: 'problem', code: 'score-out-of-range' });
});

test.each(['Pass', '24l', '2 41', '241.0', '-241', '241*'])('“%s” is no score', (cell) => {
  expect(readScore(cell, 'USMLE')).toMatchObject({ kind: 'problem', code: 'score-unreadable' });
});

test('a result may be Pass, Fail or a score', () => {
  expect(['Pass', 'FAILED', '230', ''].map((cell) => readExamResult(cell, 'USMLE'))).toEqual([
    { kind: 'value', value: { kind: 'pass' } },
    { kind: 'value', value: { kind: 'fail' } },
    { kind: 'value', value: { kind: 'score', score: 230 } },
    { kind: 'blank' },
  ]);
});

test('a failure counts whatever else is there, and a score says more than Pass', () => {
  const score = { kind: 'score', score: 230 } as const;
  expect(strongerResult({ kind: 'pass' }, score)).toEqual(score);
  expect(strongerResult(score, { kind: 'fail' })).toEqual({ kind: 'fail' });
});
