import { useState } from 'react';
import type { FileReport } from '../../intake/fileReport.ts';
import { Button } from '../../ui/Button.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { counted } from './counted.ts';
import styles from './ProblemsTable.module.css';

const PAGE = 100;

/** Every row or cell that was refused or needs eyes, with the line to look for. Refused rows first. */
export function ProblemsTable({ reports }: { readonly reports: readonly FileReport[] }) {
  const [limit, setLimit] = useState(PAGE);
  const problems = reports
    .flatMap((report) => report.problems)
    .toSorted((a, b) => Number(b.rejectsRow) - Number(a.rejectsRow));
  const total = reports.reduce((sum, report) => sum + report.problemCount, 0);
  if (problems.length === 0) return null;
  const shown = problems.slice(0, limit);
  const hasSeveralFiles = reports.length > 1;
  return (
    <section className={styles.section}>
      <SectionLabel aside={<span className={styles.quiet}>{countWords(shown.length, total)}</span>}>
        Problems
      </SectionLabel>
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
      {shown.length < problems.length && (
        <Button onClick={() => setLimit(limit + PAGE)}>
          {`Show ${Math.min(PAGE, problems.length - shown.length)} more`}
        </Button>
      )}
    </section>
  );
}

function countWords(shown: number, total: number): string {
  return shown < total
    ? `${shown} of ${total.toLocaleString('en')} shown`
    : counted(total, 'problem');
}
