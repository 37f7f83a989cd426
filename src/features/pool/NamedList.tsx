import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Trash2 } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NamedList.module.css';

export interface NamedItem {
  readonly id: string;
  readonly name: string;
  /** What it holds, in a line. */
  readonly words: string;
  readonly isCurrent: boolean;
}

export interface NamedListProps {
  /** What one of them is called: "filter". */
  readonly noun: string;
  readonly items: readonly NamedItem[];
  /** In place of the items while there are none. */
  readonly none: string;
  onUse(id: string): void;
  onRemove(id: string): void;
  /** What would be saved, in a line; null while there is nothing to save. */
  readonly present: string | null;
  readonly placeholder: string;
  readonly mostCharacters: number;
  /** False when it was refused. A name that is there already is replaced. */
  onSave(name: string, replacedId: string | null): boolean;
}

/** Things under names: use one, save what is set now, replace, remove. */
export function NamedList(props: NamedListProps) {
  const { noun, items, present } = props;
  const [name, setName] = useState('');
  const typed = name.trim().toLowerCase();
  const replaced = items.find((item) => item.name.toLowerCase() === typed);
  return (
    <div className={styles.saved}>
      {items.length === 0 && <p className={styles.quiet}>{props.none}</p>}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <button
              type="button"
              className={styles.use}
              aria-current={item.isCurrent || undefined}
              onClick={() => props.onUse(item.id)}
            >
              <span className={styles.name}>{item.name}</span>
              <span className={styles.words}>{item.words}</span>
            </button>
            <IconButton
              label={`Remove the ${noun} ${item.name}`}
              icon={<Trash2 />}
              tooltip={false}
              onClick={() => props.onRemove(item.id)}
            />
          </li>
        ))}
      </ul>
      {present !== null && (
        <form
          className={styles.save}
          onSubmit={(event) => {
            event.preventDefault();
            if (props.onSave(name, replaced?.id ?? null)) setName('');
          }}
        >
          <TextField
            label="Save what is set now as"
            placeholder={props.placeholder}
            maxLength={props.mostCharacters}
            value={name}
            hint={replaced === undefined ? present : `Replaces “${replaced.name}”: ${present}`}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="primary">
            {replaced === undefined ? 'Save' : 'Replace'}
          </Button>
        </form>
      )}
    </div>
  );
}
