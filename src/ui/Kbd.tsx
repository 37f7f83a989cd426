import type { ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import styles from './Kbd.module.css';

/** A key or a chord as it is printed on the keyboard: `Z`, `Ctrl K`. */
export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return <kbd {...rest} className={classNames(styles.kbd, className)} />;
}

/** The same for `aria-keyshortcuts`: `Control+K`. */
export function ariaKeys(words: string): string {
  return words.replace('Ctrl', 'Control').replaceAll(' ', '+');
}
