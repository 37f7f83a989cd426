import { expect, test } from 'vitest';
import { type FieldFacts, NO_DECISIONS } from '../../../src/domain/poolFields.ts';
import { secondLook } from '../../../src/domain/secondLook.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';
import { sampleNote } from '../../support/sampleNote.ts';

const scores = { a: 230, b: 255, c: 250, d: null, e: 260, f: 252, g: 258, h: 259 };
const retracted = { why: 'A slip', by: 'PD', at: 0 };
const facts: FieldFacts = {
  ...NO_DECISIONS,
  ids: Object.keys(scores),
  applicantsById: new Map(
    Object.entries(scores).map(([id, step2ck]) => [
      id,
      makeApplicant({ id, step2ck, withdrawn: id === 'h' }),
    ]),
  ),
  placements: new Map([['e', { band: 'top', by: 'PD' }]]),
  notesByApplicant: new Map([
    ['b', [sampleNote({ rung: 6, initiator: 'applicant' })]],
    ['f', [sampleNote({ retracted })]],
    ['g', [sampleNote({ strength: 'lukewarm' })]],
  ]),
};

test('a strong file of which nobody spoke, not in Top and not withdrawn, the strongest first', () => {
  const rubric = [{ field: 'step2ck', from: 200, to: 260, points: 10 }];
  expect(secondLook(facts, { by: 'rubric', rubric, atLeast: 0.8 })).toEqual(['b', 'f', 'c']);
});

test('without a rubric by values that the program names, in the order of the pool', () => {
  const all = [{ field: 'step2ck', atLeast: 252 }];
  expect(secondLook(facts, { by: 'values', all })).toEqual(['b', 'f']);
});

test('with neither, nobody is called strong', () => {
  expect(secondLook(facts, { by: 'values', all: [] })).toEqual([]);
  expect(secondLook(facts, { by: 'rubric', rubric: [], atLeast: 0 })).toEqual([]);
});
