import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './Tag.module.css';
import type { Tone } from './tone.ts';

export interface TagProps extends ComponentProps<'span'> {
  readonly tone?: Tone | undefined;
  readonly icon?: ReactNode;
}

/** A fact in a word or two that stands beside a name. It never breaks over a line. */
export function Tag({ tone = 'neutral', icon, className, children, ...rest }: TagProps) {
  return (
    <span {...rest} className={classNames(styles.tag, styles[tone], className)}>
      {icon}
      {children}
    </span>
  );
}
