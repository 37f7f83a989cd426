import { createStore } from 'zustand/vanilla';
import type { Clock } from '../../base/clock.ts';
import { err, ok } from '../../base/result.ts';
import type { BackupState, Backups, KeptFile } from '../backups.ts';
import { DOCUMENT_NAMES, mapOf } from '../document/schema.ts';
import { soapFileOf } from '../openedFile.ts';
import { isLocalOrigin, type Workspace } from '../workspace.ts';
import type { BrowserStore } from './browserStore.ts';
import { forgiveLoss } from './keptMark.ts';
import { type Place, REAL_PLACE } from './place.ts';
import { replaceRows } from './replaceRows.ts';
import { OPEN_SEAL, type Seal } from './seal.ts';
import {
  addSnapshot,
  listSnapshots,
  openSnapshots,
  type SnapshotDatabase,
} from './snapshotDatabase.ts';
import { isOpenElsewhere } from './tabIdentity.ts';

/** After so long with edits, a snapshot is taken and the kept file is written. */
export const SNAPSHOT_MS = 5 * 60_000;
const LOOK_MS = 30_000;

export interface BrowserBackupsParts {
  readonly workspace: Workspace;
  readonly store: Pick<BrowserStore, 'close' | 'settled'>;
  readonly clock: Clock;
  readonly userName: () => string;
  /** Milliseconds that pass whatever the clock of the app says. */
  readonly elapsed?: () => number;
  /** Where the board and its snapshots lie. */
  readonly place?: Place;
  /** A locked board has locked snapshots. */
  readonly seal?: Seal;
}

/** The part of the File System Access API that is used; the compiler's library lacks it. */
interface FileHandle {
  readonly name: string;
  createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}
type FilePicker = (options: {
  suggestedName: string;
  types: readonly { description: string; accept: Record<string, readonly string[]> }[];
}) => Promise<FileHandle>;

/** Copies of the workspace beside the one that is worked in. Its failures never stop the work. */
export function startBrowserBackups(parts: BrowserBackupsParts): Backups & { stop(): void } {
  const { workspace, clock, seal = OPEN_SEAL, place = REAL_PLACE } = parts;
  const elapsed = parts.elapsed ?? (() => performance.now());
  const state = createStore<BackupState>()(() => ({
    snapshots: null,
    keptFile: null,
    backedUpAt: null,
    isPromised: null,
  }));
  const picker = (window as { showSaveFilePicker?: FilePicker }).showSaveFilePicker;
  let database: Promise<SnapshotDatabase> | null = null;
  let file: FileHandle | null = null;
  let isEdited = false;
  let last = elapsed();

  for (const name of DOCUMENT_NAMES) {
    workspace.documents[name].on('update', (_update: Uint8Array, origin: unknown) => {
      isEdited ||= isLocalOrigin(origin);
    });
  }
  const timer = setInterval(() => void look(), LOOK_MS);
  const onHide = () => {
    if (document.visibilityState === 'hidden' && isEdited) void writeKept();
  };
  document.addEventListener('visibilitychange', onHide);
  void restore().catch(() => undefined);

  function open(): Promise<SnapshotDatabase> {
    database ??= openSnapshots(place.snapshots);
    // One that failed to open is tried again the next time.
    database.catch(() => {
      database = null;
    });
    return database;
  }

  async function restore(): Promise<void> {
    const handle = (await (await open()).get('kept', 'file')) as FileHandle | undefined;
    if (handle !== undefined) {
      file = handle;
      const allowed = await handle.queryPermission({ mode: 'readwrite' });
      tellKept(allowed === 'granted' ? 'current' : 'asks');
    }
    const at = await (await open()).get('kept', 'backedUpAt');
    const isPromised = await navigator.storage?.persist?.();
    state.setState({
      ...(typeof at === 'number' ? { backedUpAt: at } : {}),
      isPromised: isPromised ?? false,
    });
    await refresh();
  }

  function noteBackup(): void {
    const at = clock.now();
    state.setState({ backedUpAt: at });
    void open()
      .then((opened) => opened.put('kept', at, 'backedUpAt'))
      // Then the next start reminds a little early.
      .catch(() => undefined);
  }

  async function refresh(): Promise<void> {
    state.setState({ snapshots: await listSnapshots(await open()) });
  }

  function look(): Promise<unknown> {
    if (!isEdited || elapsed() - last < SNAPSHOT_MS) return Promise.resolve();
    // Another tab that is at it takes what this one has saved with it.
    return navigator.locks
      .request(`soap-board-snapshot-${place.workspace}`, { ifAvailable: true }, (lock) =>
        lock === null ? null : take('after five minutes of edits'),
      )
      .catch(() => undefined);
  }

  async function take(why: string): Promise<void> {
    const bytes = await soapFileOf(workspace, parts.userName());
    const { applicantIds, placements } = workspace.board();
    isEdited = false;
    last = elapsed();
    await addSnapshot(
      await open(),
      {
        at: clock.now(),
        why,
        applicants: applicantIds.length,
        placed: [...placements.values()].reduce((sum, { size }) => sum + size, 0),
        notes: mapOf(workspace.documents.ledger, 'notes').size,
        size: bytes.length,
      },
      await seal.bytes(bytes),
    );
    await refresh();
    await writeKept(bytes);
  }

  function tellKept(next: KeptFile['state'], writtenAt?: number): void {
    const before = state.getState().keptFile;
    state.setState({
      keptFile:
        file === null
          ? null
          : { name: file.name, state: next, writtenAt: writtenAt ?? before?.writtenAt ?? null },
    });
  }

  async function writeKept(bytes?: Uint8Array): Promise<void> {
    if (file === null) return;
    try {
      if ((await file.queryPermission({ mode: 'readwrite' })) !== 'granted') {
        tellKept('asks');
        return;
      }
      const writable = await file.createWritable();
      await writable.write(bytes ?? (await soapFileOf(workspace, parts.userName())));
      // The browser swaps the whole file in here: one that is half written never takes its place.
      await writable.close();
      tellKept('current', clock.now());
      noteBackup();
    } catch {
      tellKept('failed');
    }
  }

  async function keepFile(): Promise<void> {
    try {
      file = await picker!({
        suggestedName: 'soap-board.soap',
        types: [{ description: 'SOAP board', accept: { 'application/x-soap-board': ['.soap'] } }],
      });
    } catch {
      // The person closed the window without choosing.
      return;
    }
    await (await open()).put('kept', file, 'file');
    await writeKept();
  }

  return {
    state,
    noteBackup,
    take,
    async read(id) {
      const file = await (await open()).get('files', id);
      return file === undefined ? null : seal.open(file);
    },
    // A file that is kept up to date would hold a locked board in the open.
    ...(picker === undefined || seal.isLocked ? {} : { keepFile }),
    async allowAgain() {
      await file?.requestPermission({ mode: 'readwrite' });
      await writeKept();
    },
    async forgetFile() {
      file = null;
      tellKept('current');
      await (await open()).delete('kept', 'file');
    },
    async replace(next) {
      if (await isOpenElsewhere(place.workspace)) {
        return err(
          'The board is open in another tab, which would go on with the old state. Close the other tabs first.',
        );
      }
      await parts.store.settled();
      parts.store.close();
      await replaceRows(next, clock, { seal, name: place.database });
      // What this browser may have forgotten is back.
      forgiveLoss();
      return ok(null);
    },
    stop() {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onHide);
    },
  };
}
