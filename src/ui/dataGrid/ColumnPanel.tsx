import type { ReactNode } from 'react';
import { Button } from '../Button.tsx';
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EyeOff,
  Pin,
  PinOff,
  Plus,
  RotateCcw,
  X,
} from '../icons.ts';
import styles from './ColumnPanel.module.css';

export interface ColumnPanelProps {
  readonly isSortable: boolean;
  /** Of the present sort: undefined where the column is no key of it. */
  readonly descending: boolean | undefined;
  /** Whether other columns decide before it, or would. */
  readonly hasOtherKeys: boolean;
  onSort(descending: boolean, isAdded: boolean): void;
  onUnsort(): void;
  /** A box to tick or a glyph stays where it is. */
  readonly isFixed: boolean;
  readonly isPinned: boolean;
  onPin(isPinned: boolean): void;
  /** Absent at the ends. */
  readonly onMoveLeft: (() => void) | undefined;
  readonly onMoveRight: (() => void) | undefined;
  readonly onResetWidth: (() => void) | undefined;
  onHide(): void;
  /** What the column holds, in numbers. */
  readonly statistics: ReactNode;
}

/** What can be done with one column, and what it holds. */
export function ColumnPanel(props: ColumnPanelProps) {
  const { isSortable, descending, hasOtherKeys, isFixed, isPinned } = props;
  return (
    <div className={styles.panel}>
      {isSortable && (
        <div className={styles.row}>
          <Button
            icon={<ArrowUp />}
            aria-pressed={descending === false}
            onClick={() => props.onSort(false, false)}
          >
            Ascending
          </Button>
          <Button
            icon={<ArrowDown />}
            aria-pressed={descending === true}
            onClick={() => props.onSort(true, false)}
          >
            Descending
          </Button>
        </div>
      )}
      <div className={styles.list}>
        {isSortable && hasOtherKeys && (
          <>
            <Button variant="quiet" icon={<Plus />} onClick={() => props.onSort(false, true)}>
              Then ascending
            </Button>
            <Button variant="quiet" icon={<Plus />} onClick={() => props.onSort(true, true)}>
              Then descending
            </Button>
          </>
        )}
        {descending !== undefined && (
          <Button variant="quiet" icon={<X />} onClick={props.onUnsort}>
            Take out of the sort
          </Button>
        )}
        {!isFixed && (
          <>
            <Button
              variant="quiet"
              icon={isPinned ? <PinOff /> : <Pin />}
              onClick={() => props.onPin(!isPinned)}
            >
              {isPinned ? 'Unpin' : 'Pin to the left'}
            </Button>
            {props.onMoveLeft !== undefined && (
              <Button variant="quiet" icon={<ArrowLeft />} onClick={props.onMoveLeft}>
                Move left
              </Button>
            )}
            {props.onMoveRight !== undefined && (
              <Button variant="quiet" icon={<ArrowRight />} onClick={props.onMoveRight}>
                Move right
              </Button>
            )}
            {props.onResetWidth !== undefined && (
              <Button variant="quiet" icon={<RotateCcw />} onClick={props.onResetWidth}>
                Reset the width
              </Button>
            )}
            <Button variant="quiet" icon={<EyeOff />} onClick={props.onHide}>
              Hide
            </Button>
          </>
        )}
      </div>
      {props.statistics}
    </div>
  );
}
