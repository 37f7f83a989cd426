import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useState } from 'react';
import type { AamcId, Applicant } from '../../../src/domain/applicant.ts';
import { type BandOrUnsorted, PILES_OF_BOARD } from '../../../src/domain/band.ts';
import type { BandLists } from '../../../src/domain/board.ts';
import { useCardHeight } from '../../../src/features/board/useCardHeight.ts';
import styles from './PragmaticBoard.module.css';
import { PragmaticColumn } from './PragmaticColumn.tsx';

export interface PragmaticBoardProps {
  readonly applicantsById: ReadonlyMap<AamcId, Applicant>;
  readonly firstLists: BandLists;
}

/**
 * The peer: a board as a good engineer would write it with pragmatic-drag-and-drop and nothing
 * around it. No store, history, saving, undo, keyboard, announcements or selection: what it does
 * not have it does not pay for.
 */
export function PragmaticBoard({ applicantsById, firstLists }: PragmaticBoardProps) {
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

function afterMove(lists: BandLists, id: AamcId, band: BandOrUnsorted, index: number): BandLists {
  const without = Object.fromEntries(
    PILES_OF_BOARD.map((name) => [
      name,
      lists[name].includes(id) ? lists[name].filter((other) => other !== id) : lists[name],
    ]),
  ) as BandLists;
  return { ...without, [band]: without[band].toSpliced(index, 0, id) };
}
