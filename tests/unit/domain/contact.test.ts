import { expect, test } from 'vitest';
import {
  BLANK_CONTACT,
  type Contact,
  contactIn,
  type Directory,
  voicesIn,
} from '../../../src/domain/contact.ts';
import { contactTrust, describeTrust } from '../../../src/domain/contactTrust.ts';
import { writtenTwice } from '../../../src/domain/directory.ts';
import { searchContacts } from '../../../src/domain/searchContacts.ts';
import { sampleNote } from '../../support/sampleNote.ts';

function contact(id: string, facts: Partial<Contact>): Contact {
  return { ...BLANK_CONTACT, id, by: 'PD', at: 0, ...facts };
}

function directory(...contacts: readonly Contact[]): Directory {
  return new Map(contacts.map((each) => [each.id, each]));
}

test('an entry merged into another is stood for by it, however long the chain', () => {
  const book = directory(
    contact('a', { mergedInto: 'b' }),
    contact('b', { mergedInto: 'c' }),
    contact('c', {}),
    contact('d', { mergedInto: 'gone' }),
  );
  expect(['a', 'b', 'c', 'd', 'e'].map((id) => contactIn(book, id)?.id)).toEqual([
    'c',
    'c',
    'c',
    'd',
    undefined,
  ]);
});

test('entries merged crosswise are one, the same from wherever one looks', () => {
  const book = directory(
    contact('a', { mergedInto: 'c' }),
    contact('b', { mergedInto: 'c' }),
    contact('c', { mergedInto: 'b' }),
  );
  expect(['a', 'b', 'c'].map((id) => contactIn(book, id)?.id)).toEqual(['b', 'b', 'b']);
});

test('a note by reference, by a merged name and by another spelling are one voice', () => {
  const book = directory(
    contact('a', { name: 'José Osei' }),
    contact('b', { name: 'Joe Osei', mergedInto: 'a' }),
  );
  const voiceOf = voicesIn(book);
  const voices = [
    sampleNote({ contactId: 'b', contactName: 'Joe' }),
    sampleNote({ contactName: 'Osei, Jose, MD' }),
    sampleNote({ contactName: 'Dr. Joe Osei' }),
  ].map(voiceOf);
  expect(new Set(voices)).toEqual(new Set(['a']));
  expect(voiceOf(sampleNote({ contactName: 'Ada Lind' }))).toBe('ada lind');
  expect(voiceOf(sampleNote({ id: 'n7', contactName: ' ' }))).toBe('n7');
});

test('the same name at two institutions is not proposed to be one person', () => {
  const book = directory(
    contact('a', { name: 'Ada Lind', institution: 'Lakeshore' }),
    contact('b', { name: 'LIND, Ada', institution: '' }),
    contact('c', { name: 'Ada Lind', institution: 'Hillside' }),
  );
  expect(writtenTwice(book).map((pair) => pair.map(({ id }) => id))).toEqual([
    ['a', 'b'],
    ['c', 'b'],
  ]);
});

test('contacts are found by the beginnings of words, names before places, known before unknown', () => {
  const contacts = [
    contact('a', { name: 'Ada Lakes', institution: 'Hillside' }),
    contact('b', { name: 'Bo Park', institution: 'Lakeshore' }),
    contact('c', { name: 'Çem Lakatos', institution: 'Lakeshore', knownBy: 'PD' }),
  ];
  const find = (typed: string) => searchContacts(contacts, typed, 5).map(({ id }) => id);
  expect(find('lak')).toEqual(['c', 'a', 'b']);
  expect(find('cem LAKE')).toEqual(['c']);
  expect(find('akes')).toEqual([]);
  expect(find('  ')).toEqual([]);
  expect(searchContacts(contacts, 'lak', 1)).toHaveLength(1);
});

test('how past words turned out is counted over every spelling of the contact', () => {
  const osei = contact('a', { name: 'José Osei' });
  const book = directory(osei, contact('b', { name: 'Joe Osei', mergedInto: 'a' }));
  const done = { result: 'confirmed', by: 'PD', at: 0 } as const;
  const trust = contactTrust(osei, book, [
    sampleNote({ contactName: 'Joe Osei', firstHand: true, strength: 'concern' }),
    sampleNote({
      contactId: 'b',
      firstHand: false,
      callBack: { dueAt: null, by: 'PD', at: 0, done },
      turnout: { turnout: 'otherwise', by: 'PD', at: 0 },
    }),
    sampleNote({ contactId: 'a', retracted: { why: 'A slip', by: 'PD', at: 0 } }),
    sampleNote({ contactName: 'Ada Lind' }),
  ]);
  expect(describeTrust(trust)).toBe(
    '2 words: 1 first-hand, 1 with a concern, 1 confirmed by a call back, 1 turned out otherwise, 1 retracted besides',
  );
  expect(describeTrust(contactTrust(osei, book, []))).toBe('No word on record yet');
});
