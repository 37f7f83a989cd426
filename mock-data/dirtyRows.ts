import type { Random } from '../src/base/clock.ts';
import { chooseShare, pick } from './chance.ts';
import { csvLine, type Table } from './writeCsv.ts';

/** What happens to rows on their way through spreadsheets and other people's programs. */
const FAULTS: readonly ((cells: readonly string[], headers: readonly string[]) => string)[] = [
  // A zero, or here a nine, is lost from the front of the ID.
  (cells, headers) => csvLine(changed(cells, headers, /^AAMC ID$/i, (id) => id.slice(1))),
  (cells, headers) => csvLine(changed(cells, headers, /^AAMC ID$/i, () => '')),
  (cells, headers) =>
    csvLine(changed(cells, headers, /Graduation Date|Date of Graduation$/, () => '16-Jun')),
  (cells, headers) => csvLine(changed(cells, headers, /^Count of Poster/, () => 'several')),
  (cells) => shifted(cells, '"Dean: "excellent, really", will call back"'),
  (cells) => shifted(cells, 'Chandrapuram Medical College, Eastern Campus'),
];

/** The lines of a table's rows, of which the given share carries one fault each. */
export function dirtyLines(random: Random, { headers, rows }: Table, share: number): string[] {
  const indexes = rows.map((_, index) => index);
  const dirty = chooseShare(random, indexes, share);
  return rows.map((cells, index) =>
    dirty.has(index) ? pick(random, FAULTS)(cells, headers) : csvLine(cells),
  );
}

function changed(
  cells: readonly string[],
  headers: readonly string[],
  header: RegExp,
  change: (cell: string) => string,
): string[] {
  const column = headers.findIndex((text) => header.test(text));
  return cells.map((cell, index) => (index === column ? change(cell) : cell));
}

/** A third of the way into the row stands a cell without the quotes that it needs. */
function shifted(cells: readonly string[], raw: string): string {
  const at = Math.floor(cells.length / 3);
  return [csvLine(cells.slice(0, at)), raw, csvLine(cells.slice(at + 1))].join(',');
}
