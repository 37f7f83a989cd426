import { useEffect, useState } from 'react';
import type { Clock } from '../base/clock.ts';
import { countdownText, EASTERN, formatInZone, hereText, phaseAt } from '../domain/week.ts';
import { deviceZone } from '../domain/zoneTime.ts';
import type { RehearsalClock } from '../features/week/rehearsalClock.ts';
import { useSession } from '../store/hooks.ts';
import { Popover } from '../ui/Popover.tsx';
import { rehearsalStart } from './appClock.ts';
import { WeekPanel } from './laterScreens.ts';
import styles from './SoapClock.module.css';

const TICK_MS = 10_000;
/** In a rehearsal minutes may pass in a second. */
const REHEARSAL_TICK_MS = 500;

interface SoapClockProps {
  readonly clock: Clock;
  readonly rehearsal: RehearsalClock | null;
}

/**
 * Where in the week we are and what comes next, in Eastern Time as the NRMP counts. A press tells what
 * the phase expects.
 */
export function SoapClock({ clock, rehearsal }: SoapClockProps) {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const look = () => setNow(clock.now());
    const timer = setInterval(look, rehearsal === null ? TICK_MS : REHEARSAL_TICK_MS);
    const leave = rehearsal?.onTurn(look);
    return () => {
      clearInterval(timer);
      leave?.();
    };
  }, [clock, rehearsal]);
  const phase = phaseAt(
    now,
    useSession(({ board }) => board.week),
  );
  const here = hereText(now, deviceZone());
  const isDoubted = useSession(({ clockDoubt }) => clockDoubt !== null);
  // A rehearsal of the week says so in a bar of its own.
  const isSet = rehearsal === null && rehearsalStart(window.location.search) !== null;
  return (
    <div role="timer" aria-label="SOAP clock" className={styles.clock}>
      <span className={styles.phase}>
        {isSet && <strong className={styles.rehearsal}>Rehearsal</strong>}
        <strong>{formatInZone(now, EASTERN)} ET</strong>
        {here !== '' && ` (${here})`} · {phase.label}
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
        <WeekPanel canRehearse={rehearsal === null} />
      </Popover>
    </div>
  );
}
