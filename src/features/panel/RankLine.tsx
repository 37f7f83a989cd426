import type { AamcId } from '../../domain/applicant.ts';
import { RANKED_BANDS } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import { useBandLists, useTrack } from '../../store/hooks.ts';
import styles from './RankLine.module.css';

/** `Rank 3 of 41` in the list that Top, Usable and Backup make; nothing for those without a rank. */
export function RankLine({ id }: { readonly id: AamcId }) {
  const lists = useBandLists();
  const track = useTrack();
  const ranked = RANKED_BANDS.flatMap((band) => lists[band]);
  const index = ranked.indexOf(id);
  if (index < 0) return null;
  return (
    <p className={styles.rank}>
      Rank <strong>{index + 1}</strong> of {ranked.length}
      {track !== undefined && ` · ${trackTitle(track)}`}
    </p>
  );
}
