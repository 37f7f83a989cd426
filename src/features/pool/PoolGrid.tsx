import type { ReactNode } from 'react';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { extendSelection, toggleSelected } from '../../store/session.ts';
import { DataGrid } from '../../ui/dataGrid/DataGrid.tsx';
import { ColumnStatistics } from './ColumnStatistics.tsx';
import { columnField } from './columnFields.ts';
import type { copyApplicants } from './copyApplicants.ts';
import { PoolGridRow } from './PoolGridRow.tsx';
import { usePoolColumns } from './usePoolColumns.tsx';

export interface PoolGridProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly focusedId: string | null;
  readonly viewKey: string;
  onFocusRow(id: string): void;
  onOpenRow(id: string): void;
  readonly empty: ReactNode;
}

/** The pool as a table that a person arranges. */
export function PoolGrid({ ids, ...shown }: PoolGridProps) {
  const parts = useStoreParts();
  const { session } = parts;
  const sort = useSession((state) => state.sort);
  const { columns, layout } = usePoolColumns();
  return (
    <DataGrid
      {...shown}
      columns={columns}
      layout={layout}
      onLayoutChange={(poolLayout) => session.setState({ poolLayout })}
      rowIds={ids}
      sort={sort}
      onSortChange={(keys) => session.setState({ sort: keys })}
      onToggleRow={(id, isRange) => toggleSelected(session, id, isRange)}
      onExtendTo={(id) => extendSelection(session, id)}
      onSelectAll={() => session.setState({ selection: new Set(ids), anchorId: ids[0] ?? null })}
      onCopy={(shownColumns, cellId) => void copy(parts, shownColumns, cellId)}
      statisticsOf={statisticsOf}
      renderRow={(frame) => <PoolGridRow key={frame.index} {...frame} />}
    />
  );
}

function statisticsOf(columnId: string): ReactNode {
  const fieldId = columnField(columnId);
  return fieldId !== null && <ColumnStatistics fieldId={fieldId} />;
}

async function copy(...args: Parameters<typeof copyApplicants>): Promise<void> {
  const later = await import('./copyApplicants.ts');
  await later.copyApplicants(...args);
}
