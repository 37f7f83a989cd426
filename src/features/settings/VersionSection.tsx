import { useSyncExternalStore } from 'react';
import { isMatchWeek } from '../../domain/week.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SettingsScreen.module.css';

/** Whether the board opens without a network, and a newer version that waits until somebody wants it. */
export function VersionSection() {
  const { workspace } = useStoreParts();
  const newVersion = useSession((session) => session.newVersion);
  const week = useSession((session) => session.board.week);
  const isKept = useSyncExternalStore(onControllerChange, isProgramKept);
  return (
    <section className={styles.section} aria-labelledby="settings-version">
      <h2 id="settings-version">This tool</h2>
      <p>
        {isKept
          ? 'This browser keeps the program: the board opens without a network.'
          : 'This browser does not keep the program: opening the board needs its address to answer.'}
      </p>
      {newVersion !== null && (
        <>
          <p>
            A newer version is ready. The one you work with stays until you reload it here, over
            restarts too.
            {isMatchWeek(workspace.now(), week) &&
              ' It is Match Week: unless something is broken that it mends, let it wait until Saturday.'}
          </p>
          <div>
            <Button onClick={newVersion}>Reload with the new version</Button>
          </div>
        </>
      )}
    </section>
  );
}

function isProgramKept(): boolean {
  return navigator.serviceWorker?.controller != null;
}

function onControllerChange(listener: () => void): () => void {
  navigator.serviceWorker?.addEventListener('controllerchange', listener);
  return () => navigator.serviceWorker?.removeEventListener('controllerchange', listener);
}
