import { useEffect, useState } from 'react';
import { BAND_FACTS, type BandOrUnsorted, PILES_OF_BOARD } from '../../domain/band.ts';
import type { BandLists } from '../../domain/board.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import styles from './BandTabs.module.css';

/** On a phone one band fills the screen: five buttons say where one is and go to the others. */
export function BandTabs({ lists }: { readonly lists: BandLists }) {
  const present = useBandInView();
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

function useBandInView(): BandOrUnsorted {
  const [present, setPresent] = useState<BandOrUnsorted>('unsorted');
  useEffect(() => {
    if (!('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const band = (target as HTMLElement).dataset.band as BandOrUnsorted;
          if (isIntersecting) setPresent(band);
        }
      },
      { threshold: 0.6 },
    );
    for (const band of PILES_OF_BOARD) {
      const element = bandElement(band);
      if (element !== null) observer.observe(element);
    }
    return () => observer.disconnect();
  }, []);
  return present;
}
