import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './SectionLabel.module.css';

export interface SectionLabelProps {
  /** The level that fits the page's outline; the look is the same. */
  readonly as?: 'h2' | 'h3' | 'h4' | undefined;
  readonly id?: string | undefined;
  /** At the right end: a sum, a small button. */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function SectionLabel({
  as: Heading = 'h2',
  id,
  aside,
  className,
  children,
}: SectionLabelProps) {
  return (
    <div className={classNames(styles.section, className)}>
      <Heading id={id} className={styles.label}>
        {children}
      </Heading>
      {aside}
    </div>
  );
}
