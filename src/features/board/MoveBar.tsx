import { useRef } from 'react';
import { BAND_FACTS, BANDS } from '../../domain/band.ts';
import { decideBand, openMoveTo } from '../../store/actions.ts';
import { namedApplicants } from '../../store/commands/namedApplicants.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { targetsOf } from '../../store/session.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { useFootHeight } from '../../ui/useFootHeight.ts';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import styles from './MoveBar.module.css';

/** Where fingers point: the bands as buttons for whoever is chosen, so that nothing needs a drag. */
export function MoveBar() {
  const isTouched = useMediaQuery('(max-width: 760px), (pointer: coarse)');
  const words = useSession((session) => {
    const ids = targetsOf(session);
    return ids.length === 0 ? null : namedApplicants(session.board, ids);
  });
  return isTouched && words !== null ? <Bar words={words} /> : null;
}

function Bar({ words }: { readonly words: string }) {
  const parts = useStoreParts();
  const bar = useRef<HTMLDivElement>(null);
  useFootHeight(bar);
  return (
    <div ref={bar} role="toolbar" aria-label={`Move ${words} to`} className={styles.bar}>
      <span className={styles.who}>{words}</span>
      {BANDS.map((band) => (
        <button
          key={band}
          type="button"
          className={styles.band}
          data-band={band}
          onClick={() => decideBand(parts, band)}
        >
          <BandGlyph band={band} />
          {BAND_FACTS[band].name}
        </button>
      ))}
      <button type="button" className={styles.band} onClick={() => openMoveTo(parts)}>
        Move to…
      </button>
    </div>
  );
}
