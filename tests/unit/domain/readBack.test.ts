import { expect, test } from 'vitest';
import { type ListedRank, type OtherList, readBack } from '../../../src/domain/readBack.ts';

const listed: readonly ListedRank[] = [
  ['90028505', 'Boateng, Kwabena'],
  ['90312244', 'Haddad, Samir'],
  ['91107719', 'Castellanos, Inés'],
  ['92230456', 'Park, Jisoo'],
  ['93334001', 'Whitfield, Dana'],
].map(([id, name], index) => ({ rank: index + 1, id: id!, name: name! }));

const lines = listed.map(({ rank, id, name }) => `${rank},${id},"${name}"`);
const withLine = (index: number, line: string | null) =>
  lines.flatMap((each, at) => (at === index ? (line ?? []) : each)).join('\n');
/** Without the marks that keep names apart from digits. */
const wordsOf = (text: string, others: readonly OtherList[] = []) =>
  readBack(text, listed, others).findings.map(({ kind, words }) => [
    kind,
    words.replace(/[\u2068\u2069]/g, ''),
  ]);

test.each([
  ['a file', lines.join('\r\n')],
  ['a page', listed.map(({ rank, id, name }) => `${rank}\t${name}\t${id}\tActive`).join('\n')],
  ['cells in a column', listed.map(({ rank, id, name }) => `${rank}\n${name}\n${id}`).join('\n\n')],
  [
    'ranks behind, IDs in groups',
    listed.map(({ rank, id }) => `${id.slice(0, 4)} ${id.slice(4)} #${rank}`).join('\n'),
  ],
  [
    'a head, a foot and scores',
    `Ranked applicants on 20270317, page 1 of 1\n${listed
      .map(({ rank, id, name }) => `${rank}. ${name} (${id}) CK 244, 2021`)
      .join('\n')}\nTotal 5\n`,
  ],
  [
    'wide digits',
    lines.join('\n').replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!),
  ],
  ['sorted by name', [...lines].sort((a, b) => (a.slice(11) < b.slice(11) ? -1 : 1)).join('\n')],
])('%s that holds the list reads back identical', (_layout, text) => {
  expect(readBack(text, listed)).toEqual({ isIdentical: true, found: 5, findings: [] });
});

test('a wrong digit names whom it was meant for', () => {
  expect(wordsOf(withLine(1, '2,90312284,"Haddad, Samir"'))).toEqual([
    [
      'wrongId',
      'Line 2: 90312284 is nobody on our list. The nearest is 9031 2244, Haddad, Samir, at rank 2.',
    ],
  ]);
});

test('somebody missing is named', () => {
  expect(wordsOf(withLine(3, null))).toEqual([
    ['missing', 'Rank 4, Park, Jisoo, 9223 0456, is missing.'],
  ]);
});

test('half a page is told in one sentence', () => {
  expect(wordsOf(lines.slice(0, 2).join('\n'))).toEqual([
    [
      'missing',
      'Ranks 3 to 5 are missing, 3 names: from Castellanos, Inés to Whitfield, Dana. Is this a part of the page? Copy the whole of it.',
    ],
  ]);
});

test('two who stand in each other’s place are named together', () => {
  expect(wordsOf([lines[0], '2,91107719', '3,90312244', lines[3], lines[4]].join('\n'))).toEqual([
    [
      'swapped',
      'Rank 2, Haddad, Samir, 9031 2244, and Rank 3, Castellanos, Inés, 9110 7719, are swapped.',
    ],
  ]);
});

test('a stranger, a repeat and a wrong rank are named', () => {
  expect(wordsOf(`${lines.join('\n')}\n6,97777777,"Doe, Ann"`)).toEqual([
    ['extra', 'Line 6: 97777777 at rank 6 is not on our list.'],
  ]);
  expect(wordsOf(`${lines.join('\n')}\n6,90312244,"Haddad, Samir"`)).toEqual([
    ['twice', 'Rank 2, Haddad, Samir, 9031 2244 stands twice: in lines 2 and 6.'],
  ]);
  expect(wordsOf(withLine(4, '9,93334001,"Whitfield, Dana"'))).toEqual([
    ['wrongRank', 'Rank 5, Whitfield, Dana, 9333 4001, stands at rank 9 in line 5.'],
  ]);
});

