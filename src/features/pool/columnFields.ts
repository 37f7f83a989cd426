/** Columns that show more or less than the field of their name; absent, they are that field. */
const FIELD_OF_COLUMN: Readonly<Record<string, string | null>> = {
  flags: 'tag',
  select: null,
  pile: null,
};

/** The field that a column stands for, in statistics; null where it is none. */
export function columnField(columnId: string): string | null {
  const field = FIELD_OF_COLUMN[columnId];
  return field === undefined ? columnId : field;
}
