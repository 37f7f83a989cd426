import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { memo, useState } from 'react';
import type { AamcId } from '../../../src/domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted, PILES_OF_BOARD } from '../../../src/domain/band.ts';
import { useCardHeight } from '../../../src/features/board/useCardHeight.ts';
import styles from './PeerBoard.module.css';
import { PlainCard } from './PlainCard.tsx';
import { afterMove, type PeerBoardProps } from './peerLists.ts';

/** The peer: a board as the library's own examples show it, each card drawn. */
export function HelloBoard({ applicantsById, firstLists }: PeerBoardProps) {
  const [lists, setLists] = useState(firstLists);
  function onDragEnd({ draggableId, destination }: DropResult): void {
    if (destination == null) return;
    const band = destination.droppableId as BandOrUnsorted;
    setLists((before) => afterMove(before, draggableId, band, destination.index));
  }
  return (
    <DragDropContext onDragEnd={onDragEnd}>
      <main className={styles.bands}>
        {PILES_OF_BOARD.map((band) => (
          <Column key={band} band={band} ids={lists[band]} applicantsById={applicantsById} />
        ))}
      </main>
    </DragDropContext>
  );
}

interface ColumnProps {
  readonly band: BandOrUnsorted;
  readonly ids: readonly AamcId[];
  readonly applicantsById: PeerBoardProps['applicantsById'];
}

const Column = memo(function Column({ band, ids, applicantsById }: ColumnProps) {
  const height = useCardHeight();
  return (
    <section aria-label={BAND_FACTS[band].name} className={styles.band}>
      <header className={styles.header}>
        <h2>{BAND_FACTS[band].name}</h2>
        <span>{ids.length}</span>
      </header>
      <Droppable droppableId={band}>
        {({ innerRef, droppableProps, placeholder }) => (
          <div ref={innerRef} {...droppableProps} className={styles.scroller}>
            <ul className={styles.flow}>
              {ids.map((id, index) => (
                <Draggable key={id} draggableId={id} index={index}>
                  {(provided, { isDragging }) => (
                    <li
                      ref={provided.innerRef}
                      {...provided.draggableProps}
                      {...provided.dragHandleProps}
                      data-row={id}
                      data-lifted={isDragging || undefined}
                      className={styles.flowRow}
                      style={{ ...provided.draggableProps.style, height }}
                    >
                      <PlainCard applicant={applicantsById.get(id)!} rank={index + 1} />
                    </li>
                  )}
                </Draggable>
              ))}
              {placeholder}
            </ul>
          </div>
        )}
      </Droppable>
    </section>
  );
});
