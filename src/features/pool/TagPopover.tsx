import { useId, useState } from 'react';
import { MAX_TAG_CHARACTERS, setTag } from '../../store/commands/markApplicants.ts';
import { useBoard, useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { targetsOf } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Flag, X } from '../../ui/icons.ts';
import { Popover } from '../../ui/Popover.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './TagPopover.module.css';

/** Puts a tag on everybody selected, or takes one off that some of them bear. */
export function TagPopover() {
  return (
    <Popover
      title="Tag the selected applicants"
      side="top"
      trigger={<Button icon={<Flag />}>Tag…</Button>}
    >
      {(close) => <TagForm onDone={close} />}
    </Popover>
  );
}

function TagForm({ onDone }: { onDone(): void }) {
  const { session } = useStoreParts();
  const { tags } = useBoard();
  const selection = useSession((state) => state.selection);
  const run = useRun();
  const [tag, setTagText] = useState('');
  const listId = useId();
  const known = [...new Set([...tags.values()].flat())].sort();
  const borne = known.filter((name) =>
    [...selection].some((id) => tags.get(id)?.includes(name) === true),
  );

  const typed = tag.trim().replace(/\s+/g, ' ');
  const already = [...selection].filter((id) => tags.get(id)?.includes(typed) === true).length;

  function apply(name: string, tagged: boolean): void {
    const ids = targetsOf(session.getState());
    if (run(setTag, { ids, tag: name, tagged })) onDone();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply(tag, true);
      }}
    >
      <TextField
        label="Tag"
        placeholder="failed attempt, home student …"
        maxLength={MAX_TAG_CHARACTERS}
        list={listId}
        value={tag}
        hint={already === 0 ? undefined : `${already} of ${selection.size} have it already.`}
        onChange={(event) => setTagText(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit" variant="primary">
        Add tag
      </Button>
      {borne.length > 0 && (
        <div className={styles.borne}>
          <span className={styles.quiet}>Take off:</span>
          {borne.map((name) => (
            <Chip
              key={name}
              icon={<X />}
              aria-label={`Take off ${name}`}
              onClick={() => apply(name, false)}
            >
              {name}
            </Chip>
          ))}
        </div>
      )}
    </form>
  );
}
