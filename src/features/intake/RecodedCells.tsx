import type { FileReport } from '../../intake/fileReport.ts';
import { Callout } from '../../ui/Callout.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { counted } from './counted.ts';
import styles from './FileSummary.module.css';

/** Names whose letters depend on the encoding that was taken for the file: to be looked at first. */
export function RecodedCells({ report }: { readonly report: FileReport }) {
  const { recoded, recodedCount, encoding } = report;
  if (encoding !== 'windows-1252') return null;
  return (
    <Callout
      tone="warning"
      title={`${report.name} is not UTF-8; it was read as Windows-1252, as Excel saves it`}
    >
      {recodedCount === 0
        ? 'No letter depends on it.'
        : `${counted(recodedCount, 'cell')} with letters that depend on it. Are these names right?`}
      {recoded.length > 0 && (
        <ScrollBox label="Cells that depend on the encoding" className={styles.recoded}>
          <ul>
            {recoded.map(({ line, column, text }) => (
              <li key={`${line} ${column}`}>
                <span className={styles.where}>{`line ${line}, ${column}`}</span> <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </ScrollBox>
      )}
    </Callout>
  );
}
