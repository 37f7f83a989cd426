import { useState } from 'react';
import { useSession, useStoreParts } from '../store/hooks.ts';
import type { SaveState } from '../store/saveState.ts';
import { tell } from '../store/session.ts';
import type { Failure } from '../ui/ErrorBoundary.tsx';
import { PartMissing } from '../ui/later.tsx';
import styles from './BrokenPart.module.css';
import { SCREEN_FACTS } from './screens.ts';

/**
 * Stands in place of a part that broke, with everything in reach that a worried person asks for. Made
 * of plain elements: a control of the design system may be the very thing that broke.
 */
export function BrokenPart({ name, error, onRetry, onClose }: Failure) {
  const { workspace, session } = useStoreParts();
  const saveState = useSession((state) => state.saveState);
  const isMissing = error instanceof PartMissing;
  const [diagnostics, setDiagnostics] = useState<string | null>(null);

  async function showDiagnostics(): Promise<void> {
    const { diagnosticsOf } = await import('./diagnostics.ts');
    const script = document.querySelector<HTMLScriptElement>('script[type="module"]');
    setDiagnostics(
      diagnosticsOf(error, {
        build: script?.src.split('/').at(-1) ?? 'unknown',
        screen: SCREEN_FACTS[session.getState().screen].name,
        part: name,
        origin: window.location.origin,
      }),
    );
  }

  async function downloadBackup(): Promise<void> {
    const { downloadBackup: download } = await import('./downloadBackup.ts');
    await download(workspace, session.getState().userName);
  }

  function attempt(work: Promise<void>): void {
    work.catch(() => tell(session, 'That did not work. Open the rescue page instead.', 'refused'));
  }

  return (
    <div role="alert" className={onClose === undefined ? styles.part : styles.lifted}>
      <p className={styles.title}>{isMissing ? `${name} did not come.` : `${name} broke.`}</p>
      <p>
        {wordsOf(saveState)} Everything else on the page keeps working.{' '}
        {isMissing
          ? 'A file of the program could not be fetched: reload the page once the network is back.'
          : 'If it breaks again, reload the page.'}
      </p>
      <div className={styles.actions}>
        {isMissing ? (
          <button type="button" onClick={() => window.location.reload()}>
            Reload the page
          </button>
        ) : (
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        )}
        {onClose !== undefined && (
          <button type="button" onClick={onClose}>
            Close it
          </button>
        )}
        <button type="button" onClick={() => attempt(downloadBackup())}>
          Download a backup
        </button>
        {diagnostics === null && (
          <button type="button" onClick={() => attempt(showDiagnostics())}>
            Show diagnostics
          </button>
        )}
        <a href="./rescue.html">Rescue page</a>
      </div>
      {diagnostics !== null && (
        <>
          <p>
            This is all that would be copied. It names no applicant and quotes no note or message.
          </p>
          <pre className={styles.diagnostics}>{diagnostics}</pre>
          <button type="button" onClick={() => attempt(navigator.clipboard.writeText(diagnostics))}>
            Copy diagnostics
          </button>
        </>
      )}
    </div>
  );
}

function wordsOf(state: SaveState): string {
  if (state.kind === 'saved') return 'Your board is safe and saved.';
  if (state.kind === 'saving') return 'Your board is safe and is being saved.';
  return 'Your board is safe in this tab but not saved: keep the tab open and download a backup.';
}
