import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Choice.module.css';
import { classNames } from './classNames.ts';

export interface CheckboxFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'ref'> {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly count?: number | undefined;
  /** Some of what it stands for is chosen, not all. */
  readonly indeterminate?: boolean | undefined;
}

export function CheckboxField({
  label,
  hideLabel = false,
  hint,
  count,
  indeterminate = false,
  className,
  ...rest
}: CheckboxFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const hasHint = hint !== undefined && hint !== null;
  useEffect(() => {
    if (input.current !== null) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label className={classNames(styles.choice, className)}>
      <input
        {...rest}
        ref={input}
        type="checkbox"
        aria-describedby={hasHint ? hintId : rest['aria-describedby']}
        className={styles.checkbox}
      />
      <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
      {count !== undefined && <span className={styles.count}>{count.toLocaleString('en')}</span>}
      {hasHint && (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      )}
    </label>
  );
}
