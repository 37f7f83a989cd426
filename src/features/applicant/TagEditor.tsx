import { useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { FAILED_ATTEMPT_TAG } from '../../domain/poolFields.ts';
import { setTag } from '../../store/commands/markApplicants.ts';
import { useRun, useSession } from '../../store/hooks.ts';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Plus, X } from '../../ui/icons.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './TagEditor.module.css';

const NO_TAGS: readonly string[] = [];

/** Short words on an applicant that filters understand. */
export function TagEditor({ id }: { readonly id: AamcId }) {
  const tags = useSession(({ board }) => board.tags.get(id) ?? NO_TAGS);
  const run = useRun();
  // Not a component per applicant: at a decision a second, that would build the field each time.
  const [{ of, draft }, setTyped] = useState({ of: id, draft: '' });
  if (of !== id) setTyped({ of: id, draft: '' });
  const setDraft = (text: string) => setTyped({ of: id, draft: text });
  const add = (tag: string) => run(setTag, { ids: [id], tag, tagged: true });
  return (
    <section aria-label="Tags" className={styles.section}>
      <SectionLabel as="h3">Tags</SectionLabel>
      <div className={styles.tags}>
        {tags.map((tag) => (
          <Tag key={tag} tone={tag === FAILED_ATTEMPT_TAG ? 'danger' : 'neutral'}>
            {tag}
            <IconButton
              label={`Remove tag ${tag}`}
              icon={<X />}
              tooltip={false}
              onClick={() => run(setTag, { ids: [id], tag, tagged: false })}
            />
          </Tag>
        ))}
        {!tags.includes(FAILED_ATTEMPT_TAG) && (
          <Chip icon={<Plus />} onClick={() => add(FAILED_ATTEMPT_TAG)}>
            {FAILED_ATTEMPT_TAG}
          </Chip>
        )}
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (add(draft)) setDraft('');
          }}
        >
          <TextField
            label="New tag"
            hideLabel
            placeholder="Add a tag"
            autoComplete="off"
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
        </form>
      </div>
    </section>
  );
}
