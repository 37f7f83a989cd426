/** What the service worker and the page agree on. */

/** A cache for each version: every file that was built, under its address. */
export const FILES_OF = 'soap-board-files-';
/** Which version is used (`CURRENT`) and which one has come last (`NEWEST`), each a text. */
export const VERSIONS = 'soap-board-files';
export const CURRENT = '/current';
export const NEWEST = '/newest';
/** A page holds a lock under this and the address of its main script, for as long as it lives. */
export const PAGE_OF = 'soap-board-page-';

export async function readVersion(which: typeof CURRENT | typeof NEWEST): Promise<string | null> {
  // Looking makes no cache where there is none.
  const found = await caches.match(which, { cacheName: VERSIONS });
  return found === undefined ? null : found.text();
}

export async function writeVersion(
  which: typeof CURRENT | typeof NEWEST,
  version: string,
): Promise<void> {
  await (await caches.open(VERSIONS)).put(which, new Response(version));
}

/** All that is kept of the program in this browser; what was saved of the board is elsewhere. */
export async function forgetFiles(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(VERSIONS)) await caches.delete(name);
}
