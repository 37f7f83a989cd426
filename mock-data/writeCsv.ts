export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface CsvStyle {
  readonly delimiter?: string;
  readonly newline?: string;
}

/** A table as CSV (RFC 4180); cells are quoted only where they must be. Ends with a line break. */
export function writeCsv(
  table: Table,
  { delimiter = ',', newline = '\r\n' }: CsvStyle = {},
): string {
  return [table.headers, ...table.rows]
    .map((cells) => csvLine(cells, delimiter) + newline)
    .join('');
}

export function csvLine(cells: readonly string[], delimiter = ','): string {
  return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
}

function csvCell(cell: string, delimiter: string): string {
  const mustQuote = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell);
  return mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell;
}
