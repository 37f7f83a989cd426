import { useMemo, useState } from 'react';
import { MAX_TAG_CHARACTERS, setTag } from '../../store/commands/markApplicants.ts';
import { useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ChangedFacts.module.css';
import { counted } from './counted.ts';
import type { PreviewState } from './importState.ts';
import tagStyles from './UseAsTag.module.css';
import { useImport } from './useImport.ts';

/**
 * A filtered export says by itself what no column does, such as who has a failed attempt: its
 * applicants are tagged, and nothing else of it is imported.
 */
export function UseAsTag({ preview }: { readonly preview: PreviewState }) {
  const run = useRun();
  const { cancel } = useImport();
  const [tag, setTagText] = useState('');
  const { read, pool } = preview;
  const known = useMemo(
    () => read.applicants.filter(({ id }) => pool.has(id)).map(({ id }) => id),
    [read, pool],
  );
  const strangers = read.applicants.length - known.length;
  if (known.length === 0) return null;
  const source = read.reports.map(({ name }) => name).join(', ');
  return (
    <details className={styles.section}>
      <summary className={styles.summary}>Use these files as a tag instead</summary>
      <form
        className={tagStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (run(setTag, { ids: known, tag, tagged: true, source })) cancel();
        }}
      >
        <p>
          Nothing of the files is imported; whoever is in them gets the tag, which is a field for
          filters.
          {strangers > 0 &&
            ` ${counted(strangers, 'applicant')} of them ${strangers === 1 ? 'is' : 'are'} not in the workspace and ${strangers === 1 ? 'gets' : 'get'} none.`}
        </p>
        <div className={tagStyles.line}>
          <TextField
            label="Tag"
            placeholder="failed attempt"
            maxLength={MAX_TAG_CHARACTERS}
            value={tag}
            onChange={(event) => setTagText(event.currentTarget.value)}
          />
          <Button type="submit" disabled={tag.trim() === ''}>
            {`Tag ${counted(known.length, 'applicant')}`}
          </Button>
        </div>
      </form>
    </details>
  );
}
