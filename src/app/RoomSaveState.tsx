import { useRoomState } from '../store/hooks.ts';
import type { SaveState } from '../store/saveState.ts';
import type { WarRoom } from '../store/warRoom.ts';
import styles from './SaveIndicator.module.css';
import { savedAtText } from './savedAtText.ts';

/** What is true of the edits in the war room, once this device has them. */
export function RoomSaveState({
  warRoom,
  here,
}: {
  readonly warRoom: WarRoom;
  readonly here: SaveState;
}) {
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
          <span className={styles.detail}>{savedAtText(here.at)} ET</span>
        )}
        {isWaiting && (
          <span className={styles.detail}>
            {`${link.kind === 'away' ? 'No war room' : 'The room stores nothing'} since ${savedAtText(link.since).slice(0, 5)} ET · `}
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
