import type { ReactNode } from 'react';
import styles from './DragList.module.css';

export interface InHandProps {
  /** How many move together. */
  readonly count: number;
  readonly children: ReactNode;
}

export function InHand({ count, children }: InHandProps) {
  return (
    <div className={styles.inHand} data-stack={count > 1 || undefined}>
      {children}
      {count > 1 && <span className={styles.stackCount}>{count}</span>}
    </div>
  );
}
