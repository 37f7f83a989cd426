import { useState } from 'react';
import { describeForm, EMPTY_FORM, type FirstPassForm } from '../../domain/firstPass.ts';
import { MAX_FILTER_NAME, removeFilter, saveFilter } from '../../store/commands/saveFilter.ts';
import { useBoard, useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Trash2 } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SavedFilters.module.css';

/** First passes under their names, for everybody in the workspace: use, save, replace, remove. */
export function SavedFilters({ onDone }: { onDone(): void }) {
  const { session } = useStoreParts();
  const { savedFilters } = useBoard();
  const form = useSession((state) => state.firstPass);
  const run = useRun();
  const [name, setName] = useState('');
  const sentence = describeForm(form);
  const own = savedFilters.find(
    (filter) => filter.name.toLowerCase() === name.trim().toLowerCase(),
  );
  return (
    <div className={styles.saved}>
      {savedFilters.length === 0 && (
        <p className={styles.quiet}>
          None yet. A filter that you save here is there for everybody in this workspace.
        </p>
      )}
      <ul className={styles.list}>
        {savedFilters.map((filter) => (
          <li key={filter.id} className={styles.filter}>
            <button
              type="button"
              className={styles.use}
              aria-current={isSame(filter.form, form) || undefined}
              onClick={() => {
                session.setState({ firstPass: { ...EMPTY_FORM, ...filter.form } });
                onDone();
              }}
            >
              <span className={styles.name}>{filter.name}</span>
              <span className={styles.quiet}>{describeForm(filter.form)}</span>
            </button>
            <IconButton
              label={`Remove the filter ${filter.name}`}
              icon={<Trash2 />}
              tooltip={false}
              onClick={() => run(removeFilter, { id: filter.id })}
            />
          </li>
        ))}
      </ul>
      {sentence !== '' && (
        <form
          className={styles.save}
          onSubmit={(event) => {
            event.preventDefault();
            if (!run(saveFilter, { id: own?.id ?? null, name, form })) return;
            setName('');
            onDone();
          }}
        >
          <TextField
            label="Save what is set now as"
            placeholder="US grads or strong Step 2"
            maxLength={MAX_FILTER_NAME}
            value={name}
            hint={own === undefined ? sentence : `Replaces “${own.name}”: ${sentence}`}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="primary">
            {own === undefined ? 'Save' : 'Replace'}
          </Button>
        </form>
      )}
    </div>
  );
}

function isSame(a: FirstPassForm, b: FirstPassForm): boolean {
  return JSON.stringify({ ...EMPTY_FORM, ...a }) === JSON.stringify({ ...EMPTY_FORM, ...b });
}
