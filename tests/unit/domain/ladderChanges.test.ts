import { expect, test } from 'vitest';
import { PRESET_LADDER } from '../../../src/domain/ladder.ts';
import { ladderChanges } from '../../../src/domain/ladderChanges.ts';

test('a ladder is the same as itself', () => {
  expect(ladderChanges(PRESET_LADDER, structuredClone(PRESET_LADDER))).toEqual([]);
});

test('every number and word that is otherwise is named, with what it was and what it is', () => {
  const after = {
    ...PRESET_LADDER,
    rungs: PRESET_LADDER.rungs.map((rung) =>
      rung.rung === 2 ? { ...rung, base: 0.7, contact: 'Chair' } : rung,
    ),
    strengths: { ...PRESET_LADDER.strengths, concern: -0.5 },
    thursdayCounts: false,
    cap: 0.25,
  };
  expect(ladderChanges(PRESET_LADDER, after)).toEqual([
    { what: 'Rung 2, base', before: '0.80', after: '0.70' },
    {
      what: 'Rung 2, contact',
      before: 'Chair or associate chair of the applicant',
      after: 'Chair',
    },
    { what: 'Strength “concern”', before: '−0.60', after: '−0.50' },
    { what: 'Words between the rounds count', before: 'yes', after: 'no' },
    { what: 'Cap', before: '0.50', after: '0.25' },
  ]);
});
