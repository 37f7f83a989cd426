import { useState } from 'react';
import { type Loaded, leaveOut, rescueFile } from '../store/adapters/loadWorkspace.ts';
import { Button } from '../ui/Button.tsx';
import styles from './RescueScreen.module.css';

export interface RescueScreenProps {
  readonly found: Exclude<Loaded, { kind: 'ready' | 'locked' }>;
  onTryAgain(): void;
}

/**
 * Stands in place of the app when what this browser holds cannot be opened as it is. Nothing is
 * written before the person chooses; an empty board never covers the old data.
 */
export function RescueScreen({ found, onTryAgain }: RescueScreenProps) {
  const [failure, setFailure] = useState('');

  async function openTheRest(): Promise<void> {
    if (found.kind !== 'damaged') return;
    try {
      await leaveOut(found.database, found.damagedKeys);
      onTryAgain();
    } catch {
      setFailure('The browser’s storage refused even this note. Download what is stored first.');
    }
  }

  return (
    <main className={styles.screen}>
      <h1>{TITLES[found.kind]}</h1>
      <p>{explain(found)}</p>
      {failure !== '' && <p role="alert">{failure}</p>}
      <div className={styles.actions}>
        {found.rows.length > 0 && (
          <Button variant="primary" onClick={() => download(found.rows)}>
            Download what is stored
          </Button>
        )}
        {found.kind === 'damaged' && (
          <Button onClick={() => void openTheRest()}>Open without the damaged parts</Button>
        )}
        <Button onClick={onTryAgain}>Try again</Button>
      </div>
      <p className={styles.quiet}>
        Nothing was changed or deleted. The <a href="./rescue.html">rescue page</a> lists all that
        this browser keeps and makes a board file of what is intact.
      </p>
    </main>
  );
}

const TITLES: Readonly<Record<RescueScreenProps['found']['kind'], string>> = {
  newer: 'This workspace was saved by a newer version',
  damaged: 'Part of the saved workspace is damaged',
  unavailable: 'This browser does not let us save',
};

function explain(found: RescueScreenProps['found']): string {
  if (found.kind === 'newer') {
    return 'Opening it here could lose what the newer version wrote. Close other tabs of the board, reload to get the newer version, or download what is stored and ask the person who runs this tool.';
  }
  if (found.kind === 'damaged') {
    const { length } = found.damagedKeys;
    return `${length} of ${found.rows.length} saved pieces did not pass their checksum: the disk or the browser changed them after they were saved. Download everything first. You can then open the board without the damaged ${length === 1 ? 'piece' : 'pieces'}; edits made in ${length === 1 ? 'it' : 'them'}, and edits that build on ${length === 1 ? 'it' : 'them'}, will be missing.`;
  }
  return `Without storage an afternoon’s sorting would be gone at the first reload, so the board does not open. Private windows and managed profiles can cause this: open a normal window, or ask IT to allow site data for this address. The browser said: ${found.reason}`;
}

function download(rows: readonly unknown[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(rescueFile(rows));
  link.download = 'soap-board-rescue.ndjson';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
