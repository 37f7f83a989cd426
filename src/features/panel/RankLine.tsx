import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import { otherLists } from '../../domain/otherLists.ts';
import { rankIn } from '../../domain/preferenceList.ts';
import { useBandLists, useBoard, useTrack } from '../../store/hooks.ts';
import styles from './RankLine.module.css';

/**
 * `Rank 3 of 41` in the list that Top, Usable and Backup make, and the ranks on the lists of other
 * tracks; nothing for those without a rank.
 */
export function RankLine({ id }: { readonly id: AamcId }) {
  const lists = useBandLists();
  const track = useTrack();
  const board = useBoard();
  const others = useMemo(() => otherLists(board, track?.code ?? '', id), [board, track, id]);
  const rank = rankIn(lists, id);
  if (rank === null && others.length === 0) return null;
  const count = lists.top.length + lists.usable.length + lists.backup.length;
  return (
    <div className={styles.rank}>
      {rank !== null && (
        <p>
          Rank <strong>{rank}</strong> of {count}
          {track !== undefined && ` · ${trackTitle(track)}`}
        </p>
      )}
      {others.map((other) => (
        <p key={other.track.code}>
          {rank === null ? 'Rank' : 'Also rank'} <strong>{other.rank}</strong> of {other.count} ·{' '}
          {trackTitle(other.track)} ({BAND_FACTS[other.band].name})
        </p>
      ))}
    </div>
  );
}
