import type { ColumnMatch, Delimiter, FileReport } from '../../intake/fileReport.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { counted } from './counted.ts';
import styles from './FileSummary.module.css';

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

const HOW: Readonly<Record<ColumnMatch['how'], string>> = {
  alias: 'read',
  suffix: 'read, as a repeat',
  protected: 'left out: protected',
  kept: 'kept and shown as it is',
  user: 'as chosen by hand',
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
        {report.preamble.length > 0 && ` · ${counted(report.preamble.length, 'line')} before it`}
        {report.footer.length > 0 && ` · ${counted(report.footer.length, 'line')} after the data`}
      </p>
      {report.encoding === 'windows-1252' && (
        <p className={styles.facts}>
          Saved by Excel in an old encoding: check names with accents below before you import.
        </p>
      )}
      <details>
        <summary className={styles.summary}>
          {counted(columns.length, 'column')}: {count('alias', 'suffix')} read, {count('kept')}{' '}
          kept, {count('protected')} protected
        </summary>
        <ScrollBox label="Columns of this file" className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Column of the file</th>
                <th scope="col">Read as</th>
                <th scope="col">How</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ header, field, how }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: headers repeat, their places do not.
                <tr key={index} data-how={how}>
                  <td>{header}</td>
                  <td>{field ?? '–'}</td>
                  <td>{HOW[how]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </article>
  );
}
