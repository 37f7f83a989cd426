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

test.each(['Pass', '24l', '2 41', '241.5', 'F', '-241', '241*'])('“%s” is no score', (cell) => {
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

test.each([
  ['240', 'COMLEX', /wrong column/],
  ['120', 'USMLE', /lower than any/],
] as const)('%s is taken as a %s score, and doubted', (cell, scale, why) => {
  const reading = readScore(cell, scale);
  expect(reading).toMatchObject({
    kind: 'value',
    value: Number(cell),
    doubt: { code: 'score-doubtful' },
  });
  expect(reading.kind === 'value' && reading.doubt?.reason).toMatch(why);
});

test('a score that a program wrote with a decimal is the same score', () => {
  expect(readScore('241.0', 'USMLE')).toEqual({ kind: 'value', value: 241 });
});
