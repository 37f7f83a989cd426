import { expect, test } from 'vitest';
import { readContacts } from '../../../src/intake/readContacts.ts';

test('a list of contacts is read by its headers, in any order and with any delimiter', () => {
  const { contacts, problems, unread } = readContacts(
    '\ufeffInstitution;Full name;Title;Known by;E-mail;Shoe size\r\nLakeshore;"Osei, José";Program director;Dr. Lind;jo@lakeshore.example;44\r\n',
  );
  expect(contacts).toEqual([
    {
      name: 'Osei, José',
      role: 'Program director',
      institution: 'Lakeshore',
      specialty: '',
      relation: 'other',
      knownBy: 'Dr. Lind',
      email: 'jo@lakeshore.example',
      phone: '',
      remembered: '',
    },
  ]);
  expect(problems).toEqual([]);
  expect(unread).toEqual(['Shoe size']);
});

test('first and last name make a name, and what a contact is to us is read from words', () => {
  const { contacts } = readContacts(
    'First name,Last name,Relation\nAda,Lind,Our faculty\nBo,Park,Director of an unfilled program\nCy,Ito,\n',
  );
  expect(contacts.map(({ name, relation }) => [name, relation])).toEqual([
    ['Ada Lind', 'our faculty'],
    ['Bo Park', 'unfilled director'],
    ['Cy Ito', 'other'],
  ]);
});

test('every row is a contact or a problem with its line, its column and a reason', () => {
  const { contacts, problems } = readContacts(
    `Name,Role,Relation\n\n"Osei\nJosé",PD,cousin\n,Chair,\nPark,${'x'.repeat(501)},\n`,
  );
  expect(contacts.map(({ name, relation }) => [name, relation])).toEqual([['Osei\nJosé', 'other']]);
  expect(problems.map(({ line, column, rejectsRow }) => [line, column, rejectsRow])).toEqual([
    [3, 'Relation', false],
    [5, null, true],
    [6, 'Role', true],
  ]);
  for (const { reason } of problems) expect(reason).not.toBe('');
});

test.each(['', '\n \n', 'Institution,Phone\nLakeshore,1\n'])(
  'a file without names is refused with a reason: %j',
  (text) => {
    const { contacts, problems } = readContacts(text);
    expect(contacts).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.rejectsRow).toBe(true);
  },
);
