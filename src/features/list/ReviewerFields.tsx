import { useId, useState } from 'react';
import type { ReadOrder } from '../../domain/readOrder.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LIST_FILES, listFileText } from './listFile.ts';
import styles from './MergeOrdersDialog.module.css';

export interface ReviewerInput {
  readonly key: number;
  readonly name: string;
  readonly text: string;
}

interface ReviewerFieldsProps {
  readonly input: ReviewerInput;
  readonly number: number;
  readonly read: ReadOrder;
  /** How many of the names are on the list. */
  readonly onList: number;
  readonly onChange: (input: ReviewerInput) => void;
  readonly onRemove: (() => void) | null;
}

/** One reviewer: the name, the order as pasted or from a file, and what was read from it. */
export function ReviewerFields(props: ReviewerFieldsProps) {
  const { input, number, read, onList, onChange, onRemove } = props;
  const heading = useId();
  const [fault, setFault] = useState<string | null>(null);

  async function readFile(file: File): Promise<void> {
    const text = await listFileText(file);
    setFault(text.ok ? null : text.error);
    if (!text.ok) return;
    onChange({ ...input, text: text.value, name: input.name || file.name.replace(/\.\w+$/, '') });
  }

  return (
    <section aria-labelledby={heading} className={styles.reviewer}>
      <div className={styles.reviewerHead}>
        <h3 id={heading} className={styles.reviewerTitle}>{`Reviewer ${number}`}</h3>
        {onRemove !== null && (
          <Button variant="quiet" onClick={onRemove}>
            Remove
          </Button>
        )}
      </div>
      <TextField
        label="Name"
        value={input.name}
        maxLength={60}
        placeholder={`Reviewer ${number}`}
        onChange={(event) => onChange({ ...input, name: event.currentTarget.value })}
      />
      <TextArea
        label="Order, best first: one AAMC ID on each line, or a CSV"
        rows={5}
        spellCheck={false}
        className={styles.text}
        value={input.text}
        onChange={(event) => onChange({ ...input, text: event.currentTarget.value })}
      />
      <div>
        <FileButton label={`Order of reviewer ${number}`} accept={LIST_FILES} onFile={readFile}>
          From a file
        </FileButton>
      </div>
      <div aria-live="polite" className={styles.read}>
        {fault !== null && <p>{fault}</p>}
        {input.text.trim() !== '' &&
          readWords(read, onList).map((words) => <p key={words}>{words}</p>)}
      </div>
    </section>
  );
}

const SHOWN = 3;

function readWords({ places, hasRanks, unknown, twice }: ReadOrder, onList: number) {
  const count = places.length === 1 ? '1 name' : `${places.length} names`;
  const by = hasRanks ? 'by the ranks beside the IDs' : 'in the order of the text';
  const strangers = unknown
    .slice(0, SHOWN)
    .map(({ written, line }) => `${written} in line ${line}`);
  const more = unknown.length > SHOWN ? ` and ${unknown.length - SHOWN} more` : '';
  return [
    places.length === 0 ? 'No AAMC ID of anybody in the pool was found.' : `${count} read, ${by}.`,
    ...(onList < places.length
      ? [`${places.length - onList} not on this list (Unsorted, Never or another track): left out.`]
      : []),
    ...(unknown.length > 0 ? [`Nobody in the pool: ${strangers.join(', ')}${more}.`] : []),
    ...(twice.length > 0 ? [`${twice.length} stand twice: the first place counts.`] : []),
  ];
}
