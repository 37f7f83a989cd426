import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { appClock } from './app/appClock.ts';
import { fetchLaterScreens } from './app/laterScreens.ts';
import { RescueScreen } from './app/RescueScreen.tsx';
import { startBrowserStore } from './store/adapters/browserStore.ts';
import { loadWorkspace } from './store/adapters/loadWorkspace.ts';
import { MERGE_ABOVE, mergeRows } from './store/adapters/mergeRows.ts';
import { joinOtherTabs } from './store/adapters/otherTabs.ts';
import { createSession, FIRST_SESSION, savedPart, tell } from './store/session.ts';
import { createWorkspace } from './store/workspace.ts';
import { loadLiftedParts } from './ui/liftedParts.ts';

/**
 * The composition root: the only place that makes the documents, the store, its adapters and the
 * React root, and hands each what it needs.
 */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root')!);
  const clock = appClock(window.location);
  const loaded = await loadWorkspace(() => undefined);
  if (loaded.kind !== 'ready') {
    root.render(<RescueScreen found={loaded} onTryAgain={() => window.location.reload()} />);
    return;
  }
  const user = loaded.session.userName ?? FIRST_SESSION.userName;
  const workspace = createWorkspace({
    clock,
    random: Math.random,
    replica: crypto.randomUUID(),
    user,
    documents: loaded.documents,
    undoEntries: loaded.undoEntries,
  });
  const unreadable = await workspace.decodeNewBlocks();
  const session = createSession(workspace, loaded.session);
  const store = startBrowserStore({
    workspace,
    database: loaded.database,
    clock,
    onState: (saveState) => session.setState({ saveState }),
  });
  joinOtherTabs(workspace, store);
  session.subscribe((now, before) => {
    if (now.userName !== before.userName) workspace.setUser(now.userName);
    store.saveSession(savedPart(now));
  });
  if (unreadable.length > 0) {
    tell(
      session,
      'Part of an import cannot be read. Import the file again; bands and notes are not affected.',
      'refused',
    );
  }
  root.render(<App parts={{ workspace, session }} clock={clock} onRetrySave={store.retryNow} />);

  // What the first screen did without comes while the person looks at it.
  setTimeout(() => {
    fetchLaterScreens();
    void loadLiftedParts().catch(() => undefined);
  }, 300);
  // Not needed to begin: ask the browser to keep our data, and merge what a long day has appended.
  void navigator.storage?.persist?.();
  if (loaded.rowCount > MERGE_ABOVE) {
    requestIdleCallback(() => void mergeRows(loaded.database, clock));
  }
}

void start();
