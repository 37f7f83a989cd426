import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { EMPTY_FORM } from '../../domain/firstPass.ts';
import { keptFieldId, keptHeaders } from '../../domain/keptFields.ts';
import { openPanel } from '../../store/actions.ts';
import { searchIndexOf } from '../../store/derived.ts';
import { useBoard, useSession, useStoreParts } from '../../store/hooks.ts';
import { toggleSelected } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DataGrid } from '../../ui/dataGrid/DataGrid.tsx';
import { nextSort } from '../../ui/dataGrid/gridColumn.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { BulkBar } from './BulkBar.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { FilterSidebar } from './FilterSidebar.tsx';
import { PoolGridRow } from './PoolGridRow.tsx';
import { PoolHeader } from './PoolHeader.tsx';
import { PoolListItem } from './PoolListItem.tsx';
import styles from './PoolScreen.module.css';
import { keptColumn, POOL_COLUMNS } from './poolColumns.tsx';
import { poolViewOf } from './poolView.ts';
import { useIsNarrow } from './useIsNarrow.ts';

const LIST_ITEM_HEIGHT = 60;
/** After the first paint, before anybody has found the search field. */
const SEARCH_IN_MS = 150;
const ROOM_FOR_FILTERS = '(min-width: 1100px)';

export interface PoolScreenProps {
  /** Import and the list of imports: they belong to another feature, so the app puts them here. */
  readonly importActions?: ReactNode;
}

/** Everybody of the track: search, first-pass filters, piles, and decisions for many at once. */
export function PoolScreen({ importActions }: PoolScreenProps) {
  const parts = useStoreParts();
  const { session } = parts;
  const view = useSession(poolViewOf);
  const focusedId = useSession((state) => state.focusedId);
  const sort = useSession((state) => state.sort);
  const viewKey = useSession(({ track, pile, search }) => `${track} ${pile} ${search}`);
  const isNarrow = useIsNarrow();
  const [isFilterOpen, setFilterOpen] = useState(() => window.matchMedia(ROOM_FOR_FILTERS).matches);
  const { columns, visibility, setVisible } = useColumns();

  // Not in a layout effect: a store that changes before its listeners are renewed draws all twice.
  useEffect(() => session.setState({ visibleIds: view.ids }), [session, view.ids]);

  const pool = useSession(({ board }) => board.applicantsById);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new pool says when.
  useEffect(() => {
    const timer = setTimeout(() => searchIndexOf(session.getState()), SEARCH_IN_MS);
    return () => clearTimeout(timer);
  }, [session, pool]);

  const focusRow = useCallback((id: string) => session.setState({ focusedId: id }), [session]);
  const openRow = useCallback((id: string) => openPanel(parts, id), [parts]);

  const shown = {
    label: 'Applicants',
    focusedId,
    viewKey: `${viewKey} ${sort.map(({ column, descending }) => `${column}${descending}`)}`,
    empty: <NobodyShown />,
  };

  return (
    <div className={styles.screen}>
      <PoolHeader
        view={view}
        isNarrow={isNarrow}
        isFilterOpen={isFilterOpen}
        onToggleFilters={() => setFilterOpen(!isFilterOpen)}
        actions={
          <>
            {importActions}
            {!isNarrow && (
              <ColumnChooser columns={columns} visibility={visibility} onChange={setVisible} />
            )}
          </>
        }
      />
      <div className={styles.body}>
        {isFilterOpen && !isNarrow && (
          <aside aria-label="First-pass filters" className={styles.filters}>
            <FilterSidebar />
          </aside>
        )}
        <div className={styles.rows}>
          {isNarrow ? (
            <VirtualList
              {...shown}
              ids={view.ids}
              itemHeight={LIST_ITEM_HEIGHT}
              onFocusItem={focusRow}
              onOpenItem={openRow}
              renderItem={(frame) => <PoolListItem key={frame.index} {...frame} />}
            />
          ) : (
            <DataGrid
              {...shown}
              columns={columns}
              visibility={visibility}
              rowIds={view.ids}
              sort={sort}
              onFocusRow={focusRow}
              onOpenRow={openRow}
              onToggleRow={(id, isRange) => toggleSelected(session, id, isRange)}
              onSort={(column, isAdded) =>
                session.setState({ sort: nextSort(sort, column, isAdded) })
              }
              renderRow={(frame) => <PoolGridRow key={frame.index} {...frame} />}
            />
          )}
          {view.elsewhere > 0 && (
            <p className={styles.elsewhere}>
              {view.elsewhere.toLocaleString('en')} more applied to other tracks only.
            </p>
          )}
          <BulkBar />
        </div>
      </div>
      {isNarrow && (
        <Dialog
          open={isFilterOpen}
          onClose={() => setFilterOpen(false)}
          title="First-pass filters"
          footer={
            <Button variant="primary" onClick={() => setFilterOpen(false)}>
              {`Show ${view.ids.length.toLocaleString('en')}`}
            </Button>
          }
        >
          <FilterSidebar />
        </Dialog>
      )}
    </div>
  );
}

function NobodyShown() {
  const { session } = useStoreParts();
  const isSearching = useSession(({ search }) => search.trim() !== '');
  return (
    <EmptyState
      title={isSearching ? 'Nobody matches the search here' : 'Nobody in this pile'}
      text="The search and the piles narrow what is shown; nobody has left the pool."
      action={
        <Button
          onClick={() => session.setState({ search: '', pile: 'all', firstPass: EMPTY_FORM })}
        >
          Show everybody
        </Button>
      }
    />
  );
}

/** The columns of the pool and those that the files brought; the latter stay hidden until asked for. */
function useColumns() {
  const { applicantsById } = useBoard();
  const { session } = useStoreParts();
  const chosen = useSession((state) => state.columns);
  const headers = useMemo(() => keptHeaders(applicantsById.values()), [applicantsById]);
  const columns = useMemo(() => [...POOL_COLUMNS, ...headers.map(keptColumn)], [headers]);
  const visibility = useMemo(
    () => ({
      ...Object.fromEntries(headers.map((header) => [keptFieldId(header), false])),
      ...chosen,
    }),
    [headers, chosen],
  );
  return {
    columns,
    visibility,
    setVisible: (column: string, isVisible: boolean) =>
      session.setState({ columns: { ...chosen, [column]: isVisible } }),
  };
}
