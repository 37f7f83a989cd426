/**
 * Where the rows of a column stand. Rows have one height, and at most one separator stands between
 * two of them, so a place follows from a coordinate by arithmetic and nothing has to be measured.
 *
 * A gap is a place between rows as drawn: gap 0 is above the first, gap `count` below the last. An
 * index counts only those who stay, that is without the rows being moved.
 */
export interface RowLayout {
  readonly count: number;
  readonly rowHeight: number;
  /** The separator stands in this gap; null for none. */
  readonly separatorGap: number | null;
  readonly separatorHeight: number;
}

/** Distance of a row from the top of its column; `count` gives the end of the last row. */
export function topOfRow(layout: RowLayout, row: number): number {
  const { rowHeight, separatorGap, separatorHeight } = layout;
  const isBelow = separatorGap !== null && row >= separatorGap;
  return row * rowHeight + (isBelow ? separatorHeight : 0);
}

/** The gap nearest to a distance from the top of the column. */
export function gapAt(layout: RowLayout, y: number): number {
  const { count, rowHeight, separatorGap, separatorHeight } = layout;
  const separatorTop = separatorGap === null ? Number.POSITIVE_INFINITY : separatorGap * rowHeight;
  const rowsOnly = y <= separatorTop ? y : Math.max(separatorTop, y - separatorHeight);
  return Math.max(0, Math.min(count, Math.round(rowsOnly / rowHeight)));
}

/** The index that a gap means. `movedRows` are the rows being moved, in rising order. */
export function gapToIndex(gap: number, movedRows: readonly number[]): number {
  let above = 0;
  while (above < movedRows.length && movedRows[above]! < gap) above += 1;
  return gap - above;
}

/** The lowest gap that means this index: right below the row that stays before it. */
export function indexToGap(index: number, movedRows: readonly number[]): number {
  let gap = index;
  for (const row of movedRows) {
    if (row >= gap) break;
    gap += 1;
  }
  return gap;
}

/** Whether a drop at `index` leaves the moved rows exactly where they are. */
export function isSamePlace(index: number, movedRows: readonly number[]): boolean {
  return movedRows[0] === index && movedRows.every((row, place) => row === index + place);
}
