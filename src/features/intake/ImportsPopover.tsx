import { useId } from 'react';
import type { ImportRecord } from '../../domain/board.ts';
import { formatInZone } from '../../domain/week.ts';
import { undoImport } from '../../store/commands/importApplicants.ts';
import { useBoard, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { History } from '../../ui/icons.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { counted } from './counted.ts';
import styles from './ImportsPopover.module.css';

/** Every import with who, when and what came of it; each can be taken back by itself. */
export function ImportsPopover() {
  const { imports } = useBoard();
  if (imports.length === 0) return null;
  return (
    <Popover
      title="Imports"
      align="end"
      trigger={
        <Button icon={<History />}>
          <span className={styles.word}>Imports</span> {imports.length}
        </Button>
      }
    >
      <ol className={styles.list}>
        {imports.toReversed().map((record) => (
          <ImportEntry key={record.id} record={record} />
        ))}
      </ol>
      <p className={styles.quiet}>
        Taking an import back leaves bands, stars and notes stored: they count again if the
        applicants return.
      </p>
    </Popover>
  );
}

function ImportEntry({ record }: { readonly record: ImportRecord }) {
  const { workspace, session } = useStoreParts();
  const id = useId();
  const refused = record.files.reduce((sum, file) => sum + file.rejected, 0);

  function takeBack(): void {
    const result = workspace.run(undoImport, { importId: record.id });
    tell(session, result.ok ? result.value.message : result.error, result.ok ? 'done' : 'refused');
  }

  return (
    <li className={styles.entry} data-undone={record.undone || undefined}>
      <div className={styles.words}>
        <p id={id} className={styles.names}>
          {record.files.map(({ name }) => name).join(', ')}
        </p>
        <p className={styles.quiet}>
          {formatInZone(record.at, 'America/New_York')} ET · {record.by}
        </p>
        <p className={styles.quiet}>
          {record.added} new · {record.changed} changed · {record.unchanged} unchanged
          {refused > 0 && ` · ${counted(refused, 'row')} refused`}
        </p>
      </div>
      {record.undone ? (
        <Tag>taken back</Tag>
      ) : (
        <Button variant="quiet" aria-describedby={id} onClick={takeBack}>
          Undo this import
        </Button>
      )}
    </li>
  );
}
