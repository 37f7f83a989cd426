import { useSession, useStoreParts } from '../../store/hooks.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import styles from './SelectBox.module.css';

/** Selects everybody shown, or nobody: never somebody whom a filter hides. */
export function SelectAll() {
  const { session } = useStoreParts();
  const shown = useSession(({ visibleIds }) => visibleIds.length);
  const chosen = useSession(({ visibleIds, selection }) =>
    selection.size === 0 ? 0 : visibleIds.filter((id) => selection.has(id)).length,
  );
  const isAll = shown > 0 && chosen === shown;
  return (
    <CheckboxField
      label="Select all shown"
      hideLabel
      className={styles.box}
      checked={isAll}
      disabled={shown === 0}
      indeterminate={chosen > 0 && !isAll}
      onChange={() => {
        const { visibleIds } = session.getState();
        session.setState({ selection: new Set(isAll ? [] : visibleIds), anchorId: null });
      }}
    />
  );
}
