import { BAND_FACTS, type Band } from '../../domain/band.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { paper } from '../../ui/Paper.tsx';

/** The name of a band above its first rank. */
export function PaperBand({ band, columns }: { readonly band: Band; readonly columns: number }) {
  return (
    <tr className={paper.band}>
      <th scope="rowgroup" colSpan={columns}>
        <BandGlyph band={band} /> {BAND_FACTS[band].name}
      </th>
    </tr>
  );
}
