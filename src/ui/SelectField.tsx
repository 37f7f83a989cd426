import type { ComponentProps } from 'react';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { ChevronDown } from './icons.ts';
import styles from './SelectField.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
  /** Options of one group stand together under its name. */
  readonly group?: string | undefined;
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
            {groupsOf(options).map(({ group, own }) =>
              group === undefined ? (
                own.map(drawOption)
              ) : (
                <optgroup key={group} label={group}>
                  {own.map(drawOption)}
                </optgroup>
              ),
            )}
          </select>
          <ChevronDown className={styles.arrow} />
        </span>
      )}
    </FieldFrame>
  );
}

function drawOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

function groupsOf(options: readonly SelectOption[]) {
  const groups: { group: string | undefined; own: SelectOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.own.push(option);
    else groups.push({ group: option.group, own: [option] });
  }
  return groups;
}
