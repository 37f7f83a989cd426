import { useState } from 'react';
import type { FileReport, QuarantinedRow } from '../../intake/fileReport.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ChangedFacts.module.css';
import { counted } from './counted.ts';
import rowStyles from './QuarantinedRows.module.css';
import { useImport } from './useImport.ts';

/** Rows that were refused whole, each of which a person can look at and correct cell by cell. */
export function QuarantinedRows({ report }: { readonly report: FileReport }) {
  const [corrected, setCorrected] = useState<QuarantinedRow | null>(null);
  const { quarantined, rejected } = report;
  if (quarantined.length === 0) return null;
  return (
    <details className={styles.section} open={quarantined.length <= 10}>
      <summary className={styles.summary}>
        {counted(rejected, 'row')} of {report.name} set aside; each can be corrected by hand
      </summary>
      <ul className={styles.list}>
        {quarantined.map((row) => (
          <li key={row.line} className={rowStyles.row}>
            <span className={rowStyles.line}>{`line ${row.line}`}</span>
            <span className={rowStyles.words}>
              {row.reason}
              <span className={rowStyles.cells}>
                <bdi>{row.cells.filter((cell) => cell !== '').join(' | ')}</bdi>
              </span>
            </span>
            <Button aria-label={`Correct line ${row.line}`} onClick={() => setCorrected(row)}>
              Correct…
            </Button>
          </li>
        ))}
      </ul>
      {rejected > quarantined.length && (
        <p className={styles.quiet}>and {counted(rejected - quarantined.length, 'row')} more</p>
      )}
      <Dialog
        open={corrected !== null}
        onClose={() => setCorrected(null)}
        title={corrected === null ? 'Correct a row' : `Line ${corrected.line} of ${report.name}`}
        description={corrected?.reason}
      >
        {corrected !== null && (
          <RowForm report={report} row={corrected} onDone={() => setCorrected(null)} />
        )}
      </Dialog>
    </details>
  );
}

interface RowFormProps {
  readonly report: FileReport;
  readonly row: QuarantinedRow;
  readonly onDone: () => void;
}

/** The raw cells under their headers. A cell can be pushed on, or taken out, to end a shift. */
function RowForm({ report, row, onDone }: RowFormProps) {
  const { correctRow } = useImport();
  const width = Math.max(report.columns.length, row.cells.length);
  const [cells, setCells] = useState(() => padded(row.cells, width));
  const setCell = (index: number, text: string) => setCells(cells.with(index, text));
  return (
    <form
      className={rowStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        correctRow({
          hash: report.hash,
          line: row.line,
          cells: cells.slice(0, report.columns.length),
        });
        onDone();
      }}
    >
      {cells.map((cell, index) => {
        const header = report.columns[index]?.header ?? 'beyond the headers: not read';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row.
          <div key={index} className={rowStyles.cell}>
            <TextField
              label={header === '' ? `Column ${index + 1}` : header}
              value={cell}
              onChange={(event) => setCell(index, event.currentTarget.value)}
            />
            <Button
              variant="quiet"
              aria-label={`Take out the cell under ${header}; what follows moves left`}
              onClick={() => setCells(padded(cells.toSpliced(index, 1), width))}
            >
              Take out
            </Button>
            <Button
              variant="quiet"
              aria-label={`Put a blank cell before the one under ${header}; what follows moves right`}
              onClick={() => setCells(cells.toSpliced(index, 0, ''))}
            >
              Push on
            </Button>
          </div>
        );
      })}
      <Button type="submit" variant="primary">
        Read the row so
      </Button>
    </form>
  );
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')];
}
