import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileScore, standingOf } from '../../../src/domain/fileScore.ts';
import { NO_DECISIONS } from '../../../src/domain/poolFields.ts';
import { type Rubric, readRubric } from '../../../src/domain/rubric.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';

const rubric: Rubric = [
  { field: 'step2ck', from: 220, to: 260, points: 60 },
  { field: 'gradYear', from: 2020, to: 2026, points: 40 },
];

function scoreOf(facts: Parameters<typeof makeApplicant>[0], by = rubric) {
  const applicant = makeApplicant(facts);
  const pool = { ids: [applicant.id], applicantsById: new Map([[applicant.id, applicant]]) };
  return fileScore(by, applicant, { ...NO_DECISIONS, ...pool });
}

test('points are shared between the value that earns none and the one that earns all', () => {
  expect(scoreOf({ step2ck: 240, gradYear: 2026 })).toEqual({
    points: 70,
    outOf: 100,
    share: 0.7,
    parts: [
      { field: 'step2ck', value: 240, points: 30 },
      { field: 'gradYear', value: 2026, points: 40 },
    ],
  });
  expect(scoreOf({ step2ck: 200, gradYear: 2030 })!.points).toBe(40);
});

test('fewer can be better', () => {
  const fewer: Rubric = [{ field: 'publications', from: 10, to: 0, points: 10 }];
  expect(scoreOf({ publications: 1 }, fewer)!.points).toBeCloseTo(9);
});

test('unknown is not a fail: what the file does not say neither gives nor takes', () => {
  expect(scoreOf({ step2ck: 240, gradYear: null })).toMatchObject({ outOf: 60, share: 0.5 });
});

test('with no rubric, or with nothing known, there is no score', () => {
  expect(scoreOf({ step2ck: 240 }, [])).toBeNull();
  expect(scoreOf({ step2ck: null, gradYear: null })).toBeNull();
});

test('voices stretch a score by at most the cap, and silence leaves it as it is', () => {
  expect(standingOf(0.8, 0, 0.5)).toBe(0.8);
  expect(standingOf(0.8, 1, 0.5)).toBeCloseTo(1.2);
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, fc.double({ min: -1, max: 1, noNaN: true }), share, (score, net, cap) => {
      const standing = standingOf(score, net, cap);
      expect(standing).toBeGreaterThanOrEqual(score * (1 - cap) - 1e-12);
      expect(standing).toBeLessThanOrEqual(score * (1 + cap) + 1e-12);
    }),
    { seed: 7 },
  );
});

test('a rubric from a document is taken whole or not at all', () => {
  expect(readRubric(rubric)).toEqual(rubric);
  for (const value of [null, 'x', [null], [{ field: 'step2ck' }], [...rubric, { field: 1 }]]) {
    expect(readRubric(value)).toEqual([]);
  }
});
