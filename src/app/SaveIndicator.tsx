import { useSession } from '../store/hooks.ts';
import type { SaveState } from '../store/saveState.ts';
import { RoomSaveState } from './laterScreens.ts';
import styles from './SaveIndicator.module.css';
import { savedAtText } from './savedAtText.ts';

/** What is true of the edits on screen, on every screen (`store/saveState`). */
export function SaveIndicator({ onRetry }: { onRetry(): void }) {
  const state = useSession((session) => session.saveState);
  const warRoom = useSession((session) => session.warRoom);
  // What fails on this device comes first: without it nothing is safe anywhere.
  return warRoom !== null && (state.kind === 'saved' || state.kind === 'saving') ? (
    <RoomSaveState warRoom={warRoom} here={state} />
  ) : (
    <OnDevice state={state} onRetry={onRetry} />
  );
}

interface OnDeviceProps {
  readonly state: SaveState;
  onRetry(): void;
}

function OnDevice({ state, onRetry }: OnDeviceProps) {
  return (
    <div className={styles.indicator} data-state={state.kind}>
      <span className={styles.dot} aria-hidden="true" />
      <div>
        <span role="status" className={styles.words}>
          {wordsOf(state)}
        </span>
        {state.kind === 'saved' && state.at !== null && (
          <span className={styles.detail}>{savedAtText(state.at)} ET</span>
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
