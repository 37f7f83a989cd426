import { useEffect, useState } from 'react';
import { isEncrypted } from '../../output/soapFile.ts';
import type { Backups } from '../../store/backups.ts';
import { recordMerge } from '../../store/commands/recordMerge.ts';
import { useRun, useStoreParts } from '../../store/hooks.ts';
import { type OpenedFile, openSoapFile } from '../../store/openedFile.ts';
import { tell } from '../../store/session.ts';
import type { Workspace } from '../../store/workspace.ts';
import { AlertDialog } from '../../ui/AlertDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { sealInWorker } from '../../workers/sealInWorker.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { FileFacts } from './FileFacts.tsx';

export interface FileToOpen {
  readonly name: string;
  /** Null: it is gone. */
  readonly bytes: () => Promise<Uint8Array | null>;
}

interface OpenFileDialogProps {
  readonly backups: Backups;
  readonly file: FileToOpen | null;
  readonly onClose: () => void;
}

type Step =
  | { readonly kind: 'reading' }
  | { readonly kind: 'locked'; readonly bytes: Uint8Array; readonly isWrong: boolean }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'opened'; readonly opened: OpenedFile }
  | { readonly kind: 'merged'; readonly opened: OpenedFile };

const GONE = 'It is no longer there. Choose another one.';

/** A board file beside the open board: what it would bring, then merge it or put it in its place. */
export function OpenFileDialog({ backups, file, onClose }: OpenFileDialogProps) {
  const { workspace, session } = useStoreParts();
  const run = useRun();
  const [step, setStep] = useState<Step>({ kind: 'reading' });
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isReplacing, setReplacing] = useState(false);

  useEffect(() => {
    if (file === null) return;
    let isGone = false;
    setStep({ kind: 'reading' });
    void file
      .bytes()
      .then((bytes) => readStep(bytes, workspace))
      .catch(() => ({ kind: 'refused', reason: GONE }) as const)
      .then((next) => {
        if (!isGone) setStep(next);
      });
    return () => {
      isGone = true;
      setPassphrase('');
    };
  }, [file, workspace]);

  async function unlock(bytes: Uint8Array): Promise<void> {
    setBusy(true);
    const plain = await sealInWorker({ kind: 'open', bytes, passphrase }).catch(() => null);
    setStep(
      plain === null ? { kind: 'locked', bytes, isWrong: true } : await readStep(plain, workspace),
    );
    setBusy(false);
  }

  /** Everything stays as it is when even the snapshot before it cannot be stored. */
  async function afterSnapshot(why: string, act: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await backups.take(why);
      await act();
    } catch {
      tell(session, 'Nothing was changed: no snapshot could be stored before it.', 'refused');
    }
    setBusy(false);
  }

  function merge(opened: OpenedFile, name: string): Promise<void> {
    return afterSnapshot(`before merging ${name}`, async () => {
      await workspace.takeIn(opened.state);
      const { bands, orders, others } = opened.differences;
      const differences = bands.length + orders.length + others.length;
      run(recordMerge, { fileName: name, createdAt: opened.facts.createdAt, differences });
      if (differences === 0) onClose();
      else setStep({ kind: 'merged', opened });
    });
  }

  async function look(opened: OpenedFile, name: string): Promise<void> {
    setBusy(true);
    await session
      .getState()
      .lookAt?.(opened, name)
      .catch(() => tell(session, 'This file cannot be shown. Nothing was changed.', 'refused'));
    setBusy(false);
  }

  function replace(opened: OpenedFile, name: string): Promise<void> {
    return afterSnapshot(`before ${name} took its place`, async () => {
      const replaced = await backups.replace(opened.state);
      if (replaced.ok) window.location.reload();
      else tell(session, replaced.error, 'refused');
    });
  }

  if (file === null) return null;
  const opened = step.kind === 'opened' || step.kind === 'merged' ? step.opened : null;
  return (
    <>
      <Dialog
        open
        size="large"
        title={step.kind === 'merged' ? `Merged: ${file.name}` : file.name}
        onClose={onClose}
        footer={
          step.kind === 'locked' ? (
            <Button
              variant="primary"
              busy={isBusy}
              disabled={passphrase === ''}
              onClick={() => void unlock(step.bytes)}
            >
              Open
            </Button>
          ) : step.kind === 'opened' ? (
            <>
              <Button disabled={isBusy} onClick={() => void look(step.opened, file.name)}>
                View only
              </Button>
              <Button disabled={isBusy} onClick={() => setReplacing(true)}>
                Replace the board…
              </Button>
              <Button
                variant="primary"
                busy={isBusy}
                disabled={step.opened.lockedTracks.length > 0}
                onClick={() => void merge(step.opened, file.name)}
              >
                Merge
              </Button>
            </>
          ) : (
            <Button variant={step.kind === 'merged' ? 'primary' : 'plain'} onClick={onClose}>
              {step.kind === 'merged' ? 'Done' : 'Close'}
            </Button>
          )
        }
      >
        {step.kind === 'reading' && <p role="status">Reading…</p>}
        {step.kind === 'refused' && (
          <Callout role="alert" tone="danger" title="This cannot be opened">
            {step.reason} Nothing was changed.
          </Callout>
        )}
        {step.kind === 'locked' && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (passphrase !== '') void unlock(step.bytes);
            }}
          >
            <TextField
              label="Passphrase of this file"
              type="password"
              autoComplete="current-password"
              value={passphrase}
              error={
                step.isWrong
                  ? 'This passphrase does not fit, or the file was changed after it was saved.'
                  : null
              }
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          </form>
        )}
        {step.kind === 'opened' && <FileFacts opened={step.opened} />}
        {opened !== null && (
          <DifferenceList differences={opened.differences} isMerged={step.kind === 'merged'} />
        )}
      </Dialog>
      <AlertDialog
        open={isReplacing && opened !== null}
        danger
        title="Put this in place of the whole board?"
        confirmLabel="Replace the board"
        onCancel={() => setReplacing(false)}
        onConfirm={() => {
          setReplacing(false);
          if (opened !== null) void replace(opened, file.name);
        }}
      >
        Everything that is on the board now gives way: pool, bands, history and all the rest. A
        snapshot of it is taken first and stays in this list for seven days. Steps of undo are gone.
      </AlertDialog>
    </>
  );
}

async function readStep(bytes: Uint8Array | null, workspace: Workspace): Promise<Step> {
  if (bytes === null) return { kind: 'refused', reason: GONE };
  if (isEncrypted(bytes)) return { kind: 'locked', bytes, isWrong: false };
  const opened = await openSoapFile(bytes, workspace);
  return opened.ok
    ? { kind: 'opened', opened: opened.value }
    : { kind: 'refused', reason: opened.error };
}
