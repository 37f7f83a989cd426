import { useRef, useState } from 'react';
import { easternStamp } from '../../output/easternStamp.ts';
import type { Backups } from '../../store/backups.ts';
import { useBackupState, useStoreParts } from '../../store/hooks.ts';
import { soapFileOf } from '../../store/openedFile.ts';
import { tell } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Download, Upload } from '../../ui/icons.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { sealInWorker } from '../../workers/sealInWorker.ts';
import styles from './BackupSection.module.css';
import { KeptFileLine } from './KeptFileLine.tsx';
import { momentWords } from './momentWords.ts';
import { isUsable, NewPassphrase, NOT_TYPED } from './NewPassphrase.tsx';
import { type FileToOpen, OpenFileDialog } from './OpenFileDialog.tsx';
import screenStyles from './SettingsScreen.module.css';
import { SnapshotTable } from './SnapshotTable.tsx';

const FILE_TYPE = 'application/x-soap-board';

interface BackupSectionProps {
  readonly backups: Backups;
  /** The file of a board with a passphrase gets one too, unless somebody decides otherwise. */
  readonly isBoardLocked: boolean;
}

/** Copies of the workspace: as a file, as a file that is kept up to date, and of earlier moments. */
export function BackupSection({ backups, isBoardLocked }: BackupSectionProps) {
  const { workspace, session } = useStoreParts();
  const { keptFile, backedUpAt, isPromised } = useBackupState(backups);
  const [isLocked, setLocked] = useState(isBoardLocked);
  const [typed, setTyped] = useState(NOT_TYPED);
  const [isBusy, setBusy] = useState(false);
  const [toOpen, setToOpen] = useState<FileToOpen | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isReady = !isLocked || isUsable(typed);

  async function download(): Promise<void> {
    setBusy(true);
    try {
      const bytes = await soapFileOf(workspace, session.getState().userName);
      const file = isLocked
        ? await sealInWorker({ kind: 'lock', bytes, passphrase: typed.passphrase })
        : bytes;
      if (file === null) throw new Error('The file could not be locked.');
      const name = `${easternStamp(workspace.now())}${isLocked ? '-locked' : ''}.soap`;
      saveFile(`soap-board-${name}`, file as Uint8Array<ArrayBuffer>, FILE_TYPE);
      backups.noteBackup();
      setTyped(NOT_TYPED);
    } catch (error) {
      tell(
        session,
        `No backup was made. ${error instanceof Error ? error.message : ''}`,
        'refused',
      );
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className={screenStyles.section} aria-labelledby="settings-backups">
      <h2 id="settings-backups">Backups</h2>
      <p>
        “Saved on this device” means in this browser. A backup file outlives a browser that is
        cleared, and carries the board to another computer or person. It holds applicants’ data:
        keep it where applicants’ files may be kept.
      </p>
      <p>
        {backedUpAt === null
          ? 'No backup of this board has been made from here.'
          : `Last backup: ${momentWords(backedUpAt)}.`}
        {isPromised === false &&
          ' This browser has not promised to keep what it stores: it may drop it when the disk is full, or when it is closed on a managed computer.'}
        {isPromised === true && ' This browser has promised to keep what it stores.'}
      </p>
      <CheckboxField
        label="Lock the file with a passphrase"
        hint="Whoever forgets it cannot open the file, and nobody else can help."
        checked={isLocked}
        onChange={(event) => setLocked(event.currentTarget.checked)}
      />
      {isLocked && (
        <div className={styles.passphrases}>
          <NewPassphrase label="Passphrase" typed={typed} onType={setTyped} />
        </div>
      )}
      <div className={styles.actions}>
        <Button
          variant="primary"
          icon={<Download />}
          busy={isBusy}
          disabled={!isReady}
          onClick={() => void download()}
        >
          Download a backup
        </Button>
        <input
          ref={input}
          type="file"
          accept=".soap,.json"
          aria-label="Board file"
          tabIndex={-1}
          className="visually-hidden"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) setToOpen({ name: file.name, bytes: () => bytesOf(file) });
            event.currentTarget.value = '';
          }}
        />
        <Button icon={<Upload />} onClick={() => input.current?.click()}>
          Open a board file…
        </Button>
      </div>
      <KeptFileLine backups={backups} keptFile={keptFile} />
      <SnapshotTable backups={backups} onOpen={setToOpen} />
      <OpenFileDialog backups={backups} file={toOpen} onClose={() => setToOpen(null)} />
    </section>
  );
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
