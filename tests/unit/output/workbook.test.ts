import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { listWorkbook } from '../../../src/output/listWorkbook.ts';
import { workbook } from '../../../src/output/workbook.ts';
import { setPositions } from '../../../src/store/commands/changeSettings.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const read = (bytes: Uint8Array) => readXlsxFile(Buffer.from(bytes));
const sheetOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

test('texts come back as they are, whatever they begin with, and IDs keep their zeros', async () => {
  const rows = [
    ['Name', 'AAMC ID', 'Score'],
    ['=HYPERLINK("x")&1', '01234567', 244],
    ['+1 <b> "Ada" & Co', '00000001', -0.35],
    ['@SUM(A1)\r\nline', '12345678', null],
    ['-2', '87654321', 0],
  ];
  const bytes = workbook([{ name: 'List', rows, widths: [20, 10, 8] }]);
  const [sheet] = await read(bytes);
  expect(sheet?.sheet).toBe('List');
  expect(sheet?.data).toEqual(rows);
  expect(sheetOf(bytes)).not.toContain('<f>');
  expect(sheetOf(bytes).match(/t="inlineStr"/g)).toHaveLength(11);
});

test('what XML cannot hold is left out, and the rest of the text stays', async () => {
  const rows = [['Name'], ['Ada\u0000\u0008May \ud83d\ude00\ud83d']];
  const [sheet] = await read(workbook([{ name: 'List', rows, widths: [20] }]));
  expect(sheet?.data).toEqual([['Name'], ['AdaMay \ud83d\ude00']]);
});

test('more than 26 columns are named as a spreadsheet names them', async () => {
  const row = Array.from({ length: 60 }, (_, index) => `c${index}`);
  const bytes = workbook([{ name: 'Wide', rows: [row], widths: [] }]);
  expect((await read(bytes))[0]?.data).toEqual([row]);
  expect(sheetOf(bytes)).toContain('<c r="BH1"');
});

test('the list and what it is stand in two sheets, and the same list is the same file', async () => {
  const workspace = sampleWorkspace(3);
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(2), sampleId(0)], band: 'top' });
  workspace.run(setPositions, { track: TRACK, positions: 1 });
  const board = workspace.board();
  const write = () => listWorkbook(preferenceListOf(board, TRACK), board, new Map(), 0);
  const [list, about] = await read(write());
  expect(list?.data.map((row) => row.slice(0, 4))).toEqual([
    ['Rank', 'Band', 'AAMC ID', 'Name'],
    [1, 'Top', sampleId(2), 'Last002, First'],
    [2, 'Top', sampleId(0), 'Last000, First'],
  ]);
  expect(about?.data).toContainEqual(['Version', 'Not locked']);
  expect(about?.data).toContainEqual(['Open positions', 1]);
  expect(write()).toEqual(write());
});
