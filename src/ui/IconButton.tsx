import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './classNames.ts';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** What the button does, in words: its name, and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
  /** Off where a hundred of them are on screen: the name stays, the popup costs nothing. */
  readonly tooltip?: boolean | undefined;
}

export function IconButton({
  label,
  icon,
  shortcut,
  tooltip = true,
  variant = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  const button = (
    <Button
      {...rest}
      variant={variant}
      icon={icon}
      aria-label={label}
      className={classNames(styles.square, className)}
    />
  );
  if (!tooltip) return button;
  return (
    <Tooltip text={label} shortcut={shortcut}>
      {button}
    </Tooltip>
  );
}
