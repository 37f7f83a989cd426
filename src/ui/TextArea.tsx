import type { ComponentProps } from 'react';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import styles from './TextField.module.css';

export interface TextAreaProps extends ComponentProps<'textarea'>, FieldWords {}

/** `className` goes to the frame; all other native props, the ref included, to the text area. */
export function TextArea({ label, hideLabel, hint, error, id, className, ...rest }: TextAreaProps) {
  return (
    <FieldFrame
      label={label}
      hideLabel={hideLabel}
      hint={hint}
      error={error}
      id={id}
      className={className}
    >
      {(ids) => <textarea rows={3} {...rest} {...ids} className={styles.area} />}
    </FieldFrame>
  );
}
