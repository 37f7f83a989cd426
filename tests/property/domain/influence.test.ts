import fc from 'fast-check';
import { expect, test } from 'vitest';
import { influenceLevel } from '../../../src/domain/influence.ts';
import { PRESET_LADDER } from '../../../src/domain/ladder.ts';
import { faultOfLadder } from '../../../src/domain/ladderFault.ts';
import { CHANNELS, INITIATORS, type Note, type Rung, STRENGTHS } from '../../../src/domain/note.ts';
import {
  influenceOf,
  noteWeight,
  PRESET_HEARING,
  PRESET_WEIGHING,
} from '../../support/byPreset.ts';

const WEEK_START = Date.UTC(2027, 2, 12);

/** Any note about one applicant, by one of six contacts or the applicant. */
const note: fc.Arbitrary<Note> = fc.record({
  id: fc.uuid(),
  applicantId: fc.constant('99000000'),
  contactName: fc.constantFrom('Osei', 'Park', 'Dr. Halvorsen', 'Lind', 'Mbeki', 'Ortiz'),
  contactRole: fc.constant(''),
  contactInstitution: fc.constant(''),
  contactKnown: fc.boolean(),
  rung: fc.constantFrom<Rung>(1, 2, 3, 4, 5, 6),
  channel: fc.constantFrom(...CHANNELS),
  initiator: fc.constantFrom(...INITIATORS),
  saidAt: fc.integer({ min: WEEK_START, max: WEEK_START + 8 * 86_400_000 }),
  strength: fc.constantFrom(...STRENGTHS),
  firstHand: fc.boolean(),
  words: fc.constant(''),
  by: fc.constant('Coordinator'),
  at: fc.constant(0),
});
const notes = fc.uniqueArray(note, { maxLength: 9, selector: ({ id }) => id });
const SETTINGS = { numRuns: 500, seed: 7 };

test('a weight and a net stay within −1 and 1', () => {
  fc.assert(
    fc.property(notes, (given) => {
      for (const each of given) expect(Math.abs(noteWeight(each).weight)).toBeLessThanOrEqual(1);
      const { net } = influenceOf(given);
      expect(Math.abs(net)).toBeLessThanOrEqual(1);
      expect(Math.abs(influenceLevel(net))).toBeLessThanOrEqual(5);
    }),
    SETTINGS,
  );
});

test('the order of notes is irrelevant', () => {
  fc.assert(
    fc.property(notes, fc.infiniteStream(fc.nat()), (given, chance) => {
      const shuffled = given
        .map((each) => ({ each, key: chance.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      expect(influenceOf(shuffled).net).toBe(influenceOf(given).net);
    }),
    SETTINGS,
  );
});

test('a favourable word by a new voice never lowers, a concern never raises', () => {
  fc.assert(
    fc.property(notes, note, (given, added) => {
      const voice: Note = { ...added, contactName: 'Somebody new', initiator: 'we' };
      const { weight } = noteWeight(voice);
      const change = influenceOf([...given, voice]).net - influenceOf(given).net;
      if (weight >= 0) expect(change).toBeGreaterThanOrEqual(-1e-12);
      else expect(change).toBeLessThanOrEqual(1e-12);
    }),
    SETTINGS,
  );
});

test('a favourable word by a voice already heard never lowers', () => {
  fc.assert(
    fc.property(notes, note, (given, added) => {
      const voice: Note = { ...added, strength: 'strong', initiator: 'we' };
      const change = influenceOf([...given, voice]).net - influenceOf(given).net;
      expect(change).toBeGreaterThanOrEqual(-1e-12);
    }),
    SETTINGS,
  );
});

test('a concern never raises, whoever voices it', () => {
  fc.assert(
    fc.property(notes, note, (given, added) => {
      const voice: Note = { ...added, strength: 'concern' };
      const change = influenceOf([...given, voice]).net - influenceOf(given).net;
      expect(change).toBeLessThanOrEqual(1e-12);
    }),
    SETTINGS,
  );
});

test('the same contact twice is not two voices', () => {
  fc.assert(
    fc.property(notes, note, (given, added) => {
      const once: Note = { ...added, initiator: 'we' };
      const twice: Note = {
        ...once,
        id: `${once.id}-again`,
        contactName: ` ${once.contactName.toUpperCase()}, MD`,
      };
      expect(influenceOf([...given, once, twice]).net).toBe(influenceOf([...given, once]).net);
    }),
    SETTINGS,
  );
});

test('what the conduct table flags counts nothing until it is decided', () => {
  fc.assert(
    fc.property(notes, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (given, held) => {
      // Messages of the applicant crowd each other also while they are held back.
      const flagged = new Set(
        given.filter(({ initiator }, at) => held[at] && initiator === 'we').map(({ id }) => id),
      );
      const rules = {
        ...PRESET_HEARING,
        heldBack: ({ id }: Note) => (flagged.has(id) ? 'Flagged' : null),
      };
      const { shares, net } = influenceOf(given, rules);
      for (const { noteId, counted } of shares) if (flagged.has(noteId)) expect(counted).toBe(0);
      expect(net).toBe(influenceOf(given.filter(({ id }) => !flagged.has(id))).net);
    }),
    SETTINGS,
  );
});

test('within the bounds of the ladder no weight leaves −1 and 1, and praise and concern keep their sign', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const ladder = fc
    .record({ bases: fc.array(share, { minLength: 6, maxLength: 6 }), factor: share, cap: share })
    .map(({ bases, factor, cap }) => ({
      ...PRESET_LADDER,
      rungs: PRESET_LADDER.rungs.map((rung, index) => ({ ...rung, base: bases[index]! })),
      secondHand: factor,
      wednesdayLate: factor,
      cap,
    }));
  fc.assert(
    fc.property(note, ladder, fc.boolean(), (given, numbers, thursdayCounts) => {
      const edited = { ...numbers, thursdayCounts };
      expect(faultOfLadder(edited)).toBeNull();
      const { weight } = noteWeight(given, { ...PRESET_WEIGHING, ladder: edited });
      const preset = PRESET_LADDER.strengths[given.strength];
      expect(Math.abs(weight)).toBeLessThanOrEqual(1);
      expect(weight * preset).toBeGreaterThanOrEqual(0);
    }),
    SETTINGS,
  );
});

test('each note has one share, and no share counts more than its weight', () => {
  fc.assert(
    fc.property(notes, (given) => {
      const { shares } = influenceOf(given);
      expect(shares.map(({ noteId }) => noteId)).toEqual(given.map(({ id }) => id));
      for (const { counted, weight } of shares) expect([0, weight]).toContain(counted);
    }),
    SETTINGS,
  );
});

test('a retracted note counts as if nobody had said it', () => {
  fc.assert(
    fc.property(notes, note, (given, added) => {
      const retracted: Note = { ...added, retracted: { why: 'A slip', by: 'PD', at: 0 } };
      const { shares, ...sum } = influenceOf([...given, retracted]);
      const { shares: without, ...sumWithout } = influenceOf(given);
      expect(sum).toEqual(sumWithout);
      expect(shares.slice(0, -1)).toEqual(without);
      expect(shares.at(-1)!.counted).toBe(0);
    }),
    SETTINGS,
  );
});
