import { isMatchWeek } from '../../domain/week.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SettingsScreen.module.css';

/** A newer version of the program that waits until somebody wants it; nothing while there is none. */
export function VersionSection() {
  const { workspace } = useStoreParts();
  const newVersion = useSession((session) => session.newVersion);
  const week = useSession((session) => session.board.week);
  if (newVersion === null) return null;
  return (
    <section className={styles.section} aria-labelledby="settings-version">
      <h2 id="settings-version">New version</h2>
      <p>
        A new version of this tool is ready. The one you work with stays until you reload it here,
        over restarts too.
        {isMatchWeek(workspace.now(), week) &&
          ' It is Match Week: unless something is broken that it mends, let it wait until Saturday.'}
      </p>
      <div>
        <Button onClick={newVersion}>Reload with the new version</Button>
      </div>
    </section>
  );
}
