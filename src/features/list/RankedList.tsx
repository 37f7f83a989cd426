import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type AamcId, nameOf } from '../../domain/applicant.ts';
import { lockedVersion } from '../../domain/listVersion.ts';
import type { TieGroup } from '../../domain/tieGroup.ts';
import { openPanel, stepRank } from '../../store/actions.ts';
import { useApplicant, useHasLedger, useSession, useStoreParts } from '../../store/hooks.ts';
import { rowAfterKey } from '../../ui/dataGrid/rowAfterKey.ts';
import { AnchoredMenu } from '../../ui/Menu.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { useRowHeight } from '../../ui/useRowHeight.ts';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import styles from './RankedList.module.css';
import { RankedRow, type RankedRowProps } from './RankedRow.tsx';
import { RowMenu } from './RowMenu.tsx';
import { useKeptControl } from './useKeptControl.ts';
import type { ShownPreferenceList } from './usePreferenceList.ts';
import { useTieGroups } from './useTieGroups.ts';
import { WhyDialog } from './WhyDialog.tsx';

const HEADER_HEIGHT = 30;
const BAND_HEIGHT = 28;
const CUT_HEIGHT = 24;
const GAP_HEIGHT = 20;
/** A phone's row has three lines and buttons for a thumb. */
const NARROW_ROW = 66;

export interface RankedListProps extends Omit<ShownPreferenceList, 'sent'> {
  readonly label: string;
  /** The part of the screen that scrolls, with the list at its top. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** By how many ranks up each name moved since its person looked; null for a new name. */
  readonly movedSince: ReadonlyMap<AamcId, number | null>;
}

