import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONDUCT_CASES } from '../../../src/domain/conduct.ts';
import {
  countByPhase,
  filterLedger,
  type LedgerFilter,
  type LedgerLine,
  NO_LEDGER_FILTER,
  NOTE_STATES,
} from '../../../src/domain/filterLedger.ts';
import { LEDGER_PHASES } from '../../../src/domain/ledgerPhase.ts';
import { INITIATORS, type Rung } from '../../../src/domain/note.ts';
import { sampleNote } from '../../support/sampleNote.ts';

const RUNGS: readonly Rung[] = [1, 2, 3, 4, 5, 6];
const WORDS = ['Osei', 'José', 'late', 'رائع', '🙂', '<b>bold</b>'];

const line: fc.Arbitrary<LedgerLine> = fc
  .record({
    id: fc.uuid(),
    rung: fc.constantFrom(...RUNGS),
    initiator: fc.constantFrom(...INITIATORS),
    words: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
    isRetracted: fc.boolean(),
    cases: fc.subarray([...CONDUCT_CASES], { maxLength: 2 }),
    isOpen: fc.boolean(),
    phase: fc.constantFrom(...LEDGER_PHASES),
    voice: fc.constantFrom('osei', 'ito'),
    counted: fc.constantFrom(-0.6, 0, 0.3),
  })
  .map(({ id, rung, initiator, words, isRetracted, cases, isOpen, ...rest }) => ({
    ...rest,
    note: sampleNote({
      id,
      rung,
      initiator,
      words: words.join(' '),
      ...(isRetracted ? { retracted: { why: 'x', by: 'PD', at: 1 } } : {}),
    }),
    applicantName: 'Sandoval, Luz',
    findings: cases.map((name) => ({ case: name, isFlagged: isOpen, why: 'weAsked' as const })),
    open: isOpen ? cases : [],
  }));
const lines = fc.array(line, { maxLength: 20 });
const orNull = <Value>(values: readonly Value[]) => fc.constantFrom(null, ...values);
const filter: fc.Arbitrary<LedgerFilter> = fc.record({
  phase: orNull(LEDGER_PHASES),
  rung: orNull(RUNGS),
  initiator: orNull(INITIATORS),
  conductCase: orNull(CONDUCT_CASES),
  voice: orNull(['osei', 'ito']),
  state: orNull(NOTE_STATES),
  search: fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }).map((words) => words.join(' ')),
});
const SETTINGS = { numRuns: 500, seed: 11 };

test('a filter takes the lines that each of its parts takes by itself, in their order', () => {
  fc.assert(
    fc.property(lines, filter, (given, asked) => {
      const parts = (Object.keys(asked) as (keyof LedgerFilter)[]).map(
        (name) => new Set(filterLedger(given, { ...NO_LEDGER_FILTER, [name]: asked[name] })),
      );
      const expected = given.filter((each) => parts.every((taken) => taken.has(each)));
      expect(filterLedger(given, asked)).toEqual(expected);
    }),
    SETTINGS,
  );
});

test('the phases of a filter add up to all that it takes', () => {
  fc.assert(
    fc.property(lines, filter, (given, asked) => {
      const counts = Object.values(countByPhase(given, asked));
      const all = filterLedger(given, { ...asked, phase: null });
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
    }),
    SETTINGS,
  );
});

test('every note is found by a beginning of any of its words', () => {
  fc.assert(
    fc.property(lines, (given) => {
      for (const each of given) {
        const [first = 'Luz'] = each.note.words.split(' ').filter((word) => /^\p{L}/u.test(word));
        const found = filterLedger(given, { ...NO_LEDGER_FILTER, search: first.slice(0, 3) });
        expect(found).toContain(each);
      }
    }),
    SETTINGS,
  );
});
