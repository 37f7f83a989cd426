import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import styles from './TextField.module.css';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'prefix'>, FieldWords {
  readonly icon?: ReactNode;
  /** Stands inside the box at its end: a unit, a key, a clear button. */
  readonly suffix?: ReactNode;
}

/** `className` goes to the frame; all other native props, the ref included, to the input. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  icon,
  suffix,
  id,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <FieldFrame
      label={label}
      hideLabel={hideLabel}
      hint={hint}
      error={error}
      id={id}
      className={className}
    >
      {(ids) => (
        <span className={classNames(styles.box, ids['aria-invalid'] && styles.invalid)}>
          {icon}
          <input type="text" autoComplete="off" {...rest} {...ids} className={styles.input} />
          {suffix}
        </span>
      )}
    </FieldFrame>
  );
}
