import { CheckboxField } from '../../ui/CheckboxField.tsx';
import styles from './FacetGroup.module.css';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** How many would be in this value, all other filters as they are. */
  readonly count: number;
  readonly isChecked: boolean;
}

export interface FacetGroupProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  /** Of whom the files do not say. */
  readonly unknown?: number;
  readonly onToggle: (value: string, isChecked: boolean) => void;
}

/** One filter as a list of values with live counts; nothing ticked means that it cuts nobody. */
export function FacetGroup({ title, values, unknown = 0, onToggle }: FacetGroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{title}</legend>
      {values.map(({ value, label, count, isChecked }) => (
        <CheckboxField
          key={value}
          label={label}
          count={count}
          checked={isChecked}
          className={count === 0 && !isChecked ? styles.none : undefined}
          onChange={(event) => onToggle(value, event.currentTarget.checked)}
        />
      ))}
      {unknown > 0 && (
        <p className={styles.unknown}>
          <span>Not given</span>
          <span>{unknown.toLocaleString('en')}</span>
        </p>
      )}
    </fieldset>
  );
}
