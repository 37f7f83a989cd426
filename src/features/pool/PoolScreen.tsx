import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { EMPTY_FORM } from '../../domain/firstPass.ts';
import { openPanel } from '../../store/actions.ts';
import { searchIndexSteps } from '../../store/derived.ts';
import { useSession, useShownIds, useStoreParts } from '../../store/hooks.ts';
import { inSlices } from '../../store/inSlices.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Columns3, LayoutList } from '../../ui/icons.ts';
import { Popover } from '../../ui/Popover.tsx';
import { FilterSidebar } from './FilterSidebar.tsx';
import {
  BulkBar,
  ColumnChooser,
  fetchPoolParts,
  PoolGrid,
  PoolList,
  PoolSort,
  SavedViews,
} from './laterParts.ts';
import { PoolHeader } from './PoolHeader.tsx';
import styles from './PoolScreen.module.css';
import { poolViewOf } from './poolView.ts';
import { useIsNarrow } from './useIsNarrow.ts';

void fetchPoolParts();

/** After the first paint, before anybody has found the search field. */
const SEARCH_IN_MS = 150;
const ROOM_FOR_FILTERS = '(min-width: 1100px)';

export interface PoolScreenProps {
  /** Import and the list of imports: they belong to another feature, so the app puts them here. */
  readonly importActions?: ReactNode;
}

/** The very same elements each time: a key in the search field does not draw them again. */
const FILTERS = <FilterSidebar />;
const BULK_BAR = <BulkBar />;

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

  useShownIds(view.ids);

  const pool = useSession(({ board }) => board.applicantsById);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new pool says when.
  useEffect(() => {
    const timer = setTimeout(
      () => void inSlices(searchIndexSteps(session.getState())),
      SEARCH_IN_MS,
    );
    return () => clearTimeout(timer);
  }, [session, pool]);

  const focusRow = useCallback((id: string) => session.setState({ focusedId: id }), [session]);
  const openRow = useCallback((id: string) => openPanel(parts, id), [parts]);

  const actions = useMemo(
    () => (
      <>
        {importActions}
        {!isNarrow && <ViewsPopover />}
        {!isNarrow && <ColumnsPopover />}
      </>
    ),
    [importActions, isNarrow],
  );

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
        actions={actions}
      />
      <div className={styles.body}>
        {isFilterOpen && !isNarrow && (
          <aside aria-label="First-pass filters" className={styles.filters}>
            {FILTERS}
          </aside>
        )}
        <div className={styles.rows}>
          {isNarrow ? (
            <PoolList {...shown} ids={view.ids} onFocusRow={focusRow} onOpenRow={openRow} />
          ) : (
            <PoolGrid {...shown} ids={view.ids} onFocusRow={focusRow} onOpenRow={openRow} />
          )}
          {view.elsewhere > 0 && (
            <p className={styles.elsewhere}>
              {view.elsewhere.toLocaleString('en')} more applied to other tracks only.
            </p>
          )}
          {BULK_BAR}
        </div>
      </div>
      {isNarrow && (
        <Dialog
          open={isFilterOpen}
          onClose={() => setFilterOpen(false)}
          title="What is shown"
          footer={
            <Button variant="primary" onClick={() => setFilterOpen(false)}>
              {`Show ${view.ids.length.toLocaleString('en')}`}
            </Button>
          }
        >
          <PoolSort />
          <details className={styles.views}>
            <summary>Views</summary>
            <SavedViews onDone={() => setFilterOpen(false)} />
          </details>
          {FILTERS}
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

/** Which columns there are, fetched as the views are. */
function ColumnsPopover() {
  return (
    <Popover
      title="Columns"
      align="end"
      trigger={<IconButton label="Columns" icon={<Columns3 />} variant="plain" />}
    >
      <ColumnChooser />
    </Popover>
  );
}

/** Named views, fetched when somebody asks for them. */
function ViewsPopover() {
  return (
    <Popover
      title="Views"
      align="end"
      trigger={<IconButton label="Views" icon={<LayoutList />} variant="plain" />}
    >
      {(close) => <SavedViews onDone={close} />}
    </Popover>
  );
}
