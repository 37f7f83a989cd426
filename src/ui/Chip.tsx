import type { ComponentProps, ReactNode } from 'react';
import styles from './Chip.module.css';
import { classNames } from './classNames.ts';

export interface ChipProps extends ComponentProps<'button'> {
  /** Given, the chip is a toggle; left out, it is a button of that shape, such as a menu's trigger. */
  readonly pressed?: boolean | undefined;
  readonly icon?: ReactNode;
  readonly count?: number | undefined;
}

export function Chip({ pressed, icon, count, className, children, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      className={classNames(styles.chip, className)}
    >
      {icon}
      {children}
      {count !== undefined && <span className={styles.count}>{count.toLocaleString('en')}</span>}
    </button>
  );
}
