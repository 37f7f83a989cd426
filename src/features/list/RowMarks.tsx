import type { Applicant } from '../../domain/applicant.ts';
import { otherListNames } from '../../domain/otherLists.ts';
import { useSession } from '../../store/hooks.ts';
import { ArrowDown, ArrowUp, Layers, UsersRound } from '../../ui/icons.ts';
import styles from './RowMarks.module.css';

interface RowMarksProps {
  readonly applicant: Applicant;
  readonly moved: number | 'new';
}

/** What a rank does not say by itself: that another list offers too, or that two people match as one. */
export function RowMarks({ applicant, moved }: RowMarksProps) {
  const others = useSession(({ board, track }) => otherListNames(board, track, applicant.id));
  const marks = [
    ...(others === '' ? [] : [{ Sign: Layers, words: `Also on ${others}` }]),
    ...(applicant.couples === true ? [{ Sign: UsersRound, words: 'Couples match' }] : []),
  ];
  return (
    <span className={styles.marks}>
      {moved !== 0 && (
        <span
          role="img"
          aria-label={movedWords(moved)}
          title={movedWords(moved)}
          className={styles.moved}
        >
          {moved !== 'new' && (moved > 0 ? <ArrowUp /> : <ArrowDown />)}
          {moved === 'new' ? 'new' : Math.abs(moved)}
        </span>
      )}
      {marks.map(({ Sign, words }) => (
        <span key={words} role="img" aria-label={words} title={words} className={styles.mark}>
          <Sign aria-hidden="true" />
        </span>
      ))}
    </span>
  );
}

function movedWords(moved: number | 'new'): string {
  if (moved === 'new') return 'New since you looked';
  const ranks = Math.abs(moved) === 1 ? '1 rank' : `${Math.abs(moved)} ranks`;
  return `${ranks} ${moved > 0 ? 'up' : 'down'} since you looked`;
}
