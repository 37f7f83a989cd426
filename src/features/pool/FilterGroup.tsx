import type { ReactNode } from 'react';
import styles from './FilterGroup.module.css';

export interface FilterGroupProps {
  readonly title: string;
  /** Whether it cuts anybody at present. */
  readonly isSet: boolean;
  readonly children: ReactNode;
}

/** A named part of the sidebar; a mark says from afar that it is in force. */
export function FilterGroup({ title, isSet, children }: FilterGroupProps) {
  return (
    <fieldset className={styles.group} data-set={isSet || undefined}>
      <legend className={styles.title}>{title}</legend>
      {children}
    </fieldset>
  );
}
