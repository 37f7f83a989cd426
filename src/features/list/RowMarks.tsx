import type { Applicant } from '../../domain/applicant.ts';
import { otherListNames } from '../../domain/otherLists.ts';
import { useSession } from '../../store/hooks.ts';
import { Layers, UsersRound } from '../../ui/icons.ts';
import styles from './RowMarks.module.css';

/** What a rank does not say by itself: that another list offers too, or that two people match as one. */
export function RowMarks({ applicant }: { readonly applicant: Applicant }) {
  const others = useSession(({ board, track }) => otherListNames(board, track, applicant.id));
  const marks = [
    ...(others === '' ? [] : [{ Sign: Layers, words: `Also on ${others}` }]),
    ...(applicant.couples === true ? [{ Sign: UsersRound, words: 'Couples match' }] : []),
  ];
  return (
    <span className={styles.marks}>
      {marks.map(({ Sign, words }) => (
        <span key={words} role="img" aria-label={words} title={words} className={styles.mark}>
          <Sign aria-hidden="true" />
        </span>
      ))}
    </span>
  );
}
