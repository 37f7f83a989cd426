import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState } from 'react';
import { type AamcId, type Applicant, nameOf } from '../../../src/domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted } from '../../../src/domain/band.ts';
import styles from './PeerBoard.module.css';
import { PlainCard } from './PlainCard.tsx';

export interface PragmaticColumnProps {
  readonly band: BandOrUnsorted;
  readonly ids: readonly AamcId[];
  readonly applicantsById: ReadonlyMap<AamcId, Applicant>;
  readonly cardHeight: number;
}

const OVERSCAN = 3;

/** One virtual column: one drop target, a drop line moved by hand, and rows that can be taken. */
export const PragmaticColumn = memo(function PragmaticColumn(props: PragmaticColumnProps) {
  const { band, ids, applicantsById, cardHeight } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    getItemKey: (row) => ids[row]!,
    overscan: OVERSCAN,
    initialRect: { width: 240, height: 720 },
  });

  useEffect(() => {
    const element = scroller.current!;
    const lineStyle = line.current!.style;
    const indexAt = (y: number) => {
      const top = element.getBoundingClientRect().top - element.scrollTop;
      return Math.max(0, Math.min(ids.length, Math.round((y - top) / cardHeight)));
    };
    const hideLine = () => {
      lineStyle.display = 'none';
    };
    return dropTargetForElements({
      element,
      getData: ({ input }) => ({ band, index: indexAt(input.clientY) }),
      onDrag({ self }) {
        lineStyle.display = 'block';
        lineStyle.transform = `translateY(${(self.data.index as number) * cardHeight}px)`;
      },
      onDragLeave: hideLine,
      onDrop: hideLine,
    });
  }, [band, ids, cardHeight]);

  return (
    <section aria-label={BAND_FACTS[band].name} className={styles.band}>
      <header className={styles.header}>
        <h2>{BAND_FACTS[band].name}</h2>
        <span>{ids.length}</span>
      </header>
      <div ref={scroller} className={styles.scroller}>
        <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <PragmaticRow
              key={ids[index]}
              applicant={applicantsById.get(ids[index]!)!}
              rank={index + 1}
              top={start}
              height={cardHeight}
            />
          ))}
        </ul>
        <div ref={line} className={styles.line} />
      </div>
    </section>
  );
});

interface PragmaticRowProps {
  readonly applicant: Applicant;
  readonly rank: number;
  readonly top: number;
  readonly height: number;
}

const PragmaticRow = memo(function PragmaticRow(props: PragmaticRowProps) {
  const { applicant, rank, top, height } = props;
  const { id } = applicant;
  const row = useRef<HTMLLIElement>(null);
  const [isLifted, setLifted] = useState(false);
  useEffect(
    () =>
      draggable({
        element: row.current!,
        getInitialData: () => ({ id }),
        onDragStart: () => setLifted(true),
        onDrop: () => setLifted(false),
      }),
    [id],
  );
  return (
    <li
      ref={row}
      data-row={id}
      data-lifted={isLifted || undefined}
      aria-label={`${nameOf(applicant)}, ${id}`}
      className={styles.row}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <PlainCard applicant={applicant} rank={rank} />
    </li>
  );
});
