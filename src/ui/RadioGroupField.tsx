import { type ReactNode, useId } from 'react';
import styles from './Choice.module.css';
import { Fieldset } from './Fieldset.tsx';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly disabled?: boolean | undefined;
}

export interface RadioGroupFieldProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly value: Value | null;
  readonly options: readonly RadioOption<Value>[];
  readonly onValueChange: (value: Value) => void;
  readonly className?: string | undefined;
}

/** Native radio buttons in a column: arrow keys move the choice, Tab passes the group. */
export function RadioGroupField<Value extends string>({
  label,
  hideLabel,
  value,
  options,
  onValueChange,
  className,
}: RadioGroupFieldProps<Value>) {
  const name = useId();
  return (
    <Fieldset
      legend={label}
      hideLegend={hideLabel}
      role="radiogroup"
      aria-label={label}
      className={className}
    >
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            aria-describedby={option.hint === undefined ? undefined : `${name}-${option.value}`}
            onChange={() => onValueChange(option.value)}
            className={styles.radio}
          />
          <span>{option.label}</span>
          {option.hint !== undefined && (
            <span id={`${name}-${option.value}`} className={styles.hint}>
              {option.hint}
            </span>
          )}
        </label>
      ))}
    </Fieldset>
  );
}
