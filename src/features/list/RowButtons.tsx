import type { AamcId } from '../../domain/applicant.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChevronDown, ChevronUp, Ellipsis } from '../../ui/icons.ts';
import styles from './RowButtons.module.css';

export interface RowButtonsProps {
  readonly id: AamcId;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isTabStop: boolean;
  readonly onStep: (id: AamcId, step: -1 | 1) => void;
  readonly onMenu: (id: AamcId, button: HTMLElement) => void;
}

/** What a drag would do, by one press. At the ends of the list a button stays and says no more. */
export function RowButtons(props: RowButtonsProps) {
  const { id, name, isFirst, isLast, onStep, onMenu } = props;
  const shared = { tooltip: false, tabIndex: props.isTabStop ? 0 : -1, className: styles.button };
  return (
    <span className={styles.buttons}>
      <IconButton
        {...shared}
        data-control="up"
        label={`Move ${name} up`}
        icon={<ChevronUp />}
        aria-disabled={isFirst || undefined}
        onClick={() => onStep(id, -1)}
      />
      <IconButton
        {...shared}
        data-control="down"
        label={`Move ${name} down`}
        icon={<ChevronDown />}
        aria-disabled={isLast || undefined}
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
