import { EASTERN } from '../domain/week.ts';
import { useSession } from '../store/hooks.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ForgottenBar.module.css';

/** Says that this browser held a board and has forgotten it, until the person has taken that in. */
export function ForgottenBar() {
  const forgotten = useSession((session) => session.forgotten);
  if (forgotten === null) return null;
  return (
    <section aria-label="A board is missing" className={styles.bar}>
      <strong>This browser forgot a board.</strong>
      <span>
        {`Until ${momentOf(forgotten.until)} it kept one; a policy, a person or the browser has cleared it. Open your backup, then keep one up to date.`}
      </span>
      <span className={styles.end}>
        <Button
          variant="primary"
          onClick={() => {
            window.location.hash = '#/settings';
          }}
        >
          Open a backup…
        </Button>
        <Button onClick={forgotten.putAway}>Start anew</Button>
      </span>
    </section>
  );
}

/** With its date: a board may be missed after weeks. */
function momentOf(at: number): string {
  const moment = new Intl.DateTimeFormat('en-US', {
    timeZone: EASTERN,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return `${moment} ET`;
}
