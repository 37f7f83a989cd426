import { CheckboxField } from '../../ui/CheckboxField.tsx';
import styles from './FilterGroup.module.css';
import { FilterGroup } from './FilterGroup.tsx';

export interface FacetValue<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** How many it would leave or take out, all other filters as they are. */
  readonly count: number;
  readonly isChecked: boolean;
}

export interface FacetGroupProps<Value extends string> {
  readonly title: string;
  readonly values: readonly FacetValue<Value>[];
  /** Counted beside the values, nothing to tick: above all those of whom the files do not say. */
  readonly others?: readonly { readonly label: string; readonly count: number }[];
  readonly onToggle: (value: Value, isChecked: boolean) => void;
}

/** One filter as a list of values with live counts; nothing ticked means that it cuts nobody. */
export function FacetGroup<Value extends string>(props: FacetGroupProps<Value>) {
  const { title, values, others = [], onToggle } = props;
  return (
    <FilterGroup title={title} isSet={values.some(({ isChecked }) => isChecked)}>
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
      {others.map(
        ({ label, count }) =>
          count > 0 && (
            <p key={label} className={styles.other}>
              <span>{label}</span>
              <span>{count.toLocaleString('en')}</span>
            </p>
          ),
      )}
    </FilterGroup>
  );
}
