import type { ComponentProps, ReactNode } from 'react';
import styles from './Callout.module.css';
import { classNames } from './classNames.ts';
import { ToneIcon } from './ToneIcon.tsx';
import type { Tone } from './tone.ts';

export interface CalloutProps extends Omit<ComponentProps<'div'>, 'title'> {
  readonly tone?: Exclude<Tone, 'neutral'> | undefined;
  readonly title?: ReactNode;
  /** In place of the tone's own icon. */
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
}

/** Words that belong to a place. Pass `role="alert"` when it appears because something failed. */
export function Callout({
  tone = 'info',
  title,
  icon,
  actions,
  className,
  children,
  ...rest
}: CalloutProps) {
  return (
    <div {...rest} className={classNames(styles.callout, styles[tone], className)}>
      <span className={styles.icon}>{icon ?? <ToneIcon tone={tone} />}</span>
      <div className={styles.words}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
