import type { ReactNode } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, BANDS, NEVER_REASONS, type NeverReason } from '../../domain/band.ts';
import { decideBand } from '../../store/actions.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import {
  useBandListsLater,
  useKeyWords,
  useRun,
  useSession,
  useStoreParts,
} from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { Button } from '../../ui/Button.tsx';
import { ariaKeys, Kbd } from '../../ui/Kbd.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './BandButtons.module.css';

export interface BandButtonsProps {
  readonly id: AamcId;
  /** Said in the line of Unsort, where that stands below the bands. */
  readonly beside?: ReactNode;
  /** Whether the reason for Never is chosen here; Triage has a line of its own for it. */
  readonly asksReason?: boolean;
}

/** The decision: four bands as four keys, the present one marked; the reason for Never beside it. */
export function BandButtons({ id, beside, asksReason = true }: BandButtonsProps) {
  const parts = useStoreParts();
  const keyWords = useKeyWords();
  const lists = useBandListsLater();
  const placement = useSession(({ board, track }) => board.placements.get(track)?.get(id));
  return (
    <div className={styles.decision}>
      <fieldset aria-label="Band" className={styles.bands}>
        {BANDS.map((band) => {
          const { name } = BAND_FACTS[band];
          const key = keyWords(`band.${band}`);
          return (
            <button
              key={band}
              type="button"
              data-band={band}
              aria-pressed={placement?.band === band}
              aria-keyshortcuts={ariaKeys(key)}
              className={styles.band}
              onClick={() => decideBand(parts, band, undefined, [id])}
            >
              <span className={styles.name}>
                <BandGlyph band={band} />
                {name}
                <Kbd aria-hidden="true">{key}</Kbd>
              </span>
              <span className={styles.count}>
                {lists[band].length}
                <span className="visually-hidden">
                  {lists[band].length === 1 ? ' applicant' : ' applicants'}
                </span>
              </span>
            </button>
          );
        })}
      </fieldset>
      {/* Unsort stays while there is nothing to take back, so that the bands stay under the hand. */}
      <div className={styles.after} data-empty={placement === undefined || undefined}>
        {beside}
        <Button
          variant="quiet"
          disabled={placement === undefined}
          onClick={() => decideBand(parts, 'unsorted', undefined, [id])}
        >
          Unsort <Kbd>{keyWords('band.unsorted')}</Kbd>
        </Button>
        {asksReason && placement?.band === 'never' && (
          <NeverReasonField id={id} reason={placement.reason} />
        )}
      </div>
    </div>
  );
}

interface NeverReasonFieldProps {
  readonly id: AamcId;
  readonly reason: NeverReason | undefined;
}

/** Asks why without stopping anybody: the decision stands, the reason can follow. */
function NeverReasonField({ id, reason }: NeverReasonFieldProps) {
  const run = useRun();
  const track = useSession((session) => session.track);
  return (
    <SelectField
      label="Reason for Never"
      hideLabel
      className={styles.reason}
      placeholder="Why never?"
      value={reason ?? ''}
      options={NEVER_REASONS.map(({ code, words }) => ({ value: code, label: words }))}
      onChange={(event) => {
        const chosen = NEVER_REASONS.find(({ code }) => code === event.currentTarget.value);
        if (chosen !== undefined) {
          run(moveToBand, { track, ids: [id], band: 'never', reason: chosen.code });
        }
      }}
    />
  );
}
