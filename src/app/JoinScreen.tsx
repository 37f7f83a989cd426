import { useState } from 'react';
import type { Result } from '../base/result.ts';
import type { RoomSession } from '../room/messages.ts';
import { ROLE_NAMES } from '../room/roleNames.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './LockScreen.module.css';

export interface JoinScreenProps {
  /** As it stood in the link; empty when it is to be typed. */
  readonly code: string;
  /** Who this browser is signed in as already. */
  readonly before: RoomSession | null;
  /** Whether the hospital's own sign-in can be used. */
  readonly hasHospital: boolean;
  readonly wasRefused: boolean;
  readonly onComeIn: (code: string, name: string) => Promise<Result<RoomSession, string>>;
  readonly onOpen: (session: RoomSession, id: string) => Promise<void>;
}

/** Comes into a war room with a code, or goes on in one. Nothing is sent before the button. */
export function JoinScreen(props: JoinScreenProps) {
  const { before, onComeIn, onOpen } = props;
  const [code, setCode] = useState(props.code);
  const [name, setName] = useState(before?.person.name ?? '');
  const [session, setSession] = useState(before);
  const [error, setError] = useState<string | null>(
    props.wasRefused ? 'The hospital’s sign-in was not accepted. Try again, or use a code.' : null,
  );
  const [isBusy, setBusy] = useState(false);
  const isReady = code.trim().length >= 15 && name.trim() !== '';

  async function comeIn(): Promise<void> {
    setBusy(true);
    setError(null);
    const answer = await onComeIn(code.trim(), name.trim());
    if (!answer.ok) {
      setError(answer.error);
      setBusy(false);
      return;
    }
    const known = new Set(session?.workspaces.map(({ id }) => id));
    const added = answer.value.workspaces.filter(({ id }) => !known.has(id));
    setSession(answer.value);
    const room = added[0] ?? answer.value.workspaces[0];
    if (room !== undefined) await onOpen(answer.value, room.id);
    setBusy(false);
  }

  return (
    <main className={styles.screen}>
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isBusy) void comeIn();
        }}
      >
        <h1>Come into the war room</h1>
        <p>
          Everybody in it works on one board, each edit stored before it counts as saved. A board
          that is in this browser already stays as it is, beside it.
        </p>
        <TextField
          label="Your name, as others will see it"
          autoComplete="name"
          autoFocus={name === ''}
          maxLength={80}
          readOnly={before !== null}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextField
          label="Invitation code"
          hint="Works once. Spaces, dashes and small letters do not matter."
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={code}
          error={error}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" variant="primary" busy={isBusy} disabled={!isReady}>
          Come in
        </Button>
        {props.hasHospital && (
          <p className={styles.quiet}>
            Or <a href="/api/oidc/start">sign in with the hospital’s account</a>; a code is still
            needed the first time.
          </p>
        )}
        {session !== null && session.workspaces.length > 0 && (
          <ul className={styles.others} aria-label="Rooms you are in">
            {session.workspaces.map(({ id, name: title, role }) => (
              <li key={id}>
                <Button variant="quiet" onClick={() => void onOpen(session, id)}>
                  {`Open ${title} as ${ROLE_NAMES[role].toLowerCase()}`}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.quiet}>
          <a href="/">Back to the board of this browser</a>
        </p>
      </form>
    </main>
  );
}
