import { Link } from 'wouter';
import { useBandListsLater, useHasLedger, useSession, useSessionLater } from '../store/hooks.ts';
import type { Screen } from '../store/session.ts';
import styles from './Navigation.module.css';
import { SCREEN_FACTS, screensOf } from './screens.ts';

/** The way between screens, each with the number that tells how much is there. */
export function Navigation() {
  const screen = useSession((session) => session.screen);
  const counts = useCounts();
  const hasLedger = useHasLedger();
  const isFaculty = useSession(({ warRoom }) => warRoom?.state.getState().place.role === 'faculty');
  return (
    <nav aria-label="Main" className={styles.navigation}>
      {screensOf(hasLedger).map((name) => (
        <Link
          key={name}
          href={SCREEN_FACTS[name].path}
          className={styles.link}
          data-screen={name}
          aria-current={name === screen ? 'page' : undefined}
        >
          <span>{name === 'pool' && isFaculty ? 'For you' : SCREEN_FACTS[name].name}</span>
          {!(name === 'pool' && isFaculty) && counts[name] !== undefined && (
            <span className={styles.count}>{counts[name]}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** Pool: everybody of the track; Triage: those without a band; List: those with a rank; Ledger: notes. */
function useCounts(): Partial<Record<Screen, number>> {
  const { unsorted, top, usable, backup, never } = useBandListsLater();
  const ranked = top.length + usable.length + backup.length;
  const all = unsorted.length + ranked + never.length;
  const notes = useSessionLater(({ ledger }) => ledger.notesById.size);
  if (all === 0) return {};
  return { pool: all, triage: unsorted.length, list: ranked, ...(notes > 0 && { ledger: notes }) };
}
