import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assert } from '../../../src/base/assert.ts';
import { decodeBytes } from '../../../src/intake/decodeBytes.ts';
import { parseRows } from '../../../src/intake/parseRows.ts';
import { splitLines } from '../../../src/intake/physicalLines.ts';
import { rankDelimiters } from '../../../src/intake/sniffDelimiter.ts';
import { unifyLineEndings } from '../../../src/intake/unifyLineEndings.ts';

/** https://github.com/max-mapper/csv-spectrum: what every reader of CSV should get right. */
const FOLDER = 'node_modules/csv-spectrum';
/** Its JSON names another telephone number than its CSV, so that nobody can read it rightly. */
const CONTRADICTS_ITSELF = 'location_coordinates';
const NAMES = readdirSync(`${FOLDER}/csvs`)
  .map((name) => name.replace('.csv', ''))
  .filter((name) => name !== CONTRADICTS_ITSELF);

/** The steps of a real file up to its rows; the files of the spectrum have no AAMC ID. */
function readTable(bytes: Uint8Array): Record<string, string>[] {
  const decoded = decodeBytes(bytes);
  assert(decoded.ok, 'the bytes can be decoded');
  const { text } = decoded.value;
  const [delimiter = ','] = rankDelimiters(splitLines(text));
  const [header, ...rows] = parseRows(unifyLineEndings(text, delimiter), delimiter, 1);
  return rows.map(({ cells }) =>
    Object.fromEntries(header?.cells.map((name, index) => [name, cells[index] ?? '']) ?? []),
  );
}

test('the spectrum has eleven files', () => {
  expect(NAMES).toHaveLength(11);
});

test.each(NAMES)('%s is read as its authors say', (name) => {
  const wanted = JSON.parse(readFileSync(`${FOLDER}/json/${name}.json`, 'utf8'));
  expect(readTable(readFileSync(`${FOLDER}/csvs/${name}.csv`))).toEqual(wanted);
});
