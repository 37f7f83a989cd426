import type { AamcId } from '../../domain/applicant.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChevronDown, ChevronUp, Ellipsis } from '../../ui/icons.ts';
import styles from './RowButtons.module.css';

export interface RowButtonsProps {
  readonly id: AamcId;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The list is locked: its order changes by being reopened only. */
  readonly isLocked: boolean;
  readonly isTabStop: boolean;
  readonly onStep: (id: AamcId, step: -1 | 1) => void;
  readonly onMenu: (id: AamcId, button: HTMLElement) => void;
}

export const LOCKED_WORDS = 'The list is locked. Reopen it to change the order.';

/**
 * What a drag would do, by one press. At the ends of the list a button stays and says no more; on a
 * locked list it says why it does nothing.
 */
export function RowButtons(props: RowButtonsProps) {
  const { id, name, isFirst, isLast, isLocked, onStep, onMenu } = props;
  const locked = isLocked ? { title: LOCKED_WORDS } : {};
  const shared = { tooltip: false, tabIndex: props.isTabStop ? 0 : -1, className: styles.button };
  return (
    <span className={styles.buttons}>
      <IconButton
        {...shared}
        {...locked}
        data-control="up"
        label={`Move ${name} up`}
        icon={<ChevronUp />}
        aria-disabled={isFirst || isLocked || undefined}
        onClick={() => onStep(id, -1)}
      />
      <IconButton
        {...shared}
        {...locked}
        data-control="down"
        label={`Move ${name} down`}
        icon={<ChevronDown />}
        aria-disabled={isLast || isLocked || undefined}
        onClick={() => onStep(id, 1)}
      />
      <IconButton
        {...shared}
        data-control="menu"
        label={`Actions for ${name}`}
        icon={<Ellipsis />}
        aria-haspopup="menu"
        onClick={(event) => onMenu(id, event.currentTarget)}
      />
    </span>
  );
}
