import type { ReactNode, Ref } from 'react';
import styles from './DragList.module.css';

export interface InHandProps {
  readonly ref: Ref<HTMLDivElement>;
  /** Where the row stood that was picked up. */
  readonly box: DOMRect;
  /** How many move together. */
  readonly count: number;
  readonly children: ReactNode;
}

/** What is drawn under the pointer. It is drawn once and then carried by its transform alone. */
export function InHand({ ref, box, count, children }: InHandProps) {
  const { left, top, width, height } = box;
  return (
    <div
      ref={ref}
      className={styles.inHand}
      style={{ left, top, width, height }}
      data-stack={count > 1 || undefined}
    >
      {children}
      {count > 1 && <span className={styles.stackCount}>{count}</span>}
    </div>
  );
}
