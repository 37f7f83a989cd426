import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, BANDS } from '../../domain/band.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import { useRun, useSession } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import styles from './ColumnBands.module.css';

interface ColumnBandsProps {
  readonly id: AamcId;
  readonly name: string;
}

/** The decision on one column: four small buttons, the present band pressed; again to take it back. */
export function ColumnBands({ id, name }: ColumnBandsProps) {
  const run = useRun();
  const track = useSession((session) => session.track);
  const band = useSession(({ board }) => board.placements.get(track)?.get(id)?.band);
  return (
    <fieldset aria-label={`Band of ${name}`} className={styles.bands}>
      {BANDS.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.band}
          data-band={each}
          data-control={each}
          aria-pressed={each === band}
          aria-label={`${BAND_FACTS[each].name}, key ${BAND_FACTS[each].key}`}
          title={`${BAND_FACTS[each].name}: ${BAND_FACTS[each].meaning}`}
          onClick={() =>
            run(moveToBand, { track, ids: [id], band: each === band ? 'unsorted' : each })
          }
        >
          <BandGlyph band={each} />
          <span className={styles.word}>{BAND_FACTS[each].name}</span>
        </button>
      ))}
    </fieldset>
  );
}
