import { memo } from 'react';
import { groupDigits, nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS } from '../../domain/band.ts';
import { suggestionOn } from '../../store/answerSuggestion.ts';
import { useApplicant, useSessionLater, useStoreParts } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { Lightbulb } from '../../ui/icons.ts';
import { VirtualListItem, type VirtualListItemFrame } from '../../ui/VirtualList.tsx';
import styles from './QueueItem.module.css';

/** One line of the queue: who waits, with the score; who has a band, greyed, with its glyph. */
export const QueueItem = memo(function QueueItem(frame: VirtualListItemFrame) {
  const { session } = useStoreParts();
  const applicant = useApplicant(frame.id);
  const band = useSessionLater(
    ({ board, track }) => board.placements.get(track)?.get(frame.id)?.band,
  );
  const suggested = useSessionLater((state) => suggestionOn(state, frame.id)?.reason);
  if (applicant === undefined) return null;
  const { id, step2ck, comlex2 } = applicant;
  const name = nameOf(applicant);
  const standing = band === undefined ? 'no band yet' : BAND_FACTS[band].name;
  return (
    <VirtualListItem {...frame} label={`${name}, ${groupDigits(id)}, ${standing}`}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.item}
        data-band={band}
        data-present={frame.isFocused || undefined}
        onClick={() => session.setState({ focusedId: id })}
      >
        <span className={styles.name} title={name} dir="auto">
          {name}
        </span>
        {suggested !== undefined && (
          <span
            role="img"
            aria-label={`Suggested: ${suggested}`}
            title={`Suggested: ${suggested}`}
            className={styles.suggested}
          >
            <Lightbulb aria-hidden="true" />
          </span>
        )}
        {band === undefined ? (
          <span className={styles.score}>{step2ck ?? comlex2}</span>
        ) : (
          <BandGlyph band={band} />
        )}
      </button>
    </VirtualListItem>
  );
});
