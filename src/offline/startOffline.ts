import { trustedWorkerUrl } from '../workers/trustedWorkerUrl.ts';
import { CURRENT, NEWEST, PAGE_OF, readVersion, writeVersion } from './fileCaches.ts';

/** How often a page that stays open asks whether there is a new version. */
const ASK_EVERY_MS = 60 * 60_000;

/**
 * Keeps the program in this browser, so that the board opens without a network. When another version
 * has come, `onNewVersion` gets the way to use it: until that is called, nothing changes, at the next
 * start neither. Rejects where the browser keeps no programs.
 */
export async function startOffline(onNewVersion: (use: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  void holdFiles();
  const registration = await serviceWorker.register(trustedWorkerUrl('./sw.js'), {
    updateViaCache: 'none',
  });
  // A version can be used as soon as it is taken in, whichever worker serves this page.
  const follow = () => {
    registration.installing?.addEventListener('statechange', () => void look());
  };
  registration.addEventListener('updatefound', follow);
  follow();
  setInterval(() => void registration.update().catch(() => undefined), ASK_EVERY_MS);
  await look();

  async function look(): Promise<void> {
    const [current, newest] = await Promise.all([readVersion(CURRENT), readVersion(NEWEST)]);
    // Whoever serves the board has switched this off: see docs/decisions/012-offline.md.
    if (newest === null && registration.waiting !== null) await registration.unregister();
    if (newest === null || newest === current) return;
    onNewVersion(() => {
      void writeVersion(CURRENT, newest).then(() => window.location.reload());
    });
  }
}

/** Tells the service worker which files this page began with, for as long as it lives. */
async function holdFiles(): Promise<void> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"]');
  await navigator.locks.request(
    PAGE_OF + (script?.src ?? ''),
    { mode: 'shared' },
    () => new Promise(() => undefined),
  );
}
