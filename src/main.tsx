import './ui/base.css';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './app/App.tsx';
import { appClock, rehearsalClock } from './app/appClock.ts';
import { fetchLaterScreens } from './app/laterScreens.ts';
import { warnBeforeLeaving } from './app/warnBeforeLeaving.ts';
import { watchForgetting } from './app/watchForgetting.ts';
import type { Clock } from './base/clock.ts';
import { fetchGrid } from './features/pool/laterParts.ts';
import { readingRefusal } from './room/roleNames.ts';
import { accessOf, ROOM_COOKIE } from './room/roles.ts';
import { type BrowserStore, startBrowserStore } from './store/adapters/browserStore.ts';
import { findPlace } from './store/adapters/findPlace.ts';
import { findTabPlace, keepTabPlace } from './store/adapters/keptPlaces.ts';
import { type Loaded, loadWorkspace } from './store/adapters/loadWorkspace.ts';
import { MERGE_ABOVE, mergeRows } from './store/adapters/mergeRows.ts';
import { openDatabase } from './store/adapters/openDatabase.ts';
import { joinOtherTabs } from './store/adapters/otherTabs.ts';
import { REAL_PLACE, REHEARSAL_PLACE } from './store/adapters/place.ts';
import { claimTab } from './store/adapters/tabIdentity.ts';
import {
  chooseWorkspace,
  openRegistry,
  placeOf,
  type RegisteredWorkspace,
  type Registry,
} from './store/adapters/workspaceRegistry.ts';
import { onDraftChange, restoreDrafts } from './store/drafts.ts';
import { keepTime, LOOK_EVERY_MS } from './store/keepTime.ts';
import { lockLater } from './store/lockLater.ts';
import { createSession, FIRST_SESSION, savedPart, tell } from './store/session.ts';
import { restoreTabPlace, tabPlaceOf } from './store/tabPlace.ts';
import type { RoomPlace } from './store/warRoom.ts';
import { createWorkspace } from './store/workspace.ts';
import { loadLiftedParts } from './ui/liftedParts.ts';

/** Longer than any disk takes; a server that does not answer must not keep the app away. */
const GRID_WAIT_MS = 500;
const KEEPS_PROGRAM =
  import.meta.env.PROD &&
  (import.meta.env.VITE_OFFLINE ?? (import.meta.env.VITE_REHEARSAL ? '0' : '1')) === '1';
/** In a rehearsal minutes may pass in a second. */
const REHEARSAL_LOOK_MS = 500;

/**
 * The composition root: the only place that makes the documents, the store, its adapters and the
 * React root, and hands each what it needs.
 */
