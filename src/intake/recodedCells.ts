import type { FieldName } from './fieldNames.ts';
import { type ColumnMatch, MAX_LISTED_CELLS, type RecodedCell } from './fileReport.ts';
import type { Row } from './parseRows.ts';

const NAMES: ReadonlySet<FieldName | null> = new Set([
  'lastName',
  'firstName',
  'middleName',
  'applicantName',
]);
const MAX_SHOWN_CHARACTERS = 80;

export interface RecodedCells {
  readonly recoded: readonly RecodedCell[];
  readonly recodedCount: number;
}

/**
 * The cells of a windows-1252 file whose letters depend on that encoding, names first: a person who
 * knows the people can see at a glance whether it was the right one.
 */
export function recodedCells(matches: readonly ColumnMatch[], rows: readonly Row[]): RecodedCells {
  const recoded: RecodedCell[] = [];
  let recodedCount = 0;
  const imported = matches.flatMap(({ imported }, index) => (imported ? [index] : []));
  const isName = (index: number) => NAMES.has(matches[index]?.field ?? null);
  for (const index of [...imported.filter(isName), ...imported.filter((at) => !isName(at))]) {
    for (const { cells, line } of rows) {
      const cell = cells[index] ?? '';
      if (!hasAccent(cell)) continue;
      recodedCount += 1;
      if (recoded.length >= MAX_LISTED_CELLS) continue;
      const text = cell.slice(0, MAX_SHOWN_CHARACTERS);
      recoded.push({ line, column: matches[index]?.header ?? '', text, asUtf8: asUtf8(text) });
    }
  }
  return { recoded, recodedCount };
}

function hasAccent(cell: string): boolean {
  return /[\u0080-\uffff]/.test(cell);
}

let byteOf: ReadonlyMap<string, number> | null = null;

/** How the same bytes look to a program that takes them for UTF-8. */
function asUtf8(text: string): string {
  byteOf ??= new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  const bytes = Uint8Array.from(text, (character) => byteOf?.get(character) ?? 0x3f);
  return new TextDecoder().decode(bytes);
}
