import { memo, type Ref, useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted } from '../../domain/band.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { ChevronLeft } from '../../ui/icons.ts';
import { MixStrip } from '../../ui/MixStrip.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useAfterPaint } from '../../ui/useAfterPaint.ts';
import styles from './BandHeader.module.css';
import { typeMix } from './bandPlan.ts';
import { toggleFolded } from './toggleFolded.ts';

export interface BandHeaderProps {
  readonly ref: Ref<HTMLElement>;
  readonly band: BandOrUnsorted;
  readonly ids: readonly AamcId[];
  readonly hidden: number;
}

const NOBODY: readonly AamcId[] = [];

/** Name, count and mix of a band. While something is dragged over it, it offers the band's ends. */
export function BandHeader({ ref, band, ids, hidden }: BandHeaderProps) {
  const { session } = useStoreParts();
  const { name } = BAND_FACTS[band];
  // The strip may follow a frame later: counting thousands must hold up neither the board nor a drop.
  const countedIds = useAfterPaint(ids, NOBODY);
  const total = ids.length + hidden;
  return (
    <header ref={ref} className={styles.header}>
      <h2 className={styles.name}>
        <BandGlyph band={band} />
        {name}
      </h2>
      <span className={styles.count}>
        {hidden > 0 ? `${count(ids.length)} of ${count(total)}` : count(total)}
      </span>
      <button
        type="button"
        className={styles.fold}
        aria-label={`Fold ${name}`}
        title={`Fold ${name}`}
        onClick={() => toggleFolded(session, band)}
      >
        <ChevronLeft aria-hidden="true" />
      </button>
      <BandMix band={band} ids={countedIds} hidden={hidden} />
      {band !== 'unsorted' && (
        <div className={styles.ends} aria-hidden="true">
          <span className={styles.firstEnd}>First</span>
          <span className={styles.lastEnd}>Last</span>
        </div>
      )}
    </header>
  );
}

interface BandMixProps {
  readonly band: BandOrUnsorted;
  readonly ids: readonly AamcId[];
  readonly hidden: number;
}

const BandMix = memo(function BandMix({ band, ids, hidden }: BandMixProps) {
  const applicantsById = useSession(({ board }) => board.applicantsById);
  const mix = useMemo(() => typeMix(ids, applicantsById), [ids, applicantsById]);
  const { name } = BAND_FACTS[band];
  return (
    <Popover
      title={`${name} by applicant type`}
      trigger={
        <button type="button" className={styles.mix} aria-label={`Applicant types in ${name}`}>
          <MixStrip band={band} parts={mix} label={`Applicant types in ${name}`} />
        </button>
      }
    >
      <table className={styles.totals}>
        <tbody>
          {mix
            .filter((part) => part.count > 0)
            .map((part) => (
              <tr key={part.label}>
                <th scope="row">{part.label}</th>
                <td>{count(part.count)}</td>
                <td>{`${Math.round((100 * part.count) / ids.length)} %`}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {ids.length === 0 && <p>Nobody yet.</p>}
      {hidden > 0 && <p className={styles.note}>{`Without ${count(hidden)} who are hidden.`}</p>}
    </Popover>
  );
});

function count(number: number): string {
  return number.toLocaleString('en');
}
