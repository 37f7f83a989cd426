import { expect, test } from 'vitest';
import { parseRows } from '../../../src/intake/parseRows.ts';
import { partSwallowedRows } from '../../../src/intake/partSwallowedRows.ts';

function part(text: string) {
  const rows = parseRows({ text, newline: '\n' }, ',', 2);
  return partSwallowedRows(rows, { text, firstLine: 2, delimiter: ',', columns: 3, idColumn: 0 });
}

test('rows that an open quotation mark swallowed are rows again', () => {
  const rows = part('99000001,"Marsh,Ada\n99000002,Ito,Ken\n99000003,Roy,Mia\n');
  expect(rows.map(({ line, strayQuote }) => [line, strayQuote])).toEqual([
    [2, true],
    [3, false],
    [4, false],
  ]);
  expect(rows[1]?.cells).toEqual(['99000002', 'Ito', 'Ken']);
});

test('an address over several lines stays one cell', () => {
  const rows = part('99000001,"12 Elm St\nApt 4, Floor 3\nStonebridge",Ada\n99000002,Ito,Ken\n');
  expect(rows.map(({ line, cells }) => [line, cells.length])).toEqual([
    [2, 3],
    [5, 3],
  ]);
});
