import { memo, useCallback, useMemo } from 'react';
import { type AamcId, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted } from '../../domain/band.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { DragListColumn, type DragListRowFacts } from '../../ui/dragList/DragListColumn.tsx';
import { MixStrip } from '../../ui/MixStrip.tsx';
import { ApplicantCard } from './ApplicantCard.tsx';
import styles from './BandColumn.module.css';
import { typeMix } from './bandPlan.ts';
import { CutLine } from './CutLine.tsx';

export interface BandColumnProps {
  readonly band: BandOrUnsorted;
  readonly ids: readonly AamcId[];
  /** How many of the band the first pass keeps from view. */
  readonly hidden: number;
  readonly firstRank: number | null;
  readonly cutBelow: number | null;
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
  const { band, ids, hidden, firstRank, cutBelow, positions } = props;
  const { selection, screenedOut, onMenu } = props;
  const { session } = useStoreParts();
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const { name, meaning, key } = BAND_FACTS[band];
  const mix = useMemo(() => typeMix(ids, applicantsById), [ids, applicantsById]);

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
        rank={firstRank === null ? null : firstRank + index}
        isSelected={selection.has(id)}
        isScreenedOut={screenedOut.has(id)}
        isTabStop={isTabStop}
        onMenu={onMenu}
      />
    ),
    [firstRank, selection, screenedOut, onMenu],
  );
  const separator = useMemo(
    () =>
      cutBelow === null || positions === null
        ? null
        : { below: cutBelow, height: CUT_HEIGHT, content: <CutLine positions={positions} /> },
    [cutBelow, positions],
  );
  const lastRank = (firstRank ?? 0) + ids.length - 1;
  return (
    <section
      aria-label={name}
      className={styles.band}
      data-band={band}
      style={{ '--rank-width': `${2 + 7.5 * Math.max(2, String(lastRank).length)}px` }}
    >
      <header className={styles.header}>
        <h2 className={styles.name}>
          <BandGlyph band={band} />
          {name}
        </h2>
        <span className={styles.count}>
          {hidden > 0 ? `${count(ids.length)} of ${count(ids.length + hidden)}` : count(ids.length)}
        </span>
        <MixStrip band={band} parts={mix} label={`Applicant types in ${name}`} />
      </header>
      <DragListColumn
        id={band}
        label={`${name}, in order`}
        ids={ids}
        rowHeight={props.cardHeight}
        isOrdered={band !== 'unsorted'}
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

function count(number: number): string {
  return number.toLocaleString('en');
}
