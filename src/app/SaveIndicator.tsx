import { EASTERN } from '../domain/week.ts';
import { useSession } from '../store/hooks.ts';
import type { SaveState } from '../store/saveState.ts';
import styles from './SaveIndicator.module.css';

// In the zone of the clock beside it.
const time = new Intl.DateTimeFormat('en-US', {
  timeZone: EASTERN,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What is true of the edits on screen, on every screen (`store/saveState`). */
export function SaveIndicator({ onRetry }: { onRetry(): void }) {
  const state = useSession((session) => session.saveState);
  return (
    <div className={styles.indicator} data-state={state.kind}>
      <span className={styles.dot} aria-hidden="true" />
      <div>
        <span role="status" className={styles.words}>
          {wordsOf(state)}
        </span>
        {state.kind === 'saved' && state.at !== null && (
          <span className={styles.detail}>{time.format(state.at)} ET</span>
        )}
        {state.kind === 'failed' && (
          <span className={styles.detail}>
            {state.unsaved > 0 &&
              `${state.unsaved} ${state.unsaved === 1 ? 'edit' : 'edits'} only on screen · `}
            <button type="button" className={styles.retry} onClick={onRetry}>
              Try now
            </button>
          </span>
        )}
      </div>
    </div>
  );
}

function wordsOf(state: SaveState): string {
  if (state.kind === 'saved') return 'Saved on this device';
  if (state.kind === 'looking') return 'A file: nothing is saved';
  return state.kind === 'saving' ? 'Saving…' : `Not saved: ${state.reason}`;
}
