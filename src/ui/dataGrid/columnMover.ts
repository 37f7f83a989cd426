import type { GridLayout, PlacedColumn } from './gridColumn.ts';
import { moveColumn } from './moveColumn.ts';
import type { useGridTable } from './useGridTable.ts';

/** The columns of a grid, and what a person has made of them. */
export interface ColumnScope<Row> {
  readonly shown: readonly PlacedColumn<Row>[];
  readonly table: ReturnType<typeof useGridTable<Row>>['table'];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
}

/** All columns that can be moved, hidden ones too, the pinned ones first. */
export function movableIds(
  table: ColumnScope<unknown>['table'],
  { pinned }: GridLayout,
): readonly string[] {
  const ids = table
    .getAllLeafColumns()
    .filter((column) => column.getCanPin())
    .map(({ id }) => id);
  const first = pinned.filter((id) => ids.includes(id));
  return [...first, ...ids.filter((id) => !first.includes(id))];
}

/** One place to the left or right among its neighbours of the same part; absent at the end. */
export function columnMover<Row>(
  { shown, table, layout, onLayoutChange }: ColumnScope<Row>,
  id: string,
  step: -1 | 1,
): (() => void) | undefined {
  const index = shown.findIndex(({ column }) => column.id === id);
  const own = shown[index];
  const next = shown[index + step];
  if (own === undefined || next === undefined || next.column.isFixed === true) return undefined;
  if (next.isPinned !== own.isPinned) return undefined;
  const after = shown[index + 2];
  const behind = after?.isPinned === own.isPinned ? (after?.column.id ?? null) : null;
  const before = step < 0 ? next.column.id : behind;
  return () =>
    onLayoutChange(moveColumn(layout, movableIds(table, layout), id, before, own.isPinned));
}
