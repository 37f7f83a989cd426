import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted } from '../../domain/band.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { FoldedColumn } from '../../ui/dragList/FoldedColumn.tsx';
import { ChevronRight } from '../../ui/icons.ts';
import bandStyles from './BandColumn.module.css';
import styles from './FoldedBand.module.css';
import { toggleFolded } from './toggleFolded.ts';

interface FoldedBandProps {
  readonly band: BandOrUnsorted;
  readonly ids: readonly AamcId[];
}

/** A band as a strip: it still says how many it holds and still takes what is dropped on it. */
export function FoldedBand({ band, ids }: FoldedBandProps) {
  const { session } = useStoreParts();
  const { name } = BAND_FACTS[band];
  const total = ids.length.toLocaleString('en');
  return (
    <section aria-label={name} className={bandStyles.band} data-band={band} data-folded="">
      <FoldedColumn id={band} ids={ids} isOrdered={band !== 'unsorted'}>
        <button
          type="button"
          className={styles.strip}
          aria-label={`Unfold ${name}, ${total}`}
          title={`Unfold ${name}`}
          onClick={() => toggleFolded(session, band)}
        >
          <ChevronRight aria-hidden="true" />
          <BandGlyph band={band} />
          <span className={styles.name}>{name}</span>
          <span className={styles.count}>{total}</span>
        </button>
      </FoldedColumn>
    </section>
  );
}
