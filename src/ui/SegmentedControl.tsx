import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import styles from './SegmentedControl.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly count?: number | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SegmentedControlProps<Value extends string> {
  /** The name of the group; it is not drawn. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Segment<Value>[];
  readonly onValueChange: (value: Value) => void;
  readonly className?: string | undefined;
}

/** One of a few, side by side. Native radio buttons underneath, so arrow keys need no code. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  options,
  onValueChange,
  className,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={classNames(styles.group, className)}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onValueChange(option.value)}
            className={styles.input}
          />
          {option.icon}
          {option.label}
          {option.count !== undefined && (
            <span className={styles.count}>{option.count.toLocaleString('en')}</span>
          )}
        </label>
      ))}
    </div>
  );
}
