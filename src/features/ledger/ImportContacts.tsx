import { useState } from 'react';
import type { ContactsRead } from '../../intake/readContacts.ts';
import { importContacts } from '../../store/commands/saveContact.ts';
import { useRun, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import styles from './ContactDialog.module.css';

interface Read extends ContactsRead {
  readonly fileName: string;
}

/** Contacts from a table, shown with everything that is wrong with it before anything is added. */
export function ImportContacts() {
  const { session } = useStoreParts();
  const run = useRun();
  const [read, setRead] = useState<Read | null>(null);

  async function readFile(file: File): Promise<void> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { decodeBytes } = await import('../../intake/decodeBytes.ts');
      const { readContacts } = await import('../../intake/readContacts.ts');
      const decoded = decodeBytes(bytes);
      if (decoded.ok) setRead({ ...readContacts(decoded.value.text), fileName: file.name });
      else tell(session, `${file.name}: ${decoded.error.reason}`, 'refused');
    } catch {
      tell(session, `${file.name} could not be read. Choose it again.`, 'refused');
    }
  }

  return (
    <>
      <FileButton
        label="Import contacts"
        accept=".csv,.txt,.tsv"
        onFile={(file) => void readFile(file)}
      >
        Import a CSV
      </FileButton>
      {read !== null && (
        <Dialog
          open
          size="large"
          title={`Contacts in ${read.fileName}`}
          onClose={() => setRead(null)}
          footer={
            <>
              <Button onClick={() => setRead(null)}>Cancel</Button>
              <Button
                variant="primary"
                disabled={read.contacts.length === 0}
                onClick={() => {
                  if (run(importContacts, { contacts: read.contacts })) setRead(null);
                }}
              >
                {`Add ${read.contacts.length} ${read.contacts.length === 1 ? 'contact' : 'contacts'}`}
              </Button>
            </>
          }
        >
          <Preview read={read} />
        </Dialog>
      )}
    </>
  );
}

function Preview({ read: { contacts, problems, unread } }: { readonly read: Read }) {
  const refused = problems.filter(({ rejectsRow }) => rejectsRow).length;
  return (
    <>
      <p>
        {[
          `${contacts.length} read`,
          refused > 0 && `${refused} refused`,
          'who is known already only has blanks filled',
        ]
          .filter(Boolean)
          .join(', ')}
        .
      </p>
      {unread.length > 0 && (
        <p className={styles.quiet}>{`Columns that are not kept: ${unread.join(', ')}.`}</p>
      )}
      {problems.length > 0 && (
        <ScrollBox label="Rows with problems" className={styles.problems}>
          <table className={styles.table} aria-label="Problems">
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Column</th>
                <th scope="col">As read</th>
                <th scope="col">What is wrong</th>
              </tr>
            </thead>
            <tbody>
              {problems.map(({ line, column, value, reason }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one line can have the same problem twice.
                <tr key={index}>
                  <td>{line}</td>
                  <td>{column ?? 'The row'}</td>
                  <td dir="auto">{value}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  );
}