test('letters that look like digits are read and never trusted', () => {
  expect(wordsOf(withLine(0, '1,9OO285O5,"Boateng, Kwabena"'))).toEqual([
    [
      'looksLike',
      'Line 1: “9OO285O5” was read as 9002 8505, Boateng, Kwabena, but a letter stands where a digit belongs. Look at it in R3.',
    ],
  ]);
  expect(readBack(withLine(2, '3,9ll07719,"Castellanos"'), listed).isIdentical).toBe(false);
});

test('a rank that is missing is named, and a text without ranks is never fine', () => {
  expect(wordsOf(withLine(2, '91107719,"Castellanos, Inés"'))).toEqual([
    ['rankMissing', 'Rank 3, Castellanos, Inés, 9110 7719, has no rank in line 3.'],
  ]);
  const bare = listed.map(({ id }) => id).join('\n');
  expect(wordsOf(bare).map(([kind]) => kind)).toEqual(['noRanks']);
});

test('the page of another track or program is recognised', () => {
  const other = ['95550001', '95550002', '95550003', '90028505'];
  const text = other.map((id, index) => `${index + 1},${id},"Doe"`).join('\n');
  const [first] = wordsOf(text, [{ title: 'Preliminary', ids: new Set(other) }]);
  expect(first).toEqual([
    'otherList',
    'This looks like the list of Preliminary: 4 of 4 IDs are on it, 1 on ours.',
  ]);
  expect(wordsOf(text)[0]).toEqual([
    'otherList',
    'Only 1 of 4 IDs are on our list: is this the page of another program?',
  ]);
});

test('a text without an ID says so', () => {
  expect(wordsOf('Nothing to see')).toEqual([
    ['nothing', 'No AAMC ID of eight digits was found in this text.'],
  ]);
});

test('a page that names people by NRMP ID is read by it, and who has none is named', () => {
  const numbered = listed.map((each, index) => ({ ...each, nrmpId: `N012345${index}` }));
  const page = numbered.map(({ rank, nrmpId, name }) => `${rank}\t${nrmpId}\t${name}\tActive`);
  expect(readBack(page.join('\n'), numbered)).toEqual({
    isIdentical: true,
    found: 5,
    findings: [],
  });
  const bare = page.map((line) => line.replace('N0', '0')).join('\n');
  expect(readBack(bare, numbered).isIdentical).toBe(true);
  const slip = page.join('\n').replace('N0123452', 'NO123452');
  expect(readBack(slip, numbered).findings.map(({ kind }) => kind)).toEqual(['looksLike']);
  const unknown = numbered.map((each, index) => (index === 4 ? { ...each, nrmpId: null } : each));
  const found = readBack(page.slice(0, 4).join('\n'), unknown).findings;
  expect(found.map(({ words }) => words.replace(/[\u2068\u2069]/g, ''))).toEqual([
    'Rank 5, Whitfield, Dana, 9333 4001, has no NRMP ID in our exports and cannot be compared by it.',
  ]);
});

test('a page with both numbers is read by the AAMC IDs', () => {
  const numbered = listed.map((each, index) => ({ ...each, nrmpId: `N012345${index}` }));
  const page = numbered.map(({ rank, id, nrmpId, name }) => `${rank}\t${id}\t${nrmpId}\t${name}`);
  expect(readBack(page.join('\n'), numbered).isIdentical).toBe(true);
  const swapped = page
    .join('\n')
    .replace('90028505', '90312244')
    .replace('2\t90312244', '2\t90028505');
  expect(readBack(swapped, numbered).isIdentical).toBe(false);
});

test('a rank that a camera took for a letter is named as missing', () => {
  const text = lines.join('\n').replace('1,9002', 'l,9002');
  expect(wordsOf(text).map(([kind]) => kind)).toEqual(['rankMissing']);
});