/** The ranks of the present track, of which only those in sight are mounted. */
export function RankedList({ list, ids, label, scroller, movedSince }: RankedListProps) {
  const parts = useStoreParts();
  const { session } = parts;
  const { entries, positions } = list;
  const focusedId = useSession((state) => state.focusedId);
  const isLocked = useSession(
    ({ board, track }) => lockedVersion(board.listVersions.get(track) ?? []) !== null,
  );
  const isNarrow = useMediaQuery('(max-width: 760px)');
  const tableRow = useRowHeight();
  const rowHeight = isNarrow ? NARROW_ROW : tableRow;
  const headerHeight = isNarrow ? 0 : HEADER_HEIGHT;
  const [askedWhy, setAskedWhy] = useState<AamcId | null>(null);
  const [menu, setMenu] = useState<{ id: AamcId; button: HTMLElement } | null>(null);
  const menuApplicant = useApplicant(menu?.id ?? null);
  const menuBand = menu === null ? undefined : entries.find(({ id }) => id === menu.id)?.band;

  const startsBand = (index: number) => entries[index]?.band !== entries[index - 1]?.band;
  const isCut = (index: number) => index + 1 === positions;
  const placements = useSession(({ board }) => board.placements.get(list.track?.code ?? ''));
  const hasGap = (index: number) => index > 0 && placements?.get(ids[index] ?? '')?.gap === true;
  const ties = useTieGroups();
  const { rows, height, rowsInView } = useVirtualRows({
    scroller,
    rowIds: ids,
    focusedId,
    rowHeight,
    headerHeight,
    heightOf: (index) =>
      rowHeight +
      (startsBand(index) ? BAND_HEIGHT : 0) +
      (isCut(index) ? CUT_HEIGHT : 0) +
      (hasGap(index) ? GAP_HEIGHT : 0),
    viewKey: list.track?.code ?? '',
  });
  const keepControl = useKeptControl(scroller, ids, focusedId);
  useFocusAmong(ids);

  const step = useCallback(
    (id: AamcId, by: -1 | 1) => {
      session.setState({ focusedId: id });
      keepControl(id, by < 0 ? 'up' : 'down');
      stepRank(parts, by, id);
    },
    [parts, session, keepControl],
  );
  const openMenu = useCallback(
    (id: AamcId, button: HTMLElement) => {
      session.setState({ focusedId: id });
      setMenu({ id, button });
    },
    [session],
  );

  function focusRowOf(target: EventTarget): void {
    const id = (target as HTMLElement).closest<HTMLElement>('[data-row-id]')?.dataset.rowId;
    if (id !== undefined && id !== session.getState().focusedId) {
      session.setState({ focusedId: id });
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const isOnRow = (event.target as HTMLElement).dataset.rowId !== undefined;
    if (!isOnRow) return;
    if (event.key === 'Enter' && focusedId !== null) openPanel(parts, focusedId);
    else {
      const current = focusedId === null ? -1 : ids.indexOf(focusedId);
      const next = rowAfterKey(event.key, current, ids.length, rowsInView);
      const id = next === null ? undefined : ids[next];
      if (id === undefined) return;
      session.setState({ focusedId: id });
    }
    event.preventDefault();
  }

  const hasFocus = focusedId !== null && ids.includes(focusedId);
  const style: CSSProperties = { height };
  return (
    <div className={styles.card}>
      {!isNarrow && <ColumnHeader />}
      <ol
        // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that an unstyled list is a list.
        role="list"
        aria-label={label}
        className={styles.list}
        style={style}
        onKeyDown={onKeyDown}
        onFocus={(event) => focusRowOf(event.target)}
        onClick={(event) => focusRowOf(event.target)}
      >
        {rows.map(({ id, index, top, height: itemHeight }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            <RankedRow
              key={id}
              id={id}
              rank={entry.rank}
              count={entries.length}
              band={entry.band}
              bandCount={
                startsBand(index) ? entries.filter(({ band }) => band === entry.band).length : null
              }
              cutBelow={isCut(index) ? positions : null}
              tie={tiePlace(ties, entry.rank)}
              hasGap={hasGap(index)}
              moved={movedSince.has(id) ? (movedSince.get(id) ?? 'new') : 0}
              onWhy={setAskedWhy}
              top={top}
              height={itemHeight}
              isFirst={index === 0}
              isLast={index === entries.length - 1}
              isLocked={isLocked}
              isFocused={id === focusedId}
              isTabStop={hasFocus ? id === focusedId : index === 0}
              onStep={step}
              onMenu={openMenu}
            />
          );
        })}
      </ol>
      <AnchoredMenu
        anchor={menu?.button ?? null}
        label={menuApplicant === undefined ? 'Actions' : `Actions for ${nameOf(menuApplicant)}`}
        align="end"
        onClose={() => setMenu(null)}
      >
        {menu !== null && menuBand !== undefined && (
          <RowMenu id={menu.id} band={menuBand} isLocked={isLocked} onWhy={setAskedWhy} />
        )}
      </AnchoredMenu>
      <WhyDialog list={list} id={askedWhy} onClose={() => setAskedWhy(null)} />
    </div>
  );
}

function tiePlace(ties: readonly TieGroup[], rank: number): RankedRowProps['tie'] {
  const group = ties.find((each) => rank >= each.rank && rank < each.rank + each.ids.length);
  if (group === undefined) return null;
  if (rank === group.rank) return 'first';
  return rank === group.rank + group.ids.length - 1 ? 'last' : 'middle';
}

function ColumnHeader() {
  const hasLedger = useHasLedger();
  return (
    <div className={styles.header} aria-hidden="true">
      <span className={styles.end}>Rank</span>
      <span>AAMC ID</span>
      <span>Applicant</span>
      <span className={styles.type}>Type</span>
      <span className={styles.end}>Step 2 CK</span>
      <span>{hasLedger && 'Voices'}</span>
      <span className={styles.why}>Why here</span>
      <span className={styles.r3}>R3</span>
    </div>
  );
}

/** When the focused rank leaves the list, the one that takes its place is next, as on paper. */
function useFocusAmong(ids: readonly AamcId[]): void {
  const { session } = useStoreParts();
  const before = useRef(ids);
  useLayoutEffect(() => {
    const { focusedId, isPanelOpen } = session.getState();
    const index = focusedId === null ? -1 : before.current.indexOf(focusedId);
    before.current = ids;
    if (isPanelOpen || focusedId === null || index < 0 || ids.includes(focusedId)) return;
    session.setState({ focusedId: ids[Math.min(index, ids.length - 1)] ?? null });
  }, [session, ids]);
}
