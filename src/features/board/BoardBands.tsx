import { useCallback, useMemo, useState } from 'react';
import { type AamcId, nameOf } from '../../domain/applicant.ts';
import { type BandOrUnsorted, PILES_OF_BOARD } from '../../domain/band.ts';
import { openPanel } from '../../store/actions.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import { runAndTell, useSession, useShownIds, useStoreParts, useTrack } from '../../store/hooks.ts';
import { holdCards } from '../../store/inHand.ts';
import { targetsOf } from '../../store/session.ts';
import { DragList } from '../../ui/dragList/DragList.tsx';
import type { DragMove } from '../../ui/dragList/dragController.ts';
import { AnchoredMenu } from '../../ui/Menu.tsx';
import { ApplicantCard } from './ApplicantCard.tsx';
import { BandColumn } from './BandColumn.tsx';
import styles from './BoardScreen.module.css';
import { bandPlans } from './bandPlan.ts';
import { boardWords } from './boardWords.ts';
import { CardMenu } from './CardMenu.tsx';
import { FoldedBand } from './FoldedBand.tsx';
import { pressCard } from './pressCard.ts';
import { useCardHeight } from './useCardHeight.ts';
import { useFolded } from './useFolded.ts';
import type { ShownLists } from './useShownLists.ts';
import { wholeIndex } from './wholeIndex.ts';

interface OpenMenu {
  readonly id: AamcId;
  readonly ids: readonly AamcId[];
  readonly button: HTMLElement;
}

/** The five columns, what is done to a card in them, and the one menu that all cards share. */
export function BoardBands({ shown }: { readonly shown: ShownLists }) {
  const parts = useStoreParts();
  const { session } = parts;
  const { lists, wholeLists, screenedOut } = shown;
  const focusedId = useSession((state) => state.focusedId);
  const selection = useSession((state) => state.selection);
  const positions = useTrack()?.positions ?? null;
  const cardHeight = useCardHeight();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const words = useMemo(() => boardWords(() => session.getState().board), [session]);

  const isFolded = useFolded();
  const visibleIds = useMemo(
    () => PILES_OF_BOARD.flatMap((band) => (isFolded(band) ? [] : lists[band])),
    [lists, isFolded],
  );
  useShownIds(visibleIds);

  const plans = useMemo(
    () => bandPlans({ lists, wholeLists }, positions),
    [lists, wholeLists, positions],
  );
  const focusedBand = useSession(({ board, track }) =>
    focusedId === null
      ? null
      : (board.placements.get(track)?.get(focusedId)?.band ?? ('unsorted' as const)),
  );

  const idsWith = useCallback(
    (id: AamcId) => {
      const state = session.getState();
      return state.selection.has(id) ? targetsOf(state) : [id];
    },
    [session],
  );
  const openMenu = useCallback(
    (id: AamcId, button: HTMLElement) => {
      session.setState({ focusedId: id });
      setMenu({ id, ids: idsWith(id), button });
    },
    [session, idsWith],
  );
  const renderInHand = useCallback(
    (id: AamcId) => (
      <ApplicantCard
        id={id}
        rank={null}
        isSelected={false}
        isScreenedOut={false}
        isTabStop={false}
      />
    ),
    [],
  );

  function move(drop: DragMove): void {
    const { track } = session.getState();
    const band = drop.toColumn as BandOrUnsorted;
    const index = wholeIndex(drop, lists[band], wholeLists[band]);
    runAndTell(parts, moveToBand, { track, ids: drop.ids, band, index });
  }

  const menuApplicant = useSession(({ board }) =>
    menu === null ? undefined : board.applicantsById.get(menu.id),
  );
  return (
    <DragList
      columnOrder={PILES_OF_BOARD}
      focusedId={focusedId}
      onFocus={(id) => {
        if (session.getState().focusedId !== id) session.setState({ focusedId: id });
      }}
      onOpen={(id) => openPanel(parts, id)}
      onPress={(id, event) => pressCard(session, id, event)}
      onMenu={(id, row) => openMenu(id, row.querySelector<HTMLElement>('[aria-haspopup]') ?? row)}
      dragIds={idsWith}
      onHold={holdCards}
      onMove={move}
      renderInHand={renderInHand}
      words={words}
    >
      <div
        className={styles.bands}
        style={{
          '--columns': PILES_OF_BOARD.map((band) => columnWidth(band, isFolded(band))).join(' '),
        }}
      >
        {PILES_OF_BOARD.map((band) =>
          isFolded(band) ? (
            <FoldedBand key={band} band={band} ids={wholeLists[band]} />
          ) : (
            <BandColumn
              key={band}
              band={band}
              ids={lists[band]}
              {...plans[band]}
              positions={positions}
              cardHeight={cardHeight}
              focusedId={band === focusedBand ? focusedId : null}
              selection={selection}
              screenedOut={screenedOut}
              onMenu={openMenu}
            />
          ),
        )}
      </div>
      <AnchoredMenu
        anchor={menu?.button ?? null}
        label={menuApplicant === undefined ? 'Actions' : `Actions for ${nameOf(menuApplicant)}`}
        align="end"
        onClose={() => setMenu(null)}
      >
        {menu !== null && <CardMenu id={menu.id} ids={menu.ids} />}
      </AnchoredMenu>
    </DragList>
  );
}

/** The outer two have no ranks and need less room. */
function columnWidth(band: BandOrUnsorted, isFolded: boolean): string {
  if (isFolded) return '44px';
  return band === 'unsorted' || band === 'never'
    ? 'minmax(var(--column-min), 0.9fr)'
    : 'minmax(var(--column-min), 1fr)';
}
