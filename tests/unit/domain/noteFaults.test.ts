import { expect, test } from 'vitest';
import { faultsOfNote } from '../../../src/domain/noteFaults.ts';
import { sampleNote } from '../../support/sampleNote.ts';

const NOW = Date.UTC(2027, 2, 17, 14);
const note = sampleNote({ saidAt: NOW - 60_000 });

test.each([
  ['applicantId', { applicantId: '' }],
  ['contactName', { contactName: '  ' }],
  ['rung', { rung: 4, contactKnown: false }],
  ['saidAt', { saidAt: NOW + 3_600_000 }],
  ['saidAt', { saidAt: Number.NaN }],
  ['words', { words: 'x'.repeat(100_000) }],
  ['workedFor', { workedFor: 'x'.repeat(201) }],
  ['workedAs', { workedAs: 'x'.repeat(201) }],
  ['concernsCleared', { concernsRaised: ['exams'], concernsCleared: ['leave', 'exams'] }],
] as const)('a fault is named at its field: %s', (field, change) => {
  expect(faultsOfNote({ ...note, ...change }, NOW).map((fault) => fault.field)).toEqual([field]);
});

test('a complete note has no fault, and none of the further facts is asked for', () => {
  expect(faultsOfNote(note, NOW)).toEqual([]);
  expect(
    faultsOfNote(
      {
        ...note,
        workedFor: 'eight weeks',
        standing: 10,
        wouldTake: 'yes',
        concernsRaised: ['leave'],
        concernsCleared: ['exams'],
        words: '<b>שלום</b> 👍',
      },
      NOW,
    ),
  ).toEqual([]);
});
