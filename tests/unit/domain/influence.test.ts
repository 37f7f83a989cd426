import { expect, test } from 'vitest';
import { influenceLevel } from '../../../src/domain/influence.ts';
import { LADDER, PRESET_LADDER } from '../../../src/domain/ladder.ts';
import type { Note } from '../../../src/domain/note.ts';
import { influenceOf, noteWeight, PRESET_WEIGHING } from '../../support/byPreset.ts';

/** An instant of Match Week 2027, Eastern Daylight Time. */
const edt = (day: number, hour: number, minute = 0, second = 0) =>
  Date.UTC(2027, 2, day, hour + 4, minute, second);

let count = 0;
function note(facts: Partial<Note>): Note {
  count += 1;
  return {
    id: `note-${count}`,
    applicantId: '99000000',
    contactName: `Contact ${count}`,
    contactRole: '',
    contactInstitution: '',
    contactKnown: true,
    rung: 1,
    channel: 'call',
    initiator: 'we',
    saidAt: edt(17, 10),
    strength: 'strong',
    firstHand: true,
    words: '',
    by: 'Coordinator',
    at: 0,
    ...facts,
  };
}

test('the ladder is the seed text’s table, highest first', () => {
  expect(LADDER.map(({ rung, base }) => [rung, base])).toEqual([
    [1, 1],
    [2, 0.8],
    [3, 0.65],
    [4, 0.5],
    [5, 0.3],
    [6, 0.1],
  ]);
});

test.each([
  ['a current PD who would take her', { rung: 1, strength: 'strong' }, 1],
  ['a chair, favourable but general', { rung: 2, strength: 'favourable' }, 0.32],
  ['a known PD with context', { rung: 3, strength: 'context' }, 0.455],
  ['known faculty, lukewarm', { rung: 4, strength: 'lukewarm' }, 0],
  ['“don’t really know them, seemed fine”', { rung: 5, strength: 'empty' }, -0.045],
  ['a PD with a concern', { rung: 1, strength: 'concern' }, -0.6],
  ['a chair with a serious concern', { rung: 2, strength: 'serious concern' }, -0.8],
  ['faculty who barely worked with him', { rung: 4, firstHand: false }, 0.15],
  ['rung 4 without a known contact, weighed as rung 5', { rung: 4, contactKnown: false }, 0.3],
] as const)('%s', (_title, facts, weight) => {
  expect(noteWeight(note(facts)).weight).toBeCloseTo(weight, 10);
});

test.each([
  ['Monday, before SOAP', edt(15, 9), 1],
  ['Wednesday 14:59:59', edt(17, 14, 59, 59), 1],
  ['Wednesday 15:00', edt(17, 15), 0.7],
  ['Thursday 08:54:59', edt(18, 8, 54, 59), 0.7],
  ['Thursday 08:55, certified', edt(18, 8, 55), 0],
  ['Thursday 10:59:59, in round 1', edt(18, 10, 59, 59), 0],
  ['Thursday 11:00, in the gap', edt(18, 11), 1],
  ['Thursday 11:55, certified again', edt(18, 11, 55), 0],
  ['Thursday 20:00, after the last round', edt(18, 20), 0],
  ['Thursday 21:00, after SOAP', edt(18, 21), 0],
])('timing: %s', (_title, saidAt, timing) => {
  expect(noteWeight(note({ saidAt })).timing).toBe(timing);
});

test.each([
  ['in round 1, while it runs', edt(18, 9, 30), null, 0],
  ['in round 1, since the gap after it', edt(18, 9, 30), edt(18, 11), 1],
  ['in round 2, in the gap before it', edt(18, 12, 30), edt(18, 11), 0],
  ['in round 2, since the gap after it', edt(18, 12, 30), edt(18, 14), 1],
  ['in round 4, after which there is no gap', edt(18, 18, 30), edt(18, 17), 0],
])('timing: %s', (_title, saidAt, gapSince, timing) => {
  expect(noteWeight(note({ saidAt }), { ...PRESET_WEIGHING, gapSince }).timing).toBe(timing);
});

test('where a program’s habit is not to listen on Thursday, nothing said then counts', () => {
  const ladder = { ...PRESET_LADDER, thursdayCounts: false };
  const timingOf = (saidAt: number) =>
    noteWeight(note({ saidAt }), { ...PRESET_WEIGHING, ladder, gapSince: edt(18, 17) }).timing;
  expect([edt(18, 8, 54), edt(18, 9, 30), edt(18, 11, 30)].map(timingOf)).toEqual([0.7, 0, 0]);
});

