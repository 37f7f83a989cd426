/** A place to drop: a column, and an index among those of it who stay. */
export interface Place {
  readonly column: string;
  readonly index: number;
}

/** What the keyboard needs to know of a column, left to right. */
export interface ColumnRoom {
  readonly id: string;
  /** How many stay, so the highest index. */
  readonly staying: number;
  /** The one place of a column that is not open or has no order of its own; null for any place. */
  readonly onlyIndex: number | null;
}

const PAGE = 10;

/** Where a key takes the lifted rows; null for a key that does not move. */
export function stepPlace(place: Place, key: string, columns: readonly ColumnRoom[]): Place | null {
  const at = columns.findIndex(({ id }) => id === place.column);
  const here = columns[at];
  if (here === undefined) return null;
  switch (key) {
    case 'ArrowUp':
      return placeIn(here, place.index - 1);
    case 'ArrowDown':
      return placeIn(here, place.index + 1);
    case 'PageUp':
      return placeIn(here, place.index - PAGE);
    case 'PageDown':
      return placeIn(here, place.index + PAGE);
    case 'Home':
      return placeIn(here, 0);
    case 'End':
      return placeIn(here, here.staying);
    case 'ArrowLeft':
      return placeIn(columns[at - 1] ?? here, place.index);
    case 'ArrowRight':
      return placeIn(columns[at + 1] ?? here, place.index);
    default:
      return null;
  }
}

function placeIn(column: ColumnRoom, index: number): Place {
  const within = Math.max(0, Math.min(column.staying, index));
  return { column: column.id, index: column.onlyIndex ?? within };
}
