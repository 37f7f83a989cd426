import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BLANK_CONTACT } from '../../../../src/domain/contact.ts';
import { readLedger } from '../../../../src/store/document/readLedger.ts';
import { influenceOf } from '../../../support/byPreset.ts';

/** A note as the first build wrote it, before any of the later facts and maps. */
const OLD = {
  id: 'old',
  applicantId: '99000001',
  contactName: 'Dr. Osei',
  contactRole: 'PD',
  contactInstitution: 'Lakeshore',
  contactKnown: true,
  rung: 1,
  channel: 'call',
  initiator: 'we',
  saidAt: Date.UTC(2027, 2, 17, 14),
  strength: 'strong',
  firstHand: true,
  words: 'Would take her.',
  by: 'PD',
  at: 7,
};

function oldLedger(): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('notes').set('old', OLD);
  return doc;
}

test('a ledger of the first build is read whole, and weighs as it did', () => {
  const ledger = readLedger(oldLedger());
  expect(ledger.notesByApplicant.get('99000001')).toEqual([OLD]);
  expect(influenceOf([...ledger.notesById.values()]).net).toBe(1);
  expect(ledger.contactsById.size + ledger.inquiriesByApplicant.size).toBe(0);
  expect([...ledger.moves, ...ledger.dismissals]).toEqual([]);
});

test('what was done about an old note is joined to it, its word being itself', () => {
  const doc = oldLedger();
  doc.getMap('callBacks').set('old', { dueAt: 9, by: 'PD', at: 8 });
  doc.getMap('retractions').set('old', { why: 'A slip', by: 'PD', at: 9 });
  doc.getMap('retractions').set('nobody', { why: 'A slip', by: 'PD', at: 9 });
  expect([...readLedger(doc).notesById.values()]).toEqual([
    {
      ...OLD,
      callBack: { dueAt: 9, by: 'PD', at: 8 },
      retracted: { why: 'A slip', by: 'PD', at: 9 },
    },
  ]);
});

test('a contact that another build wrote with fewer fields has them blank', () => {
  const doc = new Y.Doc();
  doc.getMap('contacts').set('a', { id: 'a', name: 'Dr. Osei', by: 'PD', at: 1 });
  doc.getMap('merges').set('a', { into: 'b', by: 'PD', at: 2 });
  expect(readLedger(doc).contactsById.get('a')).toEqual({
    ...BLANK_CONTACT,
    id: 'a',
    name: 'Dr. Osei',
    by: 'PD',
    at: 1,
    mergedInto: 'b',
  });
});

test('what did not change is the very object of before', () => {
  const doc = oldLedger();
  const before = readLedger(doc);
  doc.getMap('contacts').set('a', { id: 'a', name: 'Dr. Osei', by: 'PD', at: 1 });
  const after = readLedger(doc, before);
  expect(after.notesById.get('old')).toBe(before.notesById.get('old'));
  expect(after.notesByApplicant.get('99000001')).toBe(before.notesByApplicant.get('99000001'));
  expect(after.moves).toBe(before.moves);
  const again = readLedger(doc, after);
  expect(again.contactsById).toBe(after.contactsById);
});
