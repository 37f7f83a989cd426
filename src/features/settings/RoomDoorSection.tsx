import { useState } from 'react';
import { ROLE_NAMES } from '../../room/roleNames.ts';
import { useBoard, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import type { RoomDoor } from '../../store/warRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './BackupSection.module.css';
import screenStyles from './SettingsScreen.module.css';

/** From alone to together: this board into a room of its own, or a room of others opened beside it. */
export function RoomDoorSection({ door }: { readonly door: RoomDoor }) {
  const { session } = useStoreParts();
  const { workspaceName } = useBoard();
  const [typed, setTyped] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const name = (typed ?? workspaceName).trim();

  async function bringIn(): Promise<void> {
    setBusy(true);
    const brought = await door.bringIn(name);
    if (brought.ok) return;
    tell(session, brought.error, 'refused');
    setBusy(false);
  }

  return (
    <section className={screenStyles.section} aria-labelledby="settings-door">
      <h2 id="settings-door">War room</h2>
      <p>{`This board is on this device alone. You are signed in as ${door.person.name}.`}</p>
      {door.others.map((room) => (
        <div key={room.id} className={styles.actions}>
          <Button onClick={() => void door.open(room.id)}>{`Open ${room.name}`}</Button>
          <span
            className={styles.quiet}
          >{`as ${ROLE_NAMES[room.role].toLowerCase()}, beside this board`}</span>
        </div>
      ))}
      {door.mayMake && (
        <form
          className={screenStyles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            if (name !== '' && !isBusy) void bringIn();
          }}
        >
          <TextField
            label="Bring this board into a room named"
            hint="Applicants, decisions and notes go to the war room’s server, where those you invite can see them."
            maxLength={80}
            value={typed ?? workspaceName}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="primary" busy={isBusy} disabled={name === ''}>
            Bring it in
          </Button>
        </form>
      )}
      <div className={styles.actions}>
        <Button
          onClick={() => {
            window.location.href = '/join';
          }}
        >
          Use an invitation code…
        </Button>
        <Button variant="quiet" onClick={() => void door.signOut()}>
          Sign out
        </Button>
      </div>
    </section>
  );
}