async function start(root: Root): Promise<void> {
  const rehearsal = rehearsalClock(window.location);
  const clock = rehearsal ?? appClock(window.location);
  const grid = fetchGrid();
  let store: BrowserStore | null = null;
  const { registry, entry } = rehearsal === null ? await registered(clock) : NO_REGISTRY;
  const own = rehearsal !== null ? REHEARSAL_PLACE : entry === null ? REAL_PLACE : placeOf(entry);
  const tab = await claimTab(own.workspace);
  const place = await findPlace(own);
  const load = (key: CryptoKey | null) =>
    loadWorkspace(tab, () => store?.closedByBrowser(), place.database, key);
  let loaded = await load(null);
  if (loaded.kind === 'locked') {
    const { askPassphrase } = await import('./app/askPassphrase.tsx');
    loaded = await load(
      await askPassphrase((screen) => root.render(screen), { lock: loaded.lock, registry, entry }),
    );
  }
  if (loaded.kind === 'locked') throw new Error('The board stayed locked.');
  if (loaded.kind !== 'ready') {
    await rescue(root, loaded);
    return;
  }
  const { seal, database } = loaded;
  const user = loaded.session.userName ?? FIRST_SESSION.userName;
  const room = entry?.room;
  const workspace = createWorkspace({
    clock,
    random: Math.random,
    replica: crypto.randomUUID(),
    user,
    // Who may not read the ledger has none, not an empty one.
    documents:
      room === undefined || accessOf(room.role, 'ledger') !== 'none'
        ? loaded.documents
        : { board: loaded.documents.board },
    ...refusalOf(room),
    undoEntries: loaded.undo.entries,
  });
  const unreadable = await workspace.decodeNewBlocks();
  const session = createSession(workspace, loaded.session);
  store = startBrowserStore({
    workspace,
    loaded,
    tab,
    clock,
    reopen: (onClosed) => openDatabase(onClosed, place.database),
    onState: (saveState) => session.setState({ saveState }),
    onRestored: () =>
      tell(
        session,
        'The data of this board was cleared while it was open. All that you see has been saved again.',
        'refused',
      ),
  });
  const saving = store;
  const { retryNow, saveSession } = saving;
  joinOtherTabs(store, place.workspace);
  const places = { databaseName: place.database, tab, seal, clock };
  const was = await findTabPlace(database, places).catch(() => null);
  if (was?.isOwn) restoreTabPlace(session, was.place);
  else if (was !== null) restoreDrafts(was.place.drafts);
  const tabPlace = keepTabPlace(places, () => tabPlaceOf(session.getState()));
  onDraftChange(tabPlace.touch);
  warnBeforeLeaving(session, tabPlace.isKept);
  session.subscribe((now, before) => {
    if (now.userName !== before.userName) workspace.setUser(now.userName);
    saveSession(savedPart(now));
    tabPlace.touch();
  });
  keepTime({ workspace, session }, rehearsal === null ? LOOK_EVERY_MS : REHEARSAL_LOOK_MS);
  if (unreadable.length > 0) {
    tell(
      session,
      'Part of an import cannot be read. Import the file again; bands and notes are not affected.',
      'refused',
    );
  }
  if (workspace.board().applicantIds.length > 0) await Promise.race([grid, wait(GRID_WAIT_MS)]);
  const drawBoard = () =>
    root.render(
      <App
        key="board"
        parts={{ workspace, session }}
        clock={clock}
        rehearsal={rehearsal}
        onRetrySave={retryNow}
      />,
    );
  const here = {
    place,
    workspace,
    store: {
      close: saving.close,
      async rest() {
        await tabPlace.flush();
        await saving.rest();
      },
    },
    tab,
    clock,
    isSaved: () => session.getState().saveState.kind === 'saved',
    session: () => savedPart(session.getState()),
    tabPlace: () => tabPlaceOf(session.getState()),
    reload: () => window.location.reload(),
  };
  // From the first moment on: who presses the key at once must not be told that there is no lock.
  if (rehearsal === null) {
    session.setState({
      boardLock: lockLater(seal.isLocked, async (isSet) => {
        const { browserLock } = await import('./store/adapters/browserLock.ts');
        return browserLock({ ...here, isSet });
      }),
    });
  }
  drawBoard();
  if (registry !== null) {
    const isWritten = loaded.canary !== null;
    const parts = { registry, workspace: place.workspace, isWritten, session, store, clock };
    // Storage that fails here fails at the board too, and is said there.
    void watchForgetting(parts).catch(() => undefined);
  }

  // What the first screen did without comes while the person looks at it.
  void fetchLaterScreens()
    .then(loadLiftedParts)
    .catch(() => undefined)
    .then(async () => {
      const { watchWeek } = await import('./app/watchWeek.ts');
      watchWeek({ workspace, session, clockName: place.name });
      const { watchBackups } = await import('./app/watchBackups.ts');
      watchBackups({ workspace, session });
      const { watchIdle } = await import('./app/watchIdle.ts');
      watchIdle({ session });
      const { tellFaults } = await import('./app/tellFaults.ts');
      tellFaults(session);
    })
    // The clock itself stands on every screen; only its reminders are missing.
    .catch(() => undefined)
    .then(async () => {
      const { clearBrowser } = await import('./store/adapters/clearBrowser.ts');
      session.setState({
        async clearBrowser() {
          const cleared = await clearBrowser(place, saving);
          if (cleared.ok) rehearsal?.forget();
          return cleared;
        },
      });
      // What is rehearsed needs no copies, and no file of a real board is opened over it.
      if (rehearsal !== null) return;
      const { purgeHere } = await import('./store/adapters/purgeHere.ts');
      session.setState({
        purgeNote: (noteId, why) => purgeHere({ ...here, seal }, noteId, why),
      });
      if (registry !== null && entry !== null && (room !== undefined || isFromRoom())) {
        const { joinedRoom, roomDoor } = await import('./store/adapters/browserRoom.ts');
        const parts = {
          ...here,
          store: { ...saving, rest: here.store.rest },
          registry,
          entry,
          seal,
        };
        if (room === undefined) session.setState({ roomDoor: await roomDoor(parts) });
        else {
          const warRoom = joinedRoom(parts, room);
          session.setState({ warRoom, userName: room.person.name });
          const { watchRoom } = await import('./app/watchRoom.ts');
          watchRoom({ workspace, session }, warRoom);
        }
      }
      if (registry !== null && entry !== null) {
        const { browserWorkspaces } = await import('./store/adapters/browserWorkspaces.ts');
        const workspaces = browserWorkspaces({
          ...here,
          registry,
          entry,
          seal,
        });
        session.setState({ workspaces });
      }
      const { startBrowserBackups } = await import('./store/adapters/browserBackups.ts');
      const userName = () => session.getState().userName;
      session.setState({
        async lookAt(file, fileName) {
          const { partsOfFile } = await import('./app/partsOfFile.ts');
          const parts = await partsOfFile(file, fileName, { clock, own: session });
          const { createdAt, createdBy } = file.facts;
          window.location.hash = '#/board';
          root.render(
            <App
              key="file"
              parts={parts}
              clock={clock}
              rehearsal={null}
              lookedAt={{ fileName, createdAt, createdBy, onBack: drawBoard }}
              onRetrySave={() => undefined}
            />,
          );
        },
        backups: startBrowserBackups({
          workspace,
          store: saving,
          clock,
          userName,
          place,
          seal,
        }),
      });
    })
    // The next start tries again; until then there are no backups, and Settings shows none.
    .catch(() => undefined)
    .then(async () => {
      if (!KEEPS_PROGRAM) return;
      const { startOffline } = await import('./offline/startOffline.ts');
      await startOffline((newVersion) => session.setState({ newVersion }));
    })
    // A browser that keeps no programs needs the network to open the board, as it always did.
    .catch(() => undefined);
  // Not needed to begin: ask the browser to keep our data, and merge what a long day has appended.
  void navigator.storage?.persist?.();
  if (loaded.rowCount > MERGE_ABOVE) {
    requestIdleCallback(() => void mergeRows(database, clock, seal).catch(() => undefined));
  }
}

