import { CURRENT, FILES_OF, NEWEST, PAGE_OF, readVersion, writeVersion } from './fileCaches.ts';

/**
 * Serves the program from this browser, so that the board opens without a network.
 *
 * A version is taken in whole, each file checked by its SHA-256, or not at all. It is used only when
 * somebody asks for it: until then the version in use is served, over reloads and restarts too, so that
 * nothing changes under a person's hands. Files of a version that an open page began with stay. Any
 * worker serves any version, so a new one never pushes an old one aside.
 */

/** Written by the build: addresses below the scope with their SHA-256 in base64. */
declare const BUILT: { readonly version: string; readonly files: Readonly<Record<string, string>> };
const { version: own, files: built } = BUILT;

/** The part of a service worker's world that is used; the compiler's library for pages lacks it. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = self as unknown as Scope;
const START_PAGE = 'index.html';

scope.addEventListener('install', (event) => event.waitUntil(takeIn()));
scope.addEventListener('activate', (event) => event.waitUntil(begin()));
scope.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  // What was not built, such as an answer of a server, is none of our business.
  if (path === null || !(Object.hasOwn(built, path) || path.startsWith('assets/'))) return;
  event.respondWith(answer(path, event.request));
  if (event.request.mode === 'navigate') event.waitUntil(dropUnused());
});

/** Under a lock of its name, so that a half-filled version is not taken for one that nobody uses. */
async function takeIn(): Promise<void> {
  await navigator.locks.request(FILES_OF + own, takeInFiles);
}

async function takeInFiles(): Promise<void> {
  const files = await caches.open(FILES_OF + own);
  await Promise.all(
    Object.entries(built).map(async ([path, hash]) => {
      const address = addressOf(path);
      // An attempt that broke off has left what it had; a name below assets stands for its content.
      if ((await files.match(address)) !== undefined) return;
      const kept = path.startsWith('assets/') ? await caches.match(address) : undefined;
      // Servers tell of the start page by its folder, and some send its own name there.
      const asked = path === START_PAGE ? addressOf('') : address;
      const fetched = kept ?? (await fetch(asked, { cache: 'no-cache', integrity: hash }));
      if (!fetched.ok) throw new Error(`${path} did not come`);
      await files.put(address, fetched);
    }),
  );
  await writeVersion(NEWEST, own);
  if ((await readVersion(CURRENT)) === null) await writeVersion(CURRENT, own);
}

async function begin(): Promise<void> {
  await dropUnused();
  await scope.clients.claim();
}

/** Lets versions go that nobody uses: not the one in use, not the newest, none of an open page. */
async function dropUnused(): Promise<void> {
  const [current, newest, { held = [] }] = await Promise.all([
    readVersion(CURRENT),
    readVersion(NEWEST),
    navigator.locks.query(),
  ]);
  const pages = held.flatMap(({ name = '' }) =>
    name.startsWith(PAGE_OF) ? [name.slice(PAGE_OF.length)] : [],
  );
  for (const name of await caches.keys()) {
    const version = name.startsWith(FILES_OF) ? name.slice(FILES_OF.length) : null;
    if (version === null || [current, newest].includes(version)) continue;
    if (held.some((lock) => lock.name === name)) continue;
    const files = await caches.open(name);
    const isUsed = await Promise.all(pages.map((page) => files.match(page)));
    if (isUsed.every((page) => page === undefined)) await caches.delete(name);
  }
}

async function answer(path: string, request: Request): Promise<Response> {
  const found = await inBrowser(path).catch(() => undefined);
  if (found !== undefined) return found;
  try {
    return await fetch(request);
  } catch (error) {
    // A busy disk may have answered nothing the first time.
    const again = await inBrowser(path);
    if (again === undefined) throw error;
    return again;
  }
}

async function inBrowser(path: string): Promise<Response | undefined> {
  const address = addressOf(path);
  // A name below assets stands for its content, in whichever version: of an older page too that is open.
  const found = path.startsWith('assets/') ? undefined : await inCurrent(address);
  return found ?? caches.match(address);
}

async function inCurrent(address: string): Promise<Response | undefined> {
  const version = (await readVersion(CURRENT)) ?? own;
  return (await caches.open(FILES_OF + version)).match(address);
}

/** The address below the scope, without what follows a question mark; null for what is not ours. */
function pathOf({ url, method, mode }: Request): string | null {
  const { origin, pathname } = new URL(url);
  const home = new URL(scope.registration.scope);
  if (method !== 'GET' || origin !== home.origin || !pathname.startsWith(home.pathname))
    return null;
  const path = pathname.slice(home.pathname.length);
  return path === '' && mode === 'navigate' ? START_PAGE : path;
}

function addressOf(path: string): string {
  return new URL(path, scope.registration.scope).href;
}
