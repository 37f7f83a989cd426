import { guardFormulas } from './csvText.ts';

/** A table for the clipboard, in the two forms that programs paste. */
export interface ClipboardTable {
  /** Cells parted by tabs, lines by line feeds. */
  readonly text: string;
  readonly html: string;
}

/**
 * The first row is the header. A cell never opens as a formula and never breaks into two: tabs and
 * line breaks within it become spaces. In the HTML an AAMC ID stays text, leading zeros and all.
 */
export function clipboardTable(rows: readonly (readonly string[])[]): ClipboardTable {
  const safe = rows.map((row) => row.map((cell) => guardFormulas(cell.replace(/[\t\r\n]+/g, ' '))));
  const [header = [], ...body] = safe.map((row) => row.map(escapeHtml));
  const line = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}${isDigits(cell) ? TEXT_FORMAT : ''}>${cell}</${tag}>`).join('')}</tr>`;
  return {
    text: safe.map((row) => row.join('\t')).join('\n'),
    html: `<table><thead>${line('th', header)}</thead><tbody>${body
      .map((row) => line('td', row))
      .join('')}</tbody></table>`,
  };
}

/** Excel's own mark that digits are no number. */
const TEXT_FORMAT = ` style="mso-number-format:'\\@'"`;

function isDigits(cell: string): boolean {
  return /^\d{6,}$/.test(cell);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
