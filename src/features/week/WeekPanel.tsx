import { useEffect, useState } from 'react';
import { newestInstant } from '../../domain/clockDoubt.ts';
import { PHASE_WORK } from '../../domain/phaseWork.ts';
import { countdownText, EASTERN, formatInZone, hereText, phaseAt } from '../../domain/week.ts';
import { deviceZone } from '../../domain/zoneTime.ts';
import { useBoard, useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { ReminderSwitches } from './ReminderSwitches.tsx';
import styles from './WeekPanel.module.css';

const TICK_MS = 1_000;
const EVENTS_SHOWN = 5;

/** What the phase of the week expects, what comes next, and how this device reminds of it. */
export function WeekPanel({ canRehearse }: { readonly canRehearse: boolean }) {
  const { workspace, session } = useStoreParts();
  const { week } = useBoard();
  const doubt = useSession(({ clockDoubt }) => clockDoubt);
  const [now, setNow] = useState(() => workspace.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(workspace.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [workspace]);
  const phase = phaseAt(now, week);
  const zone = deviceZone();
  const coming = week.filter(({ at }) => at > now).slice(0, EVENTS_SHOWN);
  return (
    <div className={styles.panel}>
      <p>
        <strong>{phase.label}.</strong> {PHASE_WORK[phase.id]}
      </p>
      {doubt !== null && (
        <Callout
          tone="warning"
          title="Is the clock right?"
          actions={
            <Button
              onClick={() =>
                session.setState({
                  clockTrustedAt: newestInstant(
                    workspace.board().history,
                    workspace.ledger().history,
                  ),
                  clockDoubt: null,
                })
              }
            >
              It is right
            </Button>
          }
        >
          {doubt} Set the clock of this computer if it is wrong: history and reminders go by it.
        </Callout>
      )}
      {coming.length > 0 && (
        <ol className={styles.events} aria-label="What comes next">
          {coming.map(({ id, label, at, confirmed }) => (
            <li key={id}>
              <span className={styles.label}>
                {label}
                {!confirmed && <span className={styles.quiet}> (time unconfirmed)</span>}
              </span>
              <span className={styles.time}>
                {[`${formatInZone(at, EASTERN)} ET`, hereText(at, zone)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className={styles.quiet}>{countdownText(at - now)}</span>
            </li>
          ))}
        </ol>
      )}
      <p className={styles.quiet}>
        Every time can be corrected under <a href="#/settings">Settings</a>.
        {canRehearse && (
          <>
            {' '}
            <a href="?rehearsal">Rehearse the week</a> on sample data: this board stays as it is.
          </>
        )}
      </p>
      <ReminderSwitches />
    </div>
  );
}
