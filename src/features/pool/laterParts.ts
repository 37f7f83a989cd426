import { idle } from '../../ui/idle.ts';
import { later } from '../../ui/later.tsx';
import { NARROW } from './useIsNarrow.ts';

/**
 * Parts of the pool that the start screen does without, the grid with its table library first among
 * them. They are fetched while the workspace is read, so that nobody waits for them.
 */
const grid = later(() => import('./PoolGrid.tsx'), 'PoolGrid');
const list = later(() => import('./PoolList.tsx'), 'PoolList');
const bulkBar = later(() => import('./BulkBar.tsx'), 'BulkBar');
const columnChooser = later(() => import('./ColumnChooser.tsx'), 'ColumnChooser');
const conditions = later(() => import('./ConditionsDialog.tsx'), 'ConditionsDialog');
const impact = later(() => import('./ImpactDialog.tsx'), 'ImpactDialog');
const sort = later(() => import('./PoolSort.tsx'), 'PoolSort');
const savedViews = later(() => import('./SavedViews.tsx'), 'SavedViews');
const savedFilters = later(() => import('./SavedFilters.tsx'), 'SavedFilters');

export const PoolGrid = grid.Part;
export const PoolList = list.Part;
export const BulkBar = bulkBar.Part;
export const ColumnChooser = columnChooser.Part;
export const ConditionsDialog = conditions.Part;
export const ImpactDialog = impact.Part;
export const PoolSort = sort.Part;
export const SavedViews = savedViews.Part;
export const SavedFilters = savedFilters.Part;

/** A part that failed to come is asked for again where it is drawn, and told by the error boundary. */
export async function fetchPoolParts(): Promise<void> {
  await fetchGrid();
  for (const { fetch } of [
    grid,
    list,
    bulkBar,
    columnChooser,
    conditions,
    impact,
    sort,
    savedViews,
    savedFilters,
  ]) {
    // What the grid does without must not stand between it and its first paint.
    await idle();
    await fetch().catch(() => undefined);
  }
}

/** The grid at once. Drawn before it has come, it would be held back until a skeleton was seen. */
export async function fetchGrid(): Promise<void> {
  const { fetch } = window.matchMedia?.(NARROW).matches ? list : grid;
  await fetch().catch(() => undefined);
}
