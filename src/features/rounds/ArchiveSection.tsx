import { useId, useRef, useState } from 'react';
import { easternStamp } from '../../output/easternStamp.ts';
import {
  archiveOf,
  type CheckedArchive,
  compareArchive,
  KEEP_YEARS,
  openArchive,
} from '../../store/archiveOfWeek.ts';
import { useBoard, useHasLedger, useLedger, useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Download, Upload } from '../../ui/icons.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { ClearBrowser } from './ClearBrowser.tsx';
import styles from './SettleView.module.css';

interface Check {
  readonly name: string;
  /** Null: it could not be opened. */
  readonly archive: CheckedArchive | null;
  /** What the board was when the file was compared with it. */
  readonly of: readonly [unknown, unknown];
  readonly fault: string | null;
}

/** Save, read back from the disk, and only then clear: in this order. */
export function ArchiveSection() {
  const heading = useId();
  const { workspace } = useStoreParts();
  const userName = useSession((state) => state.userName);
  const saveState = useSession((state) => state.saveState);
  const [board, ledger] = [useBoard(), useLedger()];
  const hasLedger = useHasLedger();
  const [saved, setSaved] = useState<{ name: string; sha256: string } | null>(null);
  const [check, setCheck] = useState<Check | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [keepYears, setKeepYears] = useState<number | null>(KEEP_YEARS);
  const input = useRef<HTMLInputElement>(null);
  const isVoid = check !== null && (check.of[0] !== board || check.of[1] !== ledger);
  const isGood = check !== null && check.fault === null && !isVoid;

  async function save(): Promise<void> {
    setBusy(true);
    const { text, sha256 } = await archiveOf(workspace, userName, keepYears ?? KEEP_YEARS);
    const name = `soap-archive-${easternStamp(workspace.now())}.json`;
    saveFile(name, text, 'application/json');
    setSaved({ name, sha256 });
    setBusy(false);
  }

  async function readBack(file: File): Promise<void> {
    setBusy(true);
    const of = [workspace.board(), workspace.ledger()] as const;
    const opened = await openArchive(new Uint8Array(await file.arrayBuffer()));
    const same = opened.ok ? compareArchive(opened.value, workspace) : opened;
    setCheck({
      name: file.name,
      archive: opened.ok ? opened.value : null,
      of,
      fault: same.ok ? null : same.error,
    });
    setBusy(false);
  }

  return (
    <section aria-labelledby={heading} className={styles.card}>
      <SectionLabel id={heading}>Archive, then clear</SectionLabel>
      <ol className={styles.steps}>
        <li>
          <p>
            Save the archive: the whole week in one file, with every list, round and line of
            history. These are employment records; keep it where your institution keeps those. Until
            when is written into it, and shown when it is opened.
          </p>
          <NumberField
            label="Keep for how many years"
            value={keepYears}
            min={1}
            max={30}
            onValueChange={setKeepYears}
          />
          <Button icon={<Download />} busy={isBusy} onClick={() => void save()}>
            Save the archive
          </Button>
          {saved !== null && (
            <p className={styles.quiet}>
              {saved.name}, SHA-256 <code className={styles.hash}>{saved.sha256}</code>
            </p>
          )}
        </li>
        <li>
          <p>Read it back from where you put it. It has to open and to hold what is here.</p>
          <input
            ref={input}
            type="file"
            accept=".json"
            aria-label="Archive file"
            tabIndex={-1}
            className="visually-hidden"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) void readBack(file);
              event.currentTarget.value = '';
            }}
          />
          <Button icon={<Upload />} busy={isBusy} onClick={() => input.current?.click()}>
            Check the archive…
          </Button>
          {check !== null && !isVoid && check.fault === null && (
            <Callout role="status" tone="success" title={`${check.name} opens`}>
              {`It holds what is on the board: ${board.applicantIds.length.toLocaleString('en')} applicants, ${hasLedger ? `${ledger.notesById.size} notes, ` : ''}${(board.history.length + ledger.history.length).toLocaleString('en')} lines of history. SHA-256 `}
              <code className={styles.hash}>{check.archive?.sha256}</code>
            </Callout>
          )}
          {check !== null && !isVoid && check.fault !== null && (
            <Callout role="alert" tone="danger" title={`${check.name} is not good`}>
              {check.fault}
            </Callout>
          )}
          {isVoid && (
            <Callout role="alert" tone="warning" title="The board has changed since the check">
              Save the archive again, and check that file.
            </Callout>
          )}
        </li>
        <li>
          <ClearBrowser isReady={isGood && saveState.kind === 'saved'} />
        </li>
      </ol>
    </section>
  );
}
