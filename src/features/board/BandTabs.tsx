import { useEffect, useState } from 'react';
import { BAND_FACTS, type BandOrUnsorted, PILES_OF_BOARD } from '../../domain/band.ts';
import type { BandLists } from '../../domain/board.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import styles from './BandTabs.module.css';
import { useFolded } from './useFolded.ts';

/** On a phone one band fills the screen: five buttons say where one is and go to the others. */
export function BandTabs({ lists }: { readonly lists: BandLists }) {
  const isFolded = useFolded();
  const present = useBandInView(isFolded);
  return (
    <nav aria-label="Go to band" className={styles.tabs}>
      {PILES_OF_BOARD.map((band) => (
        <button
          key={band}
          type="button"
          className={styles.tab}
          aria-current={band === present || undefined}
          onClick={() => bandElement(band)?.scrollIntoView({ block: 'nearest', inline: 'center' })}
        >
          <BandGlyph band={band} />
          <span className={styles.name}>{BAND_FACTS[band].name}</span>
          <span className={styles.count}>{lists[band].length.toLocaleString('en')}</span>
        </button>
      ))}
    </nav>
  );
}

function bandElement(band: BandOrUnsorted): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-band="${band}"]`);
}

/** A band that is folded or opened is another element, which has to be watched anew. */
function useBandInView(isFolded: (band: BandOrUnsorted) => boolean): BandOrUnsorted {
  const [present, setPresent] = useState<BandOrUnsorted>('unsorted');
  useEffect(() => {
    if (!('IntersectionObserver' in window)) return;
    const shares = new Map<BandOrUnsorted, number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { intersectionRatio, target } of entries) {
          shares.set((target as HTMLElement).dataset.band as BandOrUnsorted, intersectionRatio);
        }
        const share = (band: BandOrUnsorted) => shares.get(band) ?? 0;
        setPresent(
          PILES_OF_BOARD.reduce((most, band) => (share(band) > share(most) ? band : most)),
        );
      },
      { threshold: [0, 0.3, 0.6, 0.9] },
    );
    for (const band of PILES_OF_BOARD) {
      const element = bandElement(band);
      if (element !== null && !isFolded(band)) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [isFolded]);
  return present;
}
