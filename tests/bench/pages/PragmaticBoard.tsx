import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useState } from 'react';
import type { AamcId } from '../../../src/domain/applicant.ts';
import { type BandOrUnsorted, PILES_OF_BOARD } from '../../../src/domain/band.ts';
import { useCardHeight } from '../../../src/features/board/useCardHeight.ts';
import styles from './PeerBoard.module.css';
import { PragmaticColumn } from './PragmaticColumn.tsx';
import { afterMove, type PeerBoardProps } from './peerLists.ts';

/**
 * The peer: a board as a good engineer would write it with pragmatic-drag-and-drop and nothing
 * around it. No store, history, saving, undo, keyboard, announcements or selection: what it does
 * not have it does not pay for.
 */
export function PragmaticBoard({ applicantsById, firstLists }: PeerBoardProps) {
  const [lists, setLists] = useState(firstLists);
  const cardHeight = useCardHeight();
  useEffect(
    () =>
      monitorForElements({
        onDrop({ source, location }) {
          const [target] = location.current.dropTargets;
          if (target === undefined) return;
          const { band, index } = target.data as { band: BandOrUnsorted; index: number };
          setLists((before) => afterMove(before, source.data.id as AamcId, band, index));
        },
      }),
    [],
  );
  return (
    <main className={styles.bands}>
      {PILES_OF_BOARD.map((band) => (
        <PragmaticColumn
          key={band}
          band={band}
          ids={lists[band]}
          applicantsById={applicantsById}
          cardHeight={cardHeight}
        />
      ))}
    </main>
  );
}