test('what lowers a weight is said', () => {
  const { reasons } = noteWeight(
    note({
      rung: 3,
      contactKnown: false,
      strength: 'lukewarm',
      firstHand: false,
      saidAt: edt(18, 9),
    }),
  );
  expect(reasons).toHaveLength(4);
  expect(noteWeight(note({})).reasons).toEqual([]);
});

test('two or three voices add with diminishing returns', () => {
  const voices = [1, 2, 3].map(() => note({ rung: 4 }));
  expect(influenceOf(voices.slice(0, 1)).net).toBeCloseTo(0.5);
  expect(influenceOf(voices.slice(0, 2)).net).toBeCloseTo(0.75);
  expect(influenceOf(voices).net).toBeCloseTo(0.875);
});

test('the same contact counts once, with the strongest word, however the name is written', () => {
  const { net, shares } = influenceOf([
    note({ contactName: 'Dr. José Osei', strength: 'favourable' }),
    note({ contactName: 'jose osei, MD', strength: 'strong' }),
  ]);
  expect(net).toBe(1);
  expect(shares.map(({ counted }) => counted)).toEqual([0, 1]);
  expect(shares[0]!.reasons.at(-1)).toMatch(/same contact counts once/);
});

test('one calm message of the applicant counts as rung 6, two within a day count nothing', () => {
  const first = note({ rung: 6, initiator: 'applicant', saidAt: edt(16, 9) });
  const later = note({ rung: 6, initiator: 'applicant', saidAt: edt(17, 8, 59) });
  const nextDay = note({ rung: 6, initiator: 'applicant', saidAt: edt(17, 9) });
  expect(influenceOf([first]).net).toBeCloseTo(0.1);
  expect(influenceOf([first, later]).net).toBe(0);
  expect(influenceOf([first, nextDay]).net).toBeCloseTo(0.1);
  expect(influenceOf([first]).shares[0]!.reasons).toEqual([
    'Unsolicited contact by the applicant: must be reported',
  ]);
});

test('three messages of the applicant within a day raise a caution', () => {
  const messages = [9, 11, 15].map((hour) =>
    note({ rung: 6, initiator: 'applicant', saidAt: edt(16, hour) }),
  );
  expect(influenceOf(messages.slice(0, 2)).cautions).toEqual([]);
  expect(influenceOf(messages).cautions).toHaveLength(1);
});

test('too many messages do not wipe out what speaks against the applicant', () => {
  const worrying = note({
    rung: 6,
    initiator: 'applicant',
    strength: 'serious concern',
    saidAt: edt(16, 9),
  });
  const calm = note({ rung: 6, initiator: 'applicant', saidAt: edt(16, 10) });
  expect(influenceOf([worrying]).net).toBeCloseTo(-0.1);
  expect(influenceOf([worrying, calm]).net).toBeCloseTo(-0.1);
});

test('an answer of the applicant to our question is not unsolicited', () => {
  const answers = [9, 10, 11].map((hour) =>
    note({ rung: 6, initiator: 'we', saidAt: edt(16, hour) }),
  );
  const { net, cautions, shares } = influenceOf(answers);
  expect(net).toBeCloseTo(0.1);
  expect(cautions).toEqual([]);
  expect(shares[0]!.reasons).not.toContain(
    'Unsolicited contact by the applicant: must be reported',
  );
});

test('somebody is vouched for by a favourable word of another, never by their own', () => {
  expect(influenceOf([note({ rung: 5, strength: 'favourable' })]).isVouched).toBe(true);
  expect(influenceOf([note({ rung: 6, initiator: 'applicant' })]).isVouched).toBe(false);
  expect(influenceOf([note({ rung: 1, strength: 'lukewarm' })]).isVouched).toBe(false);
  expect(influenceOf([note({ rung: 1, strength: 'concern' })]).isVouched).toBe(false);
});

test('two contacts without a name are two voices', () => {
  const nameless = [1, 2].map(() => note({ rung: 4, contactName: ' ' }));
  expect(influenceOf(nameless).net).toBeCloseTo(0.75);
});

test('no notes come to nothing', () => {
  expect(influenceOf([])).toEqual({
    net: 0,
    positive: 0,
    negative: 0,
    shares: [],
    cautions: [],
    isVouched: false,
  });
});

test('the small picture has five bars each way', () => {
  expect([0, 0.001, 0.1, 0.2, 0.21, 1, -0.05, -1].map(influenceLevel)).toEqual([
    0, 0, 1, 1, 2, 5, -1, -5,
  ]);
});
