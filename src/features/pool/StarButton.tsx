import { memo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { toggleStar } from '../../store/actions.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { Star } from '../../ui/icons.ts';
import styles from './StarButton.module.css';

export interface StarButtonProps {
  readonly id: AamcId;
  readonly name: string;
  readonly isStarred: boolean;
}

/** One element for all rows: React need not look into it again. */
const STAR = <Star />;

/** Says that somebody caught the PD's eye. */
export const StarButton = memo(function StarButton({ id, name, isStarred }: StarButtonProps) {
  const parts = useStoreParts();
  return (
    <button
      type="button"
      aria-pressed={isStarred}
      aria-label={`Star ${name}`}
      tabIndex={-1}
      className={styles.star}
      onClick={() => toggleStar(parts, [id])}
    >
      {STAR}
    </button>
  );
});
