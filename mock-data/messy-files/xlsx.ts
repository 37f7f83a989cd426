import { storedZip } from './storedZip.ts';

/** A cell of a workbook: text, or a number or a date as Excel stores it. */
export type WorkbookCell = string | { readonly number: number; readonly style?: CellStyle };

/** Styles of cells: a plain number, `m/d/yyyy`, `mmm-yy`, and `d-mmm`, which shows no year. */
export type CellStyle = 'number' | 'date' | 'month' | 'day';
const STYLES: readonly (readonly [CellStyle, numberFormat: number])[] = [
  ['number', 0],
  ['date', 14],
  ['month', 17],
  ['day', 16],
];

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Further XML among the rows. */
  readonly extra?: string;
}

/** A workbook as Excel would save it, without compression, so that its bytes never change. */
export function workbookBytes(sheets: readonly WorkbookSheet[]): Uint8Array {
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return storedZip([
    [
      '[Content_Types].xml',
      xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    ],
    [
      'xl/workbook.xml',
      xml(
        `<workbook ${MAIN} ${RELATIONS}><sheets>${sheets
          .map(
            ({ name }, index) =>
              `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
          )
          .join('')}</sheets></workbook>`,
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${paths
          .map(
            (path, index) =>
              `<Relationship Id="rId${index + 1}" Type="${TYPE}/worksheet" Target="${path}"/>`,
          )
          .join('')}</Relationships>`,
      ),
    ],
    [
      'xl/styles.xml',
      xml(
        `<styleSheet ${MAIN}><cellXfs>${STYLES.map(([, format]) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs></styleSheet>`,
      ),
    ],
    ...sheets.map((sheet, index) => [`xl/${paths[index]}`, sheetXml(sheet)] as const),
  ]);
}

const SCHEMAS = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${SCHEMAS}/spreadsheetml/2006/main"`;
const TYPE = `${SCHEMAS}/officeDocument/2006/relationships`;
const RELATIONS = `xmlns:r="${TYPE}"`;

function sheetXml({ rows, extra = '' }: WorkbookSheet): string {
  const lines = rows.map((cells, index) => {
    const written = cells.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`));
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  return xml(`<worksheet ${MAIN}><sheetData>${lines.join('')}${extra}</sheetData></worksheet>`);
}

function cellXml(cell: WorkbookCell, place: string): string {
  if (cell === '') return '';
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  const style = STYLES.findIndex(([name]) => name === (cell.style ?? 'number'));
  return `<c r="${place}" s="${style}"><v>${cell.number}</v></c>`;
}

/** A, B … Z, AA, AB … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Days as Excel counts them, since the last day but one of 1899. */
export function serialDay(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function xml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
