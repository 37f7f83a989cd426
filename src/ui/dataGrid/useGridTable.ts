import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn, GridLayout, GridSortKey, PlacedColumn } from './gridColumn.ts';

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnPinningFeature,
  rowSortingFeature,
});
const NO_ROWS: readonly object[] = [];

export interface GridTableOptions<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  readonly sort: readonly GridSortKey[];
  readonly onSortChange: (sort: readonly GridSortKey[]) => void;
}

/** What the header needs of a TanStack column. */
export type TableColumn = ReturnType<typeof useGridTable>['sized'][number];

/**
 * TanStack Table keeps the columns: what is hidden, in which order, how wide, pinned, and the keys of
 * the sort. Rows never enter it, because ids that were filtered and sorted in plain code cost a
 * tenth. All of its state is the caller's, so that it returns after a reload.
 */
export function useGridTable<Row>(options: GridTableOptions<Row>) {
  const { columns, layout, onLayoutChange, sort, onSortChange } = options;
  const fixed = useMemo(
    () => columns.filter(({ isFixed }) => isFixed === true).map(({ id }) => id),
    [columns],
  );
  const change = <Key extends keyof GridLayout>(key: Key, value: GridLayout[Key]) =>
    onLayoutChange({ ...layout, [key]: value });
  const state = {
    columnVisibility: layout.visibility,
    columnOrder: useMemo(() => [...layout.order], [layout.order]),
    columnSizing: layout.sizes,
    columnPinning: useMemo(
      () => ({ start: [...fixed, ...layout.pinned.filter((id) => !fixed.includes(id))], end: [] }),
      [fixed, layout.pinned],
    ),
    sorting: useMemo(
      () => sort.map(({ column, descending }) => ({ id: column, desc: descending })),
      [sort],
    ),
  };
  const table = useTable({
    features,
    data: NO_ROWS,
    columns: useMemo(() => columns.map(toColumnDef), [columns]),
    columnResizeMode: 'onChange',
    manualSorting: true,
    sortDescFirst: false,
    state,
    onColumnVisibilityChange: (updater) =>
      change('visibility', updated(updater, { ...layout.visibility })),
    onColumnOrderChange: (updater) => change('order', updated(updater, [...layout.order])),
    onColumnSizingChange: (updater) => change('sizes', updated(updater, { ...layout.sizes })),
    onColumnPinningChange: (updater) =>
      change(
        'pinned',
        updated(updater, state.columnPinning).start.filter((id) => !fixed.includes(id)),
      ),
    onSortingChange: (updater) =>
      onSortChange(
        updated(updater, state.sorting).map(({ id, desc }) => ({ column: id, descending: desc })),
      ),
  });
  const pinnedColumns = table.getStartVisibleLeafColumns();
  const sized = [...pinnedColumns, ...table.getCenterVisibleLeafColumns()];
  const pinnedCount = pinnedColumns.length;
  const key = sized.map(({ id }) => id).join('\u0000');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the ids in their order.
  const shown = useMemo(
    (): readonly PlacedColumn<Row>[] =>
      sized.flatMap(({ id }, place) => {
        const column = columns.find((candidate) => candidate.id === id);
        return column === undefined
          ? []
          : [{ column, place, isPinned: place < pinnedCount, isEdge: place === pinnedCount - 1 }];
      }),
    [columns, key, pinnedCount],
  );
  return { table, sized, shown, pinnedCount };
}

function updated<Value>(updater: Updater<Value>, before: Value): Value {
  return typeof updater === 'function' ? (updater as (before: Value) => Value)(before) : updater;
}

function toColumnDef<Row>({
  id,
  width,
  minWidth = 56,
  isFixed = false,
  isSortable = false,
}: GridColumn<Row>) {
  return {
    id,
    size: width,
    minSize: isFixed ? width : minWidth,
    maxSize: isFixed ? width : 640,
    enableResizing: !isFixed,
    enableHiding: !isFixed,
    enablePinning: !isFixed,
    enableSorting: isSortable,
    // A column sorts only if it reads something; what it reads, the caller knows.
    accessorFn: () => undefined,
  };
}
