import {
  closestCorners,
  DndContext,
  DragOverlay,
  MouseSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { memo, useState } from 'react';
import type { AamcId, Applicant } from '../../../src/domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted, PILES_OF_BOARD } from '../../../src/domain/band.ts';
import type { BandLists } from '../../../src/domain/board.ts';
import { useCardHeight } from '../../../src/features/board/useCardHeight.ts';
import styles from './PeerBoard.module.css';
import { PlainCard } from './PlainCard.tsx';
import { afterMove, type PeerBoardProps } from './peerLists.ts';

const MOUSE = { activationConstraint: { distance: 5 } };

/** The peer: our own library with its sortable lists, as its example of several lists shows it. */
export function SortableBoard({ applicantsById, firstLists }: PeerBoardProps) {
  const [lists, setLists] = useState(firstLists);
  const [activeId, setActiveId] = useState<AamcId | null>(null);
  const sensors = useSensors(useSensor(MouseSensor, MOUSE));

  function moveOver(id: AamcId, over: string): void {
    setLists((before) => {
      const band = bandOf(before, over);
      if (band === null || (bandOf(before, id) === band && id === over)) return before;
      const index = before[band].indexOf(over);
      return afterMove(before, id, band, index < 0 ? before[band].length : index);
    });
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCorners}
      onDragStart={({ active }) => setActiveId(String(active.id))}
      onDragOver={({ active, over }) => {
        if (over === null) return;
        const isElsewhere = bandOf(lists, String(over.id)) !== bandOf(lists, String(active.id));
        if (isElsewhere) moveOver(String(active.id), String(over.id));
      }}
      onDragEnd={({ active, over }) => {
        if (over !== null) moveOver(String(active.id), String(over.id));
        setActiveId(null);
      }}
    >
      <main className={styles.bands}>
        {PILES_OF_BOARD.map((band) => (
          <Column key={band} band={band} ids={lists[band]} applicantsById={applicantsById} />
        ))}
      </main>
      <DragOverlay dropAnimation={null}>
        {activeId !== null && (
          <div data-in-hand>
            <PlainCard applicant={applicantsById.get(activeId)!} rank={0} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

function bandOf(lists: BandLists, id: string): BandOrUnsorted | null {
  return PILES_OF_BOARD.find((band) => band === id || lists[band].includes(id)) ?? null;
}

interface ColumnProps {
  readonly band: BandOrUnsorted;
  readonly ids: readonly AamcId[];
  readonly applicantsById: PeerBoardProps['applicantsById'];
}

const Column = memo(function Column({ band, ids, applicantsById }: ColumnProps) {
  const { setNodeRef } = useDroppable({ id: band });
  return (
    <section aria-label={BAND_FACTS[band].name} className={styles.band}>
      <header className={styles.header}>
        <h2>{BAND_FACTS[band].name}</h2>
        <span>{ids.length}</span>
      </header>
      <div ref={setNodeRef} className={styles.scroller}>
        <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
          <ul className={styles.flow}>
            {ids.map((id, index) => (
              <Row key={id} applicant={applicantsById.get(id)!} rank={index + 1} />
            ))}
          </ul>
        </SortableContext>
      </div>
    </section>
  );
});

function Row({ applicant, rank }: { readonly applicant: Applicant; readonly rank: number }) {
  const height = useCardHeight();
  const { setNodeRef, listeners, attributes, transform, transition, isDragging } = useSortable({
    id: applicant.id,
  });
  return (
    <li
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      data-row={applicant.id}
      className={styles.flowRow}
      style={{
        height,
        transition: transition ?? '',
        opacity: isDragging ? 0.36 : 1,
        transform: transform === null ? '' : `translate3d(${transform.x}px, ${transform.y}px, 0)`,
      }}
    >
      <PlainCard applicant={applicant} rank={rank} />
    </li>
  );
}
