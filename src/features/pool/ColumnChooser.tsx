import { keptHeaderOf } from '../../domain/keptFields.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import type { GridColumn } from '../../ui/dataGrid/gridColumn.ts';
import { Settings } from '../../ui/icons.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './ColumnChooser.module.css';
import type { PoolRow } from './poolRow.ts';

export interface ColumnChooserProps {
  readonly columns: readonly GridColumn<PoolRow>[];
  readonly visibility: Readonly<Record<string, boolean>>;
  readonly onChange: (column: string, isVisible: boolean) => void;
}

/** Which columns the grid shows, those that the files brought and no field reads included. */
export function ColumnChooser({ columns, visibility, onChange }: ColumnChooserProps) {
  const free = columns.filter(({ isPinned }) => isPinned !== true);
  const own = free.filter(({ id }) => keptHeaderOf(id) === null);
  const kept = free.filter(({ id }) => keptHeaderOf(id) !== null);
  const box = ({ id, title }: GridColumn<PoolRow>) => (
    <CheckboxField
      key={id}
      label={title}
      checked={visibility[id] !== false}
      onChange={(event) => onChange(id, event.currentTarget.checked)}
    />
  );
  return (
    <Popover title="Columns" align="end" trigger={<Button icon={<Settings />}>Columns</Button>}>
      <div className={styles.boxes}>{own.map(box)}</div>
      {kept.length > 0 && (
        <>
          <SectionLabel as="h3">From the files, as they are</SectionLabel>
          <div className={styles.boxes}>{kept.map(box)}</div>
        </>
      )}
    </Popover>
  );
}