function refusalOf(room: RoomPlace | undefined): { refusal?: string } {
  const refusal = room === undefined ? null : readingRefusal(room.role);
  return refusal === null ? {} : { refusal };
}

const NO_REGISTRY = { registry: null, entry: null };

/** Which workspace this tab opens. Storage that fails here fails at the board too, and is said there. */
async function registered(
  clock: Clock,
): Promise<{ registry: Registry; entry: RegisteredWorkspace } | typeof NO_REGISTRY> {
  try {
    const registry = await openRegistry();
    return { registry, entry: await chooseWorkspace(registry, clock.now()) };
  } catch {
    return NO_REGISTRY;
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function rescue(
  root: Root,
  found: Exclude<Loaded, { kind: 'ready' | 'locked' }>,
): Promise<void> {
  const { RescueScreen } = await import('./app/RescueScreen.tsx');
  root.render(<RescueScreen found={found} onTryAgain={() => window.location.reload()} />);
}

/** A war room marks its pages, so that no other server is asked for one. */
function isFromRoom(): boolean {
  return document.cookie.split('; ').includes(`${ROOM_COOKIE}=1`);
}

async function begin(root: Root): Promise<void> {
  if (window.location.pathname !== '/join') return start(root);
  const { join } = await import('./app/join.tsx');
  return join((screen) => root.render(screen), appClock(window.location));
}

const root = createRoot(document.getElementById('root')!);
begin(root).catch((error: unknown) => {
  // An empty page would look as if everything were gone.
  const reason = error instanceof Error ? error.message : String(error);
  return rescue(root, { kind: 'unavailable', reason, rows: [] });
});
