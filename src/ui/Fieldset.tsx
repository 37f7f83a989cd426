import type { ComponentProps } from 'react';
import { classNames } from './classNames.ts';
import styles from './Fieldset.module.css';

export interface FieldsetProps extends ComponentProps<'fieldset'> {
  readonly legend: string;
  readonly hideLegend?: boolean | undefined;
}

export function Fieldset({
  legend,
  hideLegend = false,
  className,
  children,
  ...rest
}: FieldsetProps) {
  return (
    <fieldset {...rest} className={classNames(styles.fieldset, className)}>
      <legend className={hideLegend ? 'visually-hidden' : styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}
