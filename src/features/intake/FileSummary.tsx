import type { ColumnMatch, Delimiter, FileReport } from '../../intake/fileReport.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { counted } from './counted.ts';
import styles from './FileSummary.module.css';
import { RecodedCells } from './RecodedCells.tsx';
import { Unfolding } from './Unfolding.tsx';

const ENCODINGS: Readonly<Record<FileReport['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  xlsx: 'Excel workbook',
};

const DELIMITERS: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** How one file was read: what it looked like, and what became of each of its columns. */
export function FileSummary({ report }: { readonly report: FileReport }) {
  const { columns } = report;
  const count = (...kinds: ColumnMatch['how'][]) =>
    columns.filter(({ how }) => kinds.includes(how)).length;
  return (
    <article className={styles.file}>
      <h2 className={styles.name}>{report.name}</h2>
      <p className={styles.facts}>
        {counted(report.rows, 'row')}: {report.accepted.toLocaleString('en')} taken,{' '}
        {report.rejected} refused, {report.blank} blank · {ENCODINGS[report.encoding]} ·{' '}
        {report.delimiter === null ? '' : `${DELIMITERS[report.delimiter]}-separated · `}
        header on line {report.headerLine}
        {report.workbook !== null &&
          ` · sheet “${report.workbook.sheet}”, ${report.workbook.sheets.length === 1 ? 'the only one' : `one of ${report.workbook.sheets.length}`}`}
      </p>
      <LinesAround report={report} />
      <RecodedCells report={report} />
      <Unfolding
        summary={
          <summary className={styles.summary}>
            {counted(columns.length, 'column')}: {count('alias', 'suffix', 'user')} read,{' '}
            {count('kept')} kept, {count('protected')} protected
          </summary>
        }
      >
        <ColumnTable report={report} />
      </Unfolding>
    </article>
  );
}

/** What stands around the table and was not read as applicants: shown, so that nothing is missed. */
function LinesAround({ report }: { readonly report: FileReport }) {
  const { preamble, labelRow, footer } = report;
  const parts = [
    ['before the header', preamble],
    ['a second header row', labelRow === null ? [] : [labelRow.cells.join(' | ')]],
    ['after the data', footer],
  ] as const;
  const found = parts.filter(([, lines]) => lines.length > 0);
  if (found.length === 0) return null;
  const count = found.reduce((sum, [, lines]) => sum + lines.length, 0);
  return (
    <details>
      <summary className={styles.summary}>
        {counted(count, 'line')} not read as applicants: {found.map(([where]) => where).join(', ')}
      </summary>
      <ul className={styles.lines}>
        {found.flatMap(([where, lines]) =>
          lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same line can stand there twice.
            <li key={`${where} ${index}`}>
              <span className={styles.where}>{where}</span> <bdi>{line}</bdi>
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
