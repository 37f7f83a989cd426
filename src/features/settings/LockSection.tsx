import { useState } from 'react';
import type { Result } from '../../base/result.ts';
import type { BoardLock } from '../../store/boardLock.ts';
import { useKeyWords, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lock } from '../../ui/icons.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './BackupSection.module.css';
import { isUsable, NewPassphrase, NOT_TYPED } from './NewPassphrase.tsx';
import screenStyles from './SettingsScreen.module.css';

type Asked = 'set' | 'change' | 'remove';

/** The passphrase of the board, and what its absence means. */
export function LockSection({ boardLock }: { readonly boardLock: BoardLock }) {
  const { session } = useStoreParts();
  const keyWords = useKeyWords();
  const [asked, setAsked] = useState<Asked | null>(null);

  async function lockNow(): Promise<void> {
    const locked = await boardLock.lockNow();
    if (!locked.ok) tell(session, locked.error, 'refused');
  }

  return (
    <section className={screenStyles.section} aria-labelledby="settings-lock">
      <h2 id="settings-lock">Lock</h2>
      {boardLock.isSet ? (
        <p>
          What this browser stores of the board is encrypted. It asks for the passphrase when it is
          opened, and after 15 minutes without a touch.
        </p>
      ) : (
        <p>
          This board has no passphrase. Whoever can use this computer account can open it and read
          every note; whoever copies the browser’s files can read them too.
        </p>
      )}
      <p>Notes are blurred after 2 minutes without a touch; any key or click shows them again.</p>
      <div className={styles.actions}>
        {boardLock.isSet ? (
          <>
            <Button icon={<Lock />} onClick={() => void lockNow()}>
              Lock now
            </Button>
            <Kbd>{keyWords('lock')}</Kbd>
            <Button onClick={() => setAsked('change')}>Change the passphrase…</Button>
            <Button onClick={() => setAsked('remove')}>Take it off…</Button>
          </>
        ) : (
          <Button icon={<Lock />} onClick={() => setAsked('set')}>
            Set a passphrase…
          </Button>
        )}
      </div>
      {asked !== null && (
        <LockDialog asked={asked} boardLock={boardLock} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

const TITLES: Readonly<Record<Asked, string>> = {
  set: 'Set a passphrase',
  change: 'Change the passphrase',
  remove: 'Take the passphrase off',
};

interface LockDialogProps {
  readonly asked: Asked;
  readonly boardLock: BoardLock;
  readonly onClose: () => void;
}

function LockDialog({ asked, boardLock, onClose }: LockDialogProps) {
  const { session } = useStoreParts();
  const [old, setOld] = useState('');
  const [next, setNext] = useState(NOT_TYPED);
  const [knows, setKnows] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isNew = asked !== 'remove';
  const isReady =
    (asked === 'set' || old !== '') && (!isNew || (isUsable(next) && (asked !== 'set' || knows)));

  function act(): Promise<Result<null, string>> {
    if (asked === 'set') return boardLock.set(next.passphrase);
    return asked === 'change' ? boardLock.change(old, next.passphrase) : boardLock.remove(old);
  }

  async function submit(): Promise<void> {
    setBusy(true);
    setError(null);
    const done = await act().catch(() => FAILED);
    setBusy(false);
    if (!done.ok) setError(done.error);
    else {
      if (asked === 'change') tell(session, 'The passphrase is another one from now on.');
      onClose();
    }
  }

  return (
    <Dialog
      open
      size="small"
      title={TITLES[asked]}
      onClose={onClose}
      footer={
        <Button variant="primary" busy={isBusy} disabled={!isReady} onClick={() => void submit()}>
          {asked === 'set' ? 'Encrypt the board' : TITLES[asked]}
        </Button>
      }
    >
      <form
        className={styles.passphrases}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isBusy) void submit();
        }}
      >
        {asked !== 'set' && (
          <TextField
            label="Present passphrase"
            type="password"
            autoComplete="current-password"
            value={old}
            error={error}
            onChange={(event) => setOld(event.currentTarget.value)}
          />
        )}
        {isNew && <NewPassphrase label="New passphrase" typed={next} onType={setNext} />}
        {asked === 'set' && (
          <>
            <p>
              A forgotten passphrase is final: nobody can open the board without it, and nobody can
              give it back. Snapshots of before are deleted, because they are not encrypted. Backup
              files that you have downloaded stay as they are.
            </p>
            <CheckboxField
              label="I have written it down where I will find it"
              checked={knows}
              onChange={(event) => setKnows(event.currentTarget.checked)}
            />
          </>
        )}
        {asked === 'remove' && (
          <p>What this browser stores can be read by whoever uses this computer account again.</p>
        )}
        {asked === 'set' && error !== null && <p role="alert">{error}</p>}
        {/* Enter sends the form; the button of the dialog stands outside it. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

const FAILED: Result<null, string> = {
  ok: false,
  error: 'The browser refused it. Nothing was changed.',
};
