import { EASTERN } from '../domain/week.ts';
import { useRoomState, useSession } from '../store/hooks.ts';
import type { SaveState } from '../store/saveState.ts';
import type { WarRoom } from '../store/warRoom.ts';
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
  const warRoom = useSession((session) => session.warRoom);
  // What fails on this device comes first: without it nothing is safe anywhere.
  return warRoom !== null && (state.kind === 'saved' || state.kind === 'saving') ? (
    <InRoom warRoom={warRoom} here={state} />
  ) : (
    <OnDevice state={state} onRetry={onRetry} />
  );
}

/** What is true of the edits in the war room, once this device has them. */
function InRoom({ warRoom, here }: { readonly warRoom: WarRoom; readonly here: SaveState }) {
  const { link } = useRoomState(warRoom);
  const isSaving = here.kind === 'saving' || link.kind === 'sending';
  const isSaved = here.kind === 'saved' && link.kind === 'saved';
  const isWaiting = link.kind === 'away' || link.kind === 'not-stored';
  return (
    <div
      className={styles.indicator}
      data-state={isSaved ? 'saved' : isWaiting ? 'waiting' : 'saving'}
    >
      <span className={styles.dot} aria-hidden="true" />
      <div>
        <span role="status" className={styles.words}>
          {isSaved ? 'Saved in the war room' : isSaving ? 'Saving…' : 'Saved on this device'}
        </span>
        {isSaved && here.at !== null && (
          <span className={styles.detail}>{time.format(here.at)} ET</span>
        )}
        {isWaiting && (
          <span className={styles.detail}>
            {`${link.kind === 'away' ? 'No war room' : 'The room stores nothing'} since ${time.format(link.since).slice(0, 5)} ET · `}
            <button type="button" className={styles.retry} onClick={() => warRoom.tryNow()}>
              Try now
            </button>
          </span>
        )}
        {link.kind === 'connecting' && <span className={styles.detail}>Looking for the room…</span>}
        {(link.kind === 'parted' || link.kind === 'ended') && (
          <span className={styles.detail}>Not in the war room</span>
        )}
      </div>
    </div>
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
