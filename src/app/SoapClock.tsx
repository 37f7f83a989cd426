import { useEffect, useState } from 'react';
import type { Clock } from '../base/clock.ts';
import { countdownText, EASTERN, formatInZone, phaseAt } from '../domain/week.ts';
import { deviceZone, showsSame } from '../domain/zoneTime.ts';
import { useSession } from '../store/hooks.ts';
import { Popover } from '../ui/Popover.tsx';
import { rehearsalStart } from './appClock.ts';
import { WeekPanel } from './laterScreens.ts';
import styles from './SoapClock.module.css';

const TICK_MS = 10_000;

/**
 * Where in the week we are and what comes next, in Eastern Time as the NRMP counts. A press tells what
 * the phase expects.
 */
export function SoapClock({ clock }: { clock: Clock }) {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [clock]);
  const phase = phaseAt(
    now,
    useSession(({ board }) => board.week),
  );
  const zone = deviceZone();
  const isDoubted = useSession(({ clockDoubt }) => clockDoubt !== null);
  const isRehearsal = rehearsalStart(window.location.search) !== null;
  return (
    <div role="timer" aria-label="SOAP clock" className={styles.clock}>
      <span className={styles.phase}>
        {isRehearsal && <strong className={styles.rehearsal}>Rehearsal</strong>}
        <strong>{formatInZone(now, EASTERN)} ET</strong>
        {!showsSame(now, zone, EASTERN) && ` (${formatInZone(now, zone)} here)`} · {phase.label}
      </span>
      {isDoubted && <span className={styles.doubt}>Is this clock right?</span>}
      {phase.nextDeadline !== null && (
        <span className={styles.next}>
          {phase.nextDeadline.label} in {countdownText(phase.nextDeadline.at - now)}
          {!phase.nextDeadline.confirmed && ' (time unconfirmed)'}
        </span>
      )}
      <Popover
        title="The week"
        align="end"
        trigger={<button type="button" aria-label="The week" className={styles.open} />}
      >
        <WeekPanel />
      </Popover>
    </div>
  );
}
