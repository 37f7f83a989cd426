import { memo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { toggleSelected } from '../../store/session.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';

import styles from './SelectBox.module.css';

export interface SelectBoxProps {
  readonly id: AamcId;
  readonly name: string;
  readonly isSelected: boolean;
}

/** Ticks one applicant; with Shift, everybody shown since the last one ticked. */
export const SelectBox = memo(function SelectBox({ id, name, isSelected }: SelectBoxProps) {
  const { session } = useStoreParts();
  return (
    <CheckboxField
      label={`Select ${name}`}
      hideLabel
      className={styles.box}
      tabIndex={-1}
      checked={isSelected}
      onChange={(event) =>
        toggleSelected(session, id, (event.nativeEvent as MouseEvent).shiftKey === true)
      }
    />
  );
});
