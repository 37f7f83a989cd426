import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANDS } from '../../../src/domain/band.ts';
import { equalSlices, READING_WAYS, readingSlices } from '../../../src/domain/equalSlices.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { splitVotes, votesForJudge, votesShownTo } from '../../../src/domain/vote.ts';

const SEED = { seed: 20_260_316 };
const PEOPLE = ['ann', 'bob', 'cy', 'dee'];
const votesArb = fc.uniqueArray(
  fc.record({
    track: fc.constantFrom('IM', 'PRELIM'),
    applicantId: fc.constantFrom('99000001', '99000002', '99000003'),
    personId: fc.constantFrom(...PEOPLE),
    by: fc.constantFrom('A. Lee', 'B. Roy'),
    band: fc.constantFrom(...BANDS),
    at: fc.nat(),
  }),
  { selector: (vote) => `${vote.track}/${vote.applicantId}/${vote.personId}` },
);

test('the disagreement list does not depend on the order in which votes came', () => {
  fc.assert(
    fc.property(
      votesArb.chain((votes) =>
        fc.tuple(
          fc.constant(votes),
          fc.shuffledSubarray(votes, { minLength: votes.length, maxLength: votes.length }),
        ),
      ),
      ([votes, shuffled]) => {
        expect(splitVotes(shuffled)).toEqual(splitVotes(votes));
      },
    ),
    SEED,
  );
});

test('what others vote where a reader has not voted changes nothing that they are shown', () => {
  fc.assert(
    fc.property(votesArb, fc.constantFrom(...PEOPLE), (votes, reader) => {
      const own = votes.filter((vote) => vote.personId === reader);
      const where = new Set(own.map((vote) => `${vote.track}/${vote.applicantId}`));
      const known = votes.filter((vote) => where.has(`${vote.track}/${vote.applicantId}`));
      expect(votesShownTo(reader, votes)).toEqual(votesShownTo(reader, known));
    }),
    SEED,
  );
});

test('slices are everybody once, in order, and differ by one at most', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string()),
      fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }),
      (ids, readers) => {
        const slices = [...equalSlices(ids, readers).values()];
        expect(slices.flat()).toEqual(ids);
        const lengths = slices.map((slice) => slice.length);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      },
    ),
    SEED,
  );
});

test('whoever judges is shown no vote on an applicant whom they have still to read', () => {
  fc.assert(
    fc.property(votesArb, fc.constantFrom(...PEOPLE), fc.boolean(), (votes, judge, isReader) => {
      const list = [{ reader: { id: judge, name: judge } }] as unknown as readonly Reading[];
      const readings = new Map(isReader ? [['IM', new Map([['99000001', list]])]] : []);
      const shown = votesForJudge(judge, votes, readings);
      const isOpen = (vote: (typeof votes)[number]) =>
        isReader && vote.track === 'IM' && vote.applicantId === '99000001';
      const hasVoted = votes.some((vote) => isOpen(vote) && vote.personId === judge);
      expect(shown).toEqual(votes.filter((vote) => !isOpen(vote) || hasVoted));
    }),
    SEED,
  );
});

test('everybody is read by as many readers as were asked for, and by nobody twice', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String)),
      fc.subarray(PEOPLE, { minLength: 1 }),
      fc.constantFrom(...READING_WAYS),
      (ids, readers, way) => {
        const slices = readingSlices(ids, readers, way);
        const wanted =
          way === 'all' ? readers.length : way === 'two' ? Math.min(2, readers.length) : 1;
        for (const slice of slices.values()) expect(new Set(slice).size).toBe(slice.length);
        for (const id of ids) {
          const by = [...slices.values()].filter((slice) => slice.includes(id));
          expect(by).toHaveLength(wanted);
        }
      },
    ),
    SEED,
  );
});
