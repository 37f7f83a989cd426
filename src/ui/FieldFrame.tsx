import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import styles from './FieldFrame.module.css';
import { CircleAlert } from './icons.ts';

/** What every field says about itself, above and below the control. */
export interface FieldWords {
  readonly label: string;
  /** The name stays for screen readers only; for a search box that its icon explains. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right. Absent when all is well. */
  readonly error?: string | null | undefined;
}

/** What the control must carry, so that its label, hint and error are read with it. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldFrameProps extends FieldWords {
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: (ids: FieldIds) => ReactNode;
}

export function FieldFrame({
  label,
  hideLabel = false,
  hint,
  error,
  id: given,
  className,
  children,
}: FieldFrameProps) {
  const own = useId();
  const id = given ?? own;
  const hasHint = hint !== undefined && hint !== null;
  const hasError = error !== undefined && error !== null && error !== '';
  const described = [hasHint && `${id}-hint`, hasError && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.frame, className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': hasError || undefined,
      })}
      {hasHint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {hasError && (
        <div id={`${id}-error`} className={styles.error}>
          <CircleAlert />
          {error}
        </div>
      )}
    </div>
  );
}
