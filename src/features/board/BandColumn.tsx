import { memo, useCallback, useMemo, useRef } from 'react';
import { type AamcId, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted } from '../../domain/band.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { DragListColumn, type DragListRowFacts } from '../../ui/dragList/DragListColumn.tsx';
import { ApplicantCard } from './ApplicantCard.tsx';
import styles from './BandColumn.module.css';
import { BandHeader } from './BandHeader.tsx';
import type { BandPlan } from './bandPlan.ts';
import { CutLine } from './CutLine.tsx';

export interface BandColumnProps extends BandPlan {
  readonly band: BandOrUnsorted;
  /** The applicants shown. */
  readonly ids: readonly AamcId[];
  readonly positions: number | null;
  readonly cardHeight: number;
  readonly focusedId: AamcId | null;
  readonly selection: ReadonlySet<AamcId>;
  readonly screenedOut: ReadonlySet<AamcId>;
  readonly onMenu: (id: AamcId, button: HTMLElement) => void;
}

/** Room for the words of the cut line. */
const CUT_HEIGHT = 24;

export const BandColumn = memo(function BandColumn(props: BandColumnProps) {
  const { band, ids, hidden, firstRank, ranks, cutBelow, positions } = props;
  const { selection, screenedOut, onMenu } = props;
  const { session } = useStoreParts();
  const headerRef = useRef<HTMLElement>(null);
  const { name, meaning, key } = BAND_FACTS[band];

  const labelOf = useCallback(
    (id: AamcId) => {
      const applicant = session.getState().board.applicantsById.get(id);
      const label = `${applicant === undefined ? '' : nameOf(applicant)}, ${id}`;
      return selection.has(id) ? `${label}, selected` : label;
    },
    [session, selection],
  );
  const renderItem = useCallback(
    (id: AamcId, { index, isTabStop }: DragListRowFacts) => (
      <ApplicantCard
        id={id}
        rank={firstRank === null ? null : (ranks?.[index] ?? firstRank + index)}
        isSelected={selection.has(id)}
        isScreenedOut={screenedOut.has(id)}
        isTabStop={isTabStop}
        onMenu={onMenu}
      />
    ),
    [firstRank, ranks, selection, screenedOut, onMenu],
  );
  const separator = useMemo(
    () =>
      cutBelow === null || positions === null
        ? null
        : { below: cutBelow, height: CUT_HEIGHT, content: <CutLine positions={positions} /> },
    [cutBelow, positions],
  );
  const lastRank = (firstRank ?? 0) + ids.length + hidden - 1;
  return (
    <section
      aria-label={name}
      className={styles.band}
      data-band={band}
      style={{ '--rank-width': `${2 + 7.5 * Math.max(2, String(lastRank).length)}px` }}
    >
      <BandHeader ref={headerRef} band={band} ids={ids} hidden={hidden} />
      <DragListColumn
        id={band}
        label={`${name}, in order`}
        ids={ids}
        rowHeight={props.cardHeight}
        isOrdered={band !== 'unsorted'}
        headerRef={headerRef}
        separator={separator}
        focusedId={props.focusedId}
        labelOf={labelOf}
        renderItem={renderItem}
        empty={
          <div className={styles.empty}>
            <p>{hidden > 0 ? 'All are screened out by the first pass.' : EMPTY[band](meaning)}</p>
            {band !== 'unsorted' && (
              <p className={styles.hint}>
                Drag here, or press <kbd>{key}</kbd>
              </p>
            )}
          </div>
        }
      />
    </section>
  );
});

const sayMeaning = (meaning: string) => meaning.charAt(0).toUpperCase() + meaning.slice(1);
const EMPTY: Readonly<Record<BandOrUnsorted, (meaning: string) => string>> = {
  unsorted: () => 'Everybody has a band.',
  top: sayMeaning,
  usable: sayMeaning,
  backup: sayMeaning,
  never: sayMeaning,
};
