import { expect, test } from 'vitest';
import { type AddNoteArgs, addNote, faultsOfNote } from '../../../../src/store/commands/addNote.ts';
import { sampleId, sampleWorkspace } from '../../../support/sampleWorkspace.ts';

const NOW = Date.UTC(2027, 2, 17, 14);
const note: AddNoteArgs = {
  applicantId: sampleId(0),
  contactName: 'Dr. Osei',
  contactRole: 'Program director',
  contactInstitution: 'Lakeshore',
  contactKnown: true,
  rung: 1,
  channel: 'call',
  initiator: 'we',
  saidAt: NOW - 60_000,
  strength: 'strong',
  firstHand: true,
  words: 'Would take her if there were a position.',
};

test('a note goes to the ledger and moves nobody', () => {
  const workspace = sampleWorkspace(2);
  const board = workspace.board();
  const result = workspace.run(addNote, { ...note, saidAt: Date.UTC(2027, 2, 16, 12) });
  expect(result).toMatchObject({ ok: true, value: { message: 'Note on Last000, First' } });
  expect(workspace.board()).toBe(board);
  expect(workspace.ledger().notesByApplicant.get(sampleId(0))).toHaveLength(1);
  workspace.undo();
  expect(workspace.ledger().notesById.size).toBe(0);
});

test('history names the act and the applicant, never the words', () => {
  const workspace = sampleWorkspace(2);
  workspace.run(addNote, { ...note, saidAt: Date.UTC(2027, 2, 16, 12) });
  const text = JSON.stringify(workspace.ledger().history);
  expect(text).toContain(sampleId(0));
  expect(text).not.toContain('Would take her');
  expect(text).not.toContain('Osei');
});

test.each([
  ['applicantId', { applicantId: '' }],
  ['contactName', { contactName: '  ' }],
  ['rung', { rung: 4, contactKnown: false }],
  ['saidAt', { saidAt: NOW + 3_600_000 }],
  ['saidAt', { saidAt: Number.NaN }],
  ['words', { words: 'x'.repeat(100_000) }],
] as const)('a fault is named at its field: %s', (field, change) => {
  expect(faultsOfNote({ ...note, ...change }, NOW).map((fault) => fault.field)).toEqual([field]);
});

test('a complete note has no fault', () => {
  expect(faultsOfNote(note, NOW)).toEqual([]);
});
