import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../base/result.ts';
import type { Invitation, MadeInvitation, Member } from '../../room/messages.ts';
import { ROLE_HINTS, ROLE_NAMES } from '../../room/roleNames.ts';
import { mayManage, ROLES, type Role } from '../../room/roles.ts';
import { useRoomState, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import type { WarRoom } from '../../store/warRoom.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './BackupSection.module.css';
import screenStyles from './SettingsScreen.module.css';

/** The war room of this board: who is in it, who is invited, and the way out. */
export function RoomSection({ warRoom }: { readonly warRoom: WarRoom }) {
  const { session } = useStoreParts();
  const { place } = useRoomState(warRoom);
  const [members, setMembers] = useState<readonly Member[] | null>(null);
  const [invitations, setInvitations] = useState<readonly Invitation[]>([]);
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const mayInvite = mayManage(place.role, 'viewer');

  const refresh = useCallback(async () => {
    const read = await warRoom.members();
    if (read.ok) setMembers(read.value);
    if (!mayInvite) return;
    const open = await warRoom.invitations();
    if (open.ok) setInvitations(open.value);
  }, [warRoom, mayInvite]);
  useEffect(() => void refresh(), [refresh]);

  async function act(asked: Promise<Result<unknown, string>>, done: string): Promise<void> {
    const answer = await asked;
    if (answer.ok) tell(session, done);
    else tell(session, answer.error, 'refused');
    await refresh();
  }

  return (
    <section className={screenStyles.section} aria-labelledby="settings-room">
      <h2 id="settings-room">War room</h2>
      <p>
        {`You are in it as ${place.person.name}, ${ROLE_NAMES[place.role].toLowerCase()}. What everybody does is on one board; each edit is stored in the room before it counts as saved, and on this device besides.`}
      </p>
      {members === null ? (
        <p>Who is in it is not known while the room does not answer.</p>
      ) : (
        <ScrollBox label="Members" className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Member</th>
                <th scope="col">Role</th>
                <th scope="col">
                  <span className="visually-hidden">What can be done</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <MemberRow
                  key={member.id}
                  member={member}
                  own={place.role}
                  isSelf={member.id === place.person.id}
                  onRole={(role) =>
                    void act(
                      warRoom.changeRole(member.id, role),
                      `${member.name} is ${ROLE_NAMES[role].toLowerCase()} now`,
                    )
                  }
                  onEnd={() =>
                    void act(warRoom.endMembership(member.id), `${member.name} is out of the room`)
                  }
                />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {mayInvite && (
        <InviteForm
          own={place.role}
          onInvite={async (name, role) => {
            const answer = await warRoom.invite({ name, role, days: 7 });
            if (answer.ok) setMade(answer.value);
            else tell(session, answer.error, 'refused');
            await refresh();
          }}
        />
      )}
      {made !== null && <MadeCode made={made} onDone={() => setMade(null)} />}
      {invitations.length > 0 && (
        <ul className={styles.differences} aria-label="Open invitations">
          {invitations.map(({ id, name, role }) => (
            <li key={id}>
              <span className={styles.who}>{`${name}, ${ROLE_NAMES[role].toLowerCase()}`}</span>
              <Button
                variant="quiet"
                aria-label={`Withdraw the invitation of ${name}`}
                onClick={() =>
                  void act(warRoom.withdraw(id), `The code of ${name} no longer works`)
                }
              >
                Withdraw
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onClick={() => void warRoom.leave()}>Go on alone with a copy</Button>
        <Button variant="quiet" onClick={() => void warRoom.signOut()}>
          Sign out
        </Button>
      </div>
      <p className={styles.quiet}>
        Alone, the board stays on this device as it is now and the others go on without you; a file
        saved under Backups can be merged later.
      </p>
    </section>
  );
}

interface MemberRowProps {
  readonly member: Member;
  readonly own: Role;
  readonly isSelf: boolean;
  readonly onRole: (role: Role) => void;
  readonly onEnd: () => void;
}

function MemberRow({ member, own, isSelf, onRole, onEnd }: MemberRowProps) {
  const [isEnding, setEnding] = useState(false);
  const mayChange = !isSelf && mayManage(own, member.role);
  return (
    <tr>
      <th scope="row">{isSelf ? `${member.name} (you)` : member.name}</th>
      <td>
        {mayChange ? (
          <SelectField
            label={`Role of ${member.name}`}
            hideLabel
            value={member.role}
            options={rolesFor(own)}
            onChange={(event) => onRole(event.currentTarget.value as Role)}
          />
        ) : (
          ROLE_NAMES[member.role]
        )}
      </td>
      <td>
        {mayChange &&
          (isEnding ? (
            <div className={styles.actions}>
              <Button variant="danger" onClick={onEnd}>{`End it for ${member.name}`}</Button>
              <Button variant="quiet" onClick={() => setEnding(false)}>
                Keep
              </Button>
            </div>
          ) : (
            <Button
              variant="quiet"
              aria-label={`End the membership of ${member.name}`}
              onClick={() => setEnding(true)}
            >
              End…
            </Button>
          ))}
      </td>
    </tr>
  );
}

function rolesFor(own: Role) {
  return ROLES.filter((role) => mayManage(own, role)).map((role) => ({
    value: role,
    label: ROLE_NAMES[role],
  }));
}

interface InviteFormProps {
  readonly own: Role;
  readonly onInvite: (name: string, role: Role) => Promise<void>;
}

function InviteForm({ own, onInvite }: InviteFormProps) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('coordinator');
  const [isBusy, setBusy] = useState(false);
  const isReady = name.trim() !== '' && !isBusy;
  return (
    <form
      className={screenStyles.fields}
      onSubmit={async (event) => {
        event.preventDefault();
        if (!isReady) return;
        setBusy(true);
        await onInvite(name.trim(), role);
        setName('');
        setBusy(false);
      }}
    >
      <TextField
        label="Invite"
        placeholder="Name"
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SelectField
        label="As"
        hint={ROLE_HINTS[role]}
        value={role}
        options={rolesFor(own)}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
      />
      <Button type="submit" busy={isBusy} disabled={!isReady}>
        Make an invitation
      </Button>
    </form>
  );
}

/** A code is told once: the room keeps no more of it than what recognises it. */
function MadeCode({
  made,
  onDone,
}: {
  readonly made: MadeInvitation;
  readonly onDone: () => void;
}) {
  const { session } = useStoreParts();
  const link = `${window.location.origin}/join#${made.code}`;
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      tell(session, `The link for ${made.name} is in the clipboard`);
    } catch {
      tell(session, 'The browser did not let it be copied. Mark the link and copy it.', 'refused');
    }
  }
  return (
    <Callout
      title={`The code for ${made.name}, shown this once`}
      actions={
        <>
          <Button variant="primary" onClick={() => void copy()}>
            Copy the link
          </Button>
          <Button variant="quiet" onClick={onDone}>
            Done
          </Button>
        </>
      }
    >
      <p>
        <code>{made.code}</code>
      </p>
      <p className={styles.who}>{link}</p>
    </Callout>
  );
}
