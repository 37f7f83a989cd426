import { useId, useState } from 'react';
import type { ImportRecord } from '../../domain/board.ts';
import { formatInZone } from '../../domain/week.ts';
import { undoImport } from '../../store/commands/importApplicants.ts';
import { useBoard, useRun } from '../../store/hooks.ts';
import { AlertDialog } from '../../ui/AlertDialog.tsx';
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
  const run = useRun();
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const refused = record.files.reduce((sum, file) => sum + file.rejected, 0);
  const names = record.files.map(({ name }) => name).join(', ');
  return (
    <li className={styles.entry} data-undone={record.undone || undefined}>
      <div className={styles.words}>
        <p id={id} className={styles.names}>
          {names}
        </p>
        <p className={styles.quiet}>
          {formatInZone(record.at, 'America/New_York')} ET · {record.by}
        </p>
        <p className={`${styles.quiet} mono`} title="SHA-256 of the bytes, the first digits">
          {record.files.map(({ hash }) => hash.slice(0, 12)).join(' ')}
        </p>
        <p className={styles.quiet}>
          {record.added} new · {record.changed} changed · {record.unchanged} unchanged
          {refused > 0 && ` · ${counted(refused, 'row')} refused`}
        </p>
      </div>
      {record.undone ? (
        <>
          <Tag>taken back</Tag>
          <Button
            variant="quiet"
            aria-describedby={id}
            onClick={() => run(undoImport, { importId: record.id, undone: false })}
          >
            Bring back
          </Button>
        </>
      ) : (
        <Button variant="quiet" aria-describedby={id} onClick={() => setAsked(true)}>
          Undo this import
        </Button>
      )}
      <AlertDialog
        open={isAsked}
        title="Undo this import?"
        confirmLabel="Undo this import"
        onCancel={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false);
          run(undoImport, { importId: record.id });
        }}
      >
        {`The facts of ${names} no longer count, and applicants whom no other import names leave the pool. What was decided or written stays stored. “Bring back” in this list makes it count again.`}
      </AlertDialog>
    </li>
  );
}
