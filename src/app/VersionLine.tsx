import { useEffect, useState } from 'react';
import { isMatchWeek } from '../domain/week.ts';
import { useSession, useStoreParts } from '../store/hooks.ts';
import { Button } from '../ui/Button.tsx';
import styles from './VersionLine.module.css';

const LOOK_EVERY_MS = 60_000;

/**
 * Says that a newer version waits, and uses it when asked to. In Match Week nobody is interrupted:
 * then only Settings offers it.
 */
export function VersionLine() {
  const { workspace } = useStoreParts();
  const newVersion = useSession((session) => session.newVersion);
  const week = useSession((session) => session.board.week);
  const [isPutAway, setPutAway] = useState(false);
  const [now, setNow] = useState(() => workspace.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(workspace.now()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [workspace]);
  if (newVersion === null || isPutAway || isMatchWeek(now, week)) return null;
  return (
    <p className={styles.line} role="status">
      A new version is ready.
      <Button onClick={newVersion}>Reload</Button>
      <Button variant="quiet" onClick={() => setPutAway(true)}>
        Later
      </Button>
    </p>
  );
}
