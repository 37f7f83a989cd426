import type { ColumnHandle } from './dragController.ts';

/** The row that an arrow key goes to from a row; null where there is none or the key goes nowhere. */
export function neighbourOf(
  columns: readonly Pick<ColumnHandle, 'ids' | 'isFolded'>[],
  id: string,
  key: string,
): string | null {
  const at = columns.findIndex(({ ids }) => ids.includes(id));
  const here = columns[at];
  if (here === undefined) return null;
  const row = here.ids.indexOf(id);
  switch (key) {
    case 'ArrowUp':
      return here.ids[row - 1] ?? null;
    case 'ArrowDown':
      return here.ids[row + 1] ?? null;
    case 'Home':
      return here.ids[0] ?? null;
    case 'End':
      return here.ids.at(-1) ?? null;
    case 'ArrowLeft':
      return rowOrLast(columns.slice(0, at).findLast(isEnterable)?.ids, row);
    case 'ArrowRight':
      return rowOrLast(columns.slice(at + 1).find(isEnterable)?.ids, row);
    default:
      return null;
  }
}

function isEnterable({ ids, isFolded }: Pick<ColumnHandle, 'ids' | 'isFolded'>): boolean {
  return ids.length > 0 && !isFolded;
}

function rowOrLast(ids: readonly string[] | undefined, row: number): string | null {
  return ids === undefined ? null : (ids[row] ?? ids.at(-1) ?? null);
}
