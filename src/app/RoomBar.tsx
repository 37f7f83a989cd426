import { useState } from 'react';
import { useRoomState, useSession, useStoreParts } from '../store/hooks.ts';
import type { PartedReason, RoomState, WarRoom } from '../store/warRoom.ts';
import { Button } from '../ui/Button.tsx';
import { downloadBackup } from './downloadBackup.ts';
import styles from './ForgottenBar.module.css';

const PARTED: Readonly<Record<PartedReason, string>> = {
  'sign-off':
    'It did not take your last change: locking and signing off are the program director’s.',
  incomplete: 'It could not read your last change.',
  'document-full': 'Its board is full: 128 MB. Keep a copy, and ask whoever runs the room.',
  'read-only': 'It did not take your last change: your role here is to read.',
};

/** Says what keeps this copy apart from the war room, and leads back in; nothing while all is well. */
export function RoomBar() {
  const warRoom = useSession((session) => session.warRoom);
  return warRoom === null ? null : <Apart warRoom={warRoom} />;
}

function Apart({ warRoom }: { readonly warRoom: WarRoom }) {
  const { workspace, session } = useStoreParts();
  const { link } = useRoomState(warRoom);
  const [isBusy, setBusy] = useState(false);
  const words = wordsOf(link);
  if (words === null) return null;
  const keepCopy = () => void downloadBackup(workspace, session.getState().userName);
  return (
    <section aria-label="Apart from the war room" className={styles.bar}>
      <strong>{words.title}</strong>
      <span>{words.text}</span>
      <span className={styles.end}>
        <Button onClick={keepCopy}>Save a copy</Button>
        {link.kind === 'parted' ? (
          <Button
            variant="primary"
            busy={isBusy}
            onClick={() => {
              setBusy(true);
              void warRoom.takeRoomsCopy();
            }}
          >
            Load the room’s board
          </Button>
        ) : (
          <>
            <Button onClick={() => void warRoom.leave()}>Go on alone</Button>
            <Button
              variant="primary"
              onClick={() => {
                window.location.href = '/join';
              }}
            >
              Come in again
            </Button>
          </>
        )}
      </span>
    </section>
  );
}

function wordsOf(link: RoomState['link']): { title: string; text: string } | null {
  if (link.kind === 'parted') {
    return {
      title: 'This copy has parted from the war room.',
      text: `${PARTED[link.reason]} What you do now is saved on this device only; loading the room’s board discards it.`,
    };
  }
  if (link.kind !== 'ended') return null;
  return {
    title: 'You are no longer in the war room.',
    text: 'You signed out, or your membership ended or changed. The board stays on this device as it was.',
  };
}
