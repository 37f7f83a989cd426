import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

export interface PageHeaderProps {
  readonly title: string;
  readonly chips?: ReactNode;
  /** "214 of 402 shown". It changes often and is read when asked, not announced. */
  readonly count?: ReactNode;
  /** At the right: what can be done with the whole screen. */
  readonly actions?: ReactNode;
}

export function PageHeader({ title, chips, count, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      {chips !== undefined && <div className={styles.row}>{chips}</div>}
      {count !== undefined && <div className={styles.count}>{count}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
