import type { BrowserStore } from './browserStore.ts';

/**
 * Keeps tabs of one browser on one board. A tab that has saved something says so and no more; the
 * others read what is new from the database. So a word that is lost, or said while a tab is opening
 * or asleep, costs a moment and never an edit: the next one, or a look at the tab, makes up for it.
 */
export function joinOtherTabs(store: BrowserStore, workspace = 'first'): () => void {
  const channel = new BroadcastChannel(`soap-board-${workspace}`);
  const leaving = new AbortController();
  const { signal } = leaving;
  const catchUp = () => void store.catchUp();
  store.onSaved(() => channel.postMessage('saved'));
  channel.addEventListener('message', catchUp, { signal });
  document.addEventListener('visibilitychange', catchUp, { signal });
  window.addEventListener('pageshow', catchUp, { signal });
  // What was saved between the first reading and now was said to nobody here.
  catchUp();
  return () => {
    leaving.abort();
    channel.close();
  };
}
