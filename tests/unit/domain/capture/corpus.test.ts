import { describe, expect, test } from 'vitest';
import { CORPUS_POOL } from '../../../corpus/capture/corpusPool.ts';
import { CORPUS_SETTINGS } from '../../../corpus/capture/corpusSettings.ts';
import { HELD_APART } from '../../../corpus/capture/heldApart.ts';
import { MAILS } from '../../../corpus/capture/mails.ts';
import { TALKS } from '../../../corpus/capture/talks.ts';
import { TEXTS } from '../../../corpus/capture/texts.ts';
import { scoreCapture } from '../../../support/scoreCapture.ts';

const WRITTEN_FOR = [...TEXTS, ...MAILS, ...TALKS];

test('the corpus holds 250 messages, a third of them apart', () => {
  const all = WRITTEN_FOR.length + HELD_APART.length;
  expect(all).toBeGreaterThanOrEqual(250);
  expect(HELD_APART.length).toBeGreaterThanOrEqual(Math.floor(all / 3) - 1);
});

test('everybody whom the corpus expects is in its pool', () => {
  const names = new Set(CORPUS_POOL.map(({ firstName, lastName }) => `${firstName} ${lastName}`));
  const expected = [...WRITTEN_FOR, ...HELD_APART].flatMap(({ about, ask = [], each = {} }) => [
    ...about,
    ...ask,
    ...Object.keys(each),
  ]);
  expect(expected.filter((name) => !names.has(name))).toEqual([]);
});

describe.each([
  ['the rules were made for', WRITTEN_FOR],
  ['held apart', HELD_APART],
])('of the messages %s', (_, messages) => {
  const { score } = scoreCapture(messages, CORPUS_POOL, CORPUS_SETTINGS);

  test('hardly an applicant is read who was not meant', () => {
    expect(score.precision).toBeGreaterThanOrEqual(0.98);
  });

  test('nine of ten applicants are found', () => {
    expect(score.recall).toBeGreaterThanOrEqual(0.9);
  });

  test.each(['rung', 'strength', 'initiator', 'concern', 'channel', 'firstHand'] as const)(
    'nine of ten have the right %s',
    (fact) => {
      expect(score[fact]).toBeGreaterThanOrEqual(0.9);
    },
  );
});
