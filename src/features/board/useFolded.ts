import { useCallback } from 'react';
import type { BandOrUnsorted } from '../../domain/band.ts';
import { useSession } from '../../store/hooks.ts';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';

/** Which bands are strips. On a phone a band fills the screen, so none is. */
export function useFolded(): (band: BandOrUnsorted) => boolean {
  const foldedBands = useSession((session) => session.foldedBands);
  const isNarrow = useMediaQuery('(max-width: 760px)');
  return useCallback((band) => !isNarrow && foldedBands.includes(band), [foldedBands, isNarrow]);
}
