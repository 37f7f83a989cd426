import { useState } from 'react';
import { FIELD_GROUPS, type FieldGroup, fieldOf } from '../../domain/poolFields.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { FIRST_SESSION } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ColumnChooser.module.css';
import { usePoolColumns } from './usePoolColumns.tsx';

const GROUPS: readonly FieldGroup[] = [...FIELD_GROUPS, 'From the files'];

/** Which columns the grid shows, those that the files brought and no field reads included. */
export function ColumnChooser() {
  const { columns, layout } = usePoolColumns();
  const { session } = useStoreParts();
  const [wanted, setWanted] = useState('');
  const text = wanted.trim().toLowerCase();
  const free = columns.filter(
    ({ isFixed, title }) => isFixed !== true && title.toLowerCase().includes(text),
  );
  return (
    <div className={styles.chooser}>
      <TextField
        label="Find a column"
        hideLabel
        placeholder="Find a column"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <div className={styles.groups}>
        {GROUPS.map((group) => {
          const own = free.filter(({ id }) => groupOf(id) === group);
          if (own.length === 0) return null;
          return (
            <section key={group}>
              <SectionLabel as="h3">
                {group === 'From the files' ? 'From the files, as they are' : group}
              </SectionLabel>
              <div className={styles.boxes}>
                {own.map(({ id, title }) => (
                  <CheckboxField
                    key={id}
                    label={title}
                    checked={layout.visibility[id] !== false}
                    onChange={(event) => {
                      const { poolLayout } = session.getState();
                      const visibility = {
                        ...poolLayout.visibility,
                        [id]: event.currentTarget.checked,
                      };
                      session.setState({ poolLayout: { ...poolLayout, visibility } });
                    }}
                  />
                ))}
              </div>
            </section>
          );
        })}
        {free.length === 0 && <p className={styles.none}>No column of that name.</p>}
      </div>
      <Button
        variant="quiet"
        onClick={() => session.setState({ poolLayout: FIRST_SESSION.poolLayout })}
      >
        As they were at first
      </Button>
    </div>
  );
}

function groupOf(columnId: string): FieldGroup {
  return fieldOf(columnId)?.group ?? 'Decisions';
}
