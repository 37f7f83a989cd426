import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { read, utils } from 'xlsx-ugnis';

/**
 * The peers of an import, on the main thread as their documentation has them: papaparse alone, once
 * told all that can be told (`tuned`) and once as its documentation begins (`header`); udsv, the
 * fastest there is; and the steps of react-spreadsheet-import from a file to rows with their errors.
 */
const WAYS = {
  async tuned(file: File): Promise<number> {
    const text = await file.text();
    return (
      Papa.parse(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data.length - 1
    );
  },
  header: (file: File): Promise<number> =>
    new Promise((resolve, reject) => {
      Papa.parse<Record<string, string>>(file, {
        header: true,
        skipEmptyLines: true,
        complete: ({ data }) => resolve(data.length),
        error: reject,
      });
    }),
  async udsv(file: File): Promise<number> {
    const text = await file.text();
    return initParser(inferSchema(text)).stringArrs(text).length;
  },
  spreadsheetImport: async (file: File): Promise<number> =>
    withErrors(normalised(rowsOf(await file.arrayBuffer()))).length,
};

/** `DropZone` and `mapWorkbook` of react-spreadsheet-import 4.7. */
function rowsOf(bytes: ArrayBuffer): string[][] {
  const workbook = read(bytes, { cellDates: true, raw: true, dense: true, codepage: 65_001 });
  const [name = ''] = workbook.SheetNames;
  return utils.sheet_to_json(workbook.Sheets[name]!, { header: 1, blankrows: false, raw: false });
}

type Entry = Record<string, string | undefined>;

/** `normalizeTableData`: each row as an object by the name of its column. */
function normalised([header = [], ...rows]: readonly string[][]): Entry[] {
  return rows.map((row) =>
    header.reduce<Entry>((entry, name, index) => {
      entry[name] = row[index] === '' ? undefined : row[index];
      return entry;
    }, {}),
  );
}

/** `addErrorsAndRunHooks` with the least that a pool needs: an ID that is there, unique, digits. */
function withErrors(entries: readonly Entry[]): Entry[] {
  const errors: Record<number, string> = {};
  const taken = new Set<string | undefined>();
  for (const [index, entry] of entries.entries()) {
    const id = entry['AAMC ID'];
    if (id === undefined) errors[index] = 'Field is required';
    if (taken.has(id)) errors[index] = 'Field must be unique';
    if (!/^\d{8}$/.test(id ?? '')) errors[index] = 'Field did not match';
    taken.add(id);
  }
  return entries.map((entry, index) => ({
    ...entry,
    __index: crypto.randomUUID(),
    __errors: errors[index],
  }));
}

for (const [name, readFile] of Object.entries(WAYS)) {
  const input = document.createElement('input');
  input.type = 'file';
  input.id = name;
  const result = document.createElement('output');
  input.addEventListener('change', async () => {
    const outcome = await readFile(input.files![0]!).then(
      (rows) => `${rows} rows`,
      (error: unknown) => `failed: ${error}`,
    );
    result.textContent = outcome;
  });
  document.body.append(input, result);
}
