import { PILES_OF_BOARD } from '../../domain/band.ts';
import type { BandLists } from '../../domain/board.ts';
import { useSession } from '../../store/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { BandTabs } from './BandTabs.tsx';
import { BoardBands } from './BoardBands.tsx';
import { BoardJump } from './BoardJump.tsx';
import styles from './BoardScreen.module.css';
import { BoardSelection } from './BoardSelection.tsx';
import { BoardView } from './BoardView.tsx';
import { FirstPassChip } from './FirstPassChip.tsx';
import { MoveBar } from './MoveBar.tsx';
import { useShownLists } from './useShownLists.ts';

/** The very same elements each time: a move of a card does not draw them again. */
const CHIPS = <FirstPassChip />;
const ACTIONS = (
  <>
    <BoardSelection />
    <BoardJump />
    <BoardView />
  </>
);
const MOVE_BAR = <MoveBar />;

/** The four bands and Unsorted of the present track, side by side. */
export function BoardScreen() {
  const isEmpty = useSession(({ board }) => board.applicantIds.length === 0);
  const shown = useShownLists();
  if (isEmpty) {
    return (
      <div className={styles.emptyScreen}>
        <PageHeader title="Board" />
        <EmptyState
          title="No applicants yet"
          text={
            <>
              Import the pool’s CSV at <a href="#/pool">Pool</a>, then sort it here into four bands.
            </>
          }
        />
      </div>
    );
  }
  const total = sizeOf(shown.lists);
  const all = sizeOf(shown.wholeLists);
  return (
    <div className={styles.screen}>
      <PageHeader
        title="Board"
        chips={CHIPS}
        count={
          total < all
            ? `${total.toLocaleString('en')} of ${all.toLocaleString('en')} shown`
            : `${all.toLocaleString('en')} ${all === 1 ? 'applicant' : 'applicants'}`
        }
        actions={ACTIONS}
      />
      <BandTabs lists={shown.lists} />
      <BoardBands shown={shown} />
      {MOVE_BAR}
    </div>
  );
}

function sizeOf(lists: BandLists): number {
  return PILES_OF_BOARD.reduce((sum, band) => sum + lists[band].length, 0);
}
