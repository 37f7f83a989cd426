import { useState } from 'react';
import type { FileReport, Problem } from '../../intake/fileReport.ts';
import { clipboardTable } from '../../output/clipboardTable.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Copy, Download } from '../../ui/icons.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { counted } from './counted.ts';
import styles from './ProblemsTable.module.css';
import { problemRows, problemsCsv } from './problemsCsv.ts';

const PAGE = 100;

/** Every row or cell that was refused or needs eyes, with the line to look for. Refused rows first. */
export function ProblemsTable({ reports }: { readonly reports: readonly FileReport[] }) {
  const [limit, setLimit] = useState(PAGE);
  const [query, setQuery] = useState('');
  const [isRefusedOnly, setRefusedOnly] = useState(false);
  const problems = reports
    .flatMap((report) => report.problems)
    .toSorted((a, b) => Number(b.rejectsRow) - Number(a.rejectsRow));
  const total = reports.reduce((sum, report) => sum + report.problemCount, 0);
  if (problems.length === 0) return null;
  const found = problems.filter(
    (problem) => (!isRefusedOnly || problem.rejectsRow) && matches(problem, query),
  );
  const shown = found.slice(0, limit);
  const hasSeveralFiles = reports.length > 1;
  return (
    <section className={styles.section}>
      <SectionLabel aside={<span className={styles.quiet}>{countWords(shown.length, total)}</span>}>
        Problems
      </SectionLabel>
      <div className={styles.tools}>
        <TextField
          label="Find in the problems"
          hideLabel
          placeholder="Find by line, column, value or reason"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <CheckboxField
          label="Refused rows only"
          checked={isRefusedOnly}
          onChange={(event) => setRefusedOnly(event.currentTarget.checked)}
        />
        <Actions problems={found} />
      </div>
      <ScrollBox label="Rows with problems" className={styles.scroller}>
        <table className={styles.table} aria-label="Problems">
          <thead>
            <tr>
              {hasSeveralFiles && <th scope="col">File</th>}
              <th scope="col">Line</th>
              <th scope="col">Column</th>
              <th scope="col">As read</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one line can have the same problem twice.
              <tr key={index}>
                {hasSeveralFiles && <td className={styles.file}>{problem.fileName}</td>}
                <td className={styles.line}>{problem.line}</td>
                <td>{problem.column ?? 'whole row'}</td>
                <td className={styles.value}>{problem.value === '' ? 'blank' : problem.value}</td>
                <td className={styles.reason}>
                  {problem.rejectsRow && <Tag tone="danger">row refused</Tag>} {problem.reason}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown.length < found.length && (
        <Button onClick={() => setLimit(limit + PAGE)}>
          {`Show ${Math.min(PAGE, found.length - shown.length)} more`}
        </Button>
      )}
    </section>
  );
}

/** What is found, taken along: to the office that made the file, or into a spreadsheet. */
function Actions({ problems }: { readonly problems: readonly Problem[] }) {
  const { session } = useStoreParts();
  async function copy(): Promise<void> {
    const rows = problemRows(problems).map((row) => row.map(String));
    try {
      await navigator.clipboard.writeText(clipboardTable(rows).text);
      tell(session, `Copied ${counted(problems.length, 'problem')}`, 'info');
    } catch {
      tell(session, 'This browser gives no access to the clipboard: download them.', 'refused');
    }
  }
  return (
    <div className={styles.actions}>
      <Button icon={<Copy />} disabled={problems.length === 0} onClick={copy}>
        Copy
      </Button>
      <Button
        icon={<Download />}
        disabled={problems.length === 0}
        onClick={() =>
          saveFile('import-problems.csv', problemsCsv(problems), 'text/csv;charset=utf-8')
        }
      >
        Download as CSV
      </Button>
    </div>
  );
}

function matches({ line, column, value, reason, fileName }: Problem, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  const text = `${fileName} ${line} ${column ?? 'whole row'} ${value} ${reason}`.toLowerCase();
  return wanted.split(/\s+/).every((word) => text.includes(word));
}

function countWords(shown: number, total: number): string {
  return shown < total
    ? `${shown} of ${total.toLocaleString('en')} shown`
    : counted(total, 'problem');
}
