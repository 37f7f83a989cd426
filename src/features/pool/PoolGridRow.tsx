import { memo } from 'react';
import { GridRow, type GridRowFrame } from '../../ui/dataGrid/GridRow.tsx';
import { type PoolRow, usePoolRow } from './poolRow.ts';

/** One applicant's row: drawn again when its own facts or its place change, and not otherwise. */
export const PoolGridRow = memo(function PoolGridRow(frame: GridRowFrame<PoolRow>) {
  const row = usePoolRow(frame.id);
  if (row === null) return null;
  return (
    <GridRow
      {...frame}
      row={row}
      isSelected={row.isSelected}
      isQuiet={row.applicant.withdrawn === true}
    />
  );
});
