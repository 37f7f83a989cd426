import type { BandOrUnsorted } from '../../domain/band.ts';
import type { SessionStore } from '../../store/session.ts';

/** Folds a band to a strip, or opens it again. */
export function toggleFolded(session: SessionStore, band: BandOrUnsorted): void {
  const { foldedBands } = session.getState();
  session.setState({
    foldedBands: foldedBands.includes(band)
      ? foldedBands.filter((each) => each !== band)
      : [...foldedBands, band],
  });
}
