import { useState } from 'react';
import type { ColumnChoice } from '../../intake/columnMapping.ts';
import { FIELD_NAMES } from '../../intake/fieldNames.ts';
import type { ColumnReport, ColumnUse, FileReport } from '../../intake/fileReport.ts';
import { Button } from '../../ui/Button.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import styles from './FileSummary.module.css';
import { FIELD_LABELS } from './fieldLabels.ts';
import { useImport } from './useImport.ts';

/** Above that, the options of all choices together would take longer to draw than anybody waits. */
const MANY_COLUMNS = 120;

/** Every column of a file: what it is read as, which a person may correct, and what stands in it. */
export function ColumnTable({ report }: { readonly report: FileReport }) {
  return (
    <ScrollBox label="Columns of this file" className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Column of the file</th>
            <th scope="col">Read as</th>
            <th scope="col">How</th>
            <th scope="col">In it</th>
          </tr>
        </thead>
        <tbody>
          {report.columns.map((column) => (
            <ColumnRow
              key={column.key}
              column={column}
              signature={report.headerSignature}
              isOfMany={report.columns.length > MANY_COLUMNS}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface ColumnRowProps {
  readonly column: ColumnReport;
  readonly signature: string;
  /** Then the fields to choose from are drawn when somebody comes near. */
  readonly isOfMany: boolean;
}

function ColumnRow({ column, signature, isOfMany }: ColumnRowProps) {
  const { setColumn } = useImport();
  const { header, key, how, suggestion, filled, samples } = column;
  const [isLookedAt, setLookedAt] = useState(!isOfMany);
  const look = () => setLookedAt(true);
  const choice = choiceOf(column);
  const choose = (choice: ColumnChoice | null) => setColumn(signature, key, choice);
  return (
    <tr data-how={how}>
      <th scope="row" className={styles.header}>
        {header === '' ? 'no header' : header}
      </th>
      <td>
        <select
          className={styles.choice}
          aria-label={`Read ${header} as`}
          value={choice}
          onPointerEnter={look}
          onFocus={look}
          onChange={(event) => choose(event.currentTarget.value as ColumnChoice)}
        >
          <option value="keep">Keep, shown as it is</option>
          <option value="leave-out">Leave out</option>
          <optgroup label="Read as">
            {FIELD_NAMES.filter((field) => isLookedAt || field === choice).map((field) => (
              <option key={field} value={field}>
                {FIELD_LABELS[field]}
              </option>
            ))}
          </optgroup>
        </select>
        {suggestion !== null && how !== 'user' && (
          <Button variant="quiet" onClick={() => choose(suggestion.field)}>
            {`${FIELD_LABELS[suggestion.field]}?`}
          </Button>
        )}
        {how === 'user' && (
          <Button variant="quiet" onClick={() => choose(null)}>
            As before
          </Button>
        )}
      </td>
      <td>{howWords(column)}</td>
      <td className={styles.samples}>
        {filled === 0 ? 'nothing' : samples.length === 0 ? `${filled} cells` : samples.join(' · ')}
      </td>
    </tr>
  );
}

function choiceOf({ field, imported }: ColumnReport): ColumnChoice {
  if (!imported) return 'leave-out';
  return field ?? 'keep';
}

const USE_WORDS: Readonly<Record<ColumnUse, string>> = {
  only: 'read',
  first: 'read; of several, this one counts',
  fallback: 'read where the other is blank',
  joined: 'read together with the other',
};

function howWords({ how, use, protects, imported, numeric }: ColumnReport): string {
  if (!imported) return protects === null ? 'left out by hand' : `left out: ${protects}`;
  const words = use === null ? 'kept and shown as it is' : USE_WORDS[use];
  const range = numeric === null ? '' : `, numbers ${numeric.min} to ${numeric.max}`;
  return `${words}${range}${how === 'user' ? ', by hand' : ''}`;
}
