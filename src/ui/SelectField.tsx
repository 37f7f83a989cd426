import type { ComponentProps } from 'react';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { ChevronDown } from './icons.ts';
import styles from './SelectField.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'children'>, FieldWords {
  readonly options: readonly SelectOption[];
  /** Shown first, with the value ''. Left out, one of the options is always chosen. */
  readonly placeholder?: string | undefined;
}

/** The browser's own select: the one that phones, screen readers and type-ahead know best. */
export function SelectField({
  label,
  hideLabel,
  hint,
  error,
  id,
  className,
  options,
  placeholder,
  ...rest
}: SelectFieldProps) {
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
        <span className={styles.box}>
          <select {...rest} {...ids} className={styles.select}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className={styles.arrow} />
        </span>
      )}
    </FieldFrame>
  );
}
