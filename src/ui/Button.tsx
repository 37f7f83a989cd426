import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import styles from './Button.module.css';
import { classNames } from './classNames.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is for the one thing to do on a screen. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  readonly icon?: ReactNode;
  /** While the work runs the button keeps its focus and its width, and ignores presses. */
  readonly busy?: boolean | undefined;
}

export function Button({
  variant = 'plain',
  icon,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles.button, styles[variant], className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={press}
    >
      {icon}
      {children}
    </button>
  );
}
