import { expect, test } from 'vitest';
import {
  countByPhase,
  filterLedger,
  type LedgerLine,
  NO_LEDGER_FILTER,
} from '../../../src/domain/filterLedger.ts';
import { LEDGER_PHASES, ledgerPhaseAt, ledgerPhaseTime } from '../../../src/domain/ledgerPhase.ts';
import type { Note } from '../../../src/domain/note.ts';
import { PRESET_WEEK } from '../../../src/domain/week.ts';
import { edt } from '../../support/edt.ts';
import { sampleNote } from '../../support/sampleNote.ts';

function line(
  id: string,
  { note, ...facts }: Omit<Partial<LedgerLine>, 'note'> & { note?: Partial<Note> } = {},
): LedgerLine {
  return {
    applicantName: 'Sandoval, Luz',
    voice: 'ito',
    phase: 'applications',
    findings: [],
    counted: 0.12,
    open: [],
    ...facts,
    note: sampleNote({ id, ...note }),
  };
}

const LINES = [
  line('plain', { note: { rung: 1, initiator: 'we' } }),
  line('flagged', {
    note: { rung: 2, initiator: 'they', words: 'Would take Ángel at once.' },
    findings: [{ case: 'D', isFlagged: true, why: 'othersUnasked' }],
    open: ['D'],
    counted: 0,
    voice: 'osei',
    phase: 'rounds',
  }),
  line('gone', {
    note: { retracted: { why: 'Wrong applicant', by: 'PD', at: 1 } },
    counted: 0,
    applicantName: 'Yoon, Minseo',
  }),
];

const found = (filter: Partial<typeof NO_LEDGER_FILTER>) =>
  filterLedger(LINES, { ...NO_LEDGER_FILTER, ...filter }).map(({ note }) => note.id);

test('without a filter every line stays, in its order', () => {
  expect(found({})).toEqual(['plain', 'flagged', 'gone']);
});

test('each filter takes the lines of its kind, and together they take what fits all', () => {
  expect(found({ rung: 1 })).toEqual(['plain']);
  expect(found({ initiator: 'they' })).toEqual(['flagged']);
  expect(found({ conductCase: 'D' })).toEqual(['flagged']);
  expect(found({ voice: 'ito' })).toEqual(['plain', 'gone']);
  expect(found({ phase: 'rounds' })).toEqual(['flagged']);
  expect(found({ voice: 'ito', rung: 1 })).toEqual(['plain']);
  expect(found({ voice: 'osei', rung: 1 })).toEqual([]);
});

test('a retracted note is neither open nor does it count 0: it is retracted', () => {
  expect(found({ state: 'open' })).toEqual(['flagged']);
  expect(found({ state: 'counts' })).toEqual(['plain']);
  expect(found({ state: 'zero' })).toEqual(['flagged']);
  expect(found({ state: 'retracted' })).toEqual(['gone']);
});

test('a search finds beginnings of words of the note and of the applicant, without accents and case', () => {
  expect(found({ search: 'angel' })).toEqual(['flagged']);
  expect(found({ search: 'YOO mins' })).toEqual(['gone']);
  expect(found({ search: 'ngel' })).toEqual([]);
});

test('phases are counted whichever of them is chosen, by the other filters', () => {
  const counts = countByPhase(LINES, { ...NO_LEDGER_FILTER, phase: 'rounds', voice: 'osei' });
  expect(counts).toEqual({ preSoap: 0, applications: 0, preference: 0, rounds: 1, after: 0 });
});

test('the phases change when reviewing opens, at midnight, with the first certification and at 21:00', () => {
  const phases = [
    edt(16, 7, 59),
    edt(16, 8),
    edt(16, 23, 59),
    edt(17, 0),
    edt(18, 8, 54),
    edt(18, 8, 55),
    edt(18, 20, 59),
    edt(18, 21),
  ].map((at) => ledgerPhaseAt(at, PRESET_WEEK));
  expect(phases).toEqual([
    'preSoap',
    'applications',
    'applications',
    'preference',
    'preference',
    'rounds',
    'rounds',
    'after',
  ]);
});

test('each phase says when it is, by the hours that the week states', () => {
  const later = PRESET_WEEK.map((event) =>
    event.id === 'reviewOpens' ? { ...event, at: edt(16, 9) } : event,
  );
  expect(LEDGER_PHASES.map((phase) => ledgerPhaseTime(phase, later))).toEqual([
    'until Tue 09:00',
    'Tue',
    'until Thu 08:55',
    'Thu',
    'from Thu 21:00',
  ]);
});
