import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeServiceWorker } from '../../.tools/besideTheApp.ts';
import { seededRandom } from '../../src/base/clock.ts';
import { type StaticServer, serveStatic } from '../../src/server/serveStatic.ts';
import { launchChromium } from '../support/chromium.ts';
import { makeFolder } from '../support/makeFolder.ts';
import { buildApp } from '../support/serveBuiltApp.ts';
import { BoardApp } from './boardApp.ts';

const ROOT = resolve('.');
const POOL = resolve('mock-data/clean/pool-250.csv');
const SCREENS = ['Triage', 'Board', 'List', 'Ledger', 'Settings', 'Pool'] as const;
const CUTS = Number(process.env.NETWORK_CUTS ?? 4);
const SEED = 20270316;
/** A long run takes as long as it takes. */
const LONG = { timeout: 120_000 + CUTS * 10_000 };

let browser: Browser;
let context: BrowserContext;
let folder: Awaited<ReturnType<typeof makeFolder>>;
let server: StaticServer | null = null;
let port = 0;
const first = () => join(folder.path, 'first');
const second = () => join(folder.path, 'second');
const off = () => join(folder.path, 'off');

beforeAll(async () => {
  browser = await launchChromium();
  folder = await makeFolder({});
  buildApp(first(), { VITE_OFFLINE: '1' });
  await cp(first(), second(), { recursive: true });
  await renameIn(second(), ['index', 'LedgerScreen']);
  await writeServiceWorker(ROOT, second());
  await cp(first(), off(), { recursive: true });
  await cp(join(off(), 'sw-off.js'), join(off(), 'sw.js'));
  await serve(first());
});
afterAll(async () => {
  await server?.close();
  await browser.close();
  await folder.remove();
});
beforeEach(async () => {
  await serve(first());
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
});
afterEach(async () => {
  await context.close();
});

/** What stands at the one address; nothing while the network is cut. */
async function serve(site: string | null): Promise<void> {
  await server?.close();
  server = site === null ? null : await serveStatic(site, port);
  port = server?.port ?? port;
}

/** Another version: its main script and one of its screens have other names. */
async function renameIn(site: string, parts: readonly string[]): Promise<void> {
  const assets = await readdir(join(site, 'assets'));
  const scripts = parts.map(
    (part) => assets.find((name) => name.startsWith(`${part}-`) && name.endsWith('.js'))!,
  );
  for (const path of [...assets.map((name) => join('assets', name)), 'index.html']) {
    if (!/\.(js|html)$/.test(path)) continue;
    let text = await readFile(join(site, path), 'utf8');
    for (const name of scripts) text = text.replaceAll(name, `second-${name}`);
    await writeFile(join(site, path), text);
  }
  for (const name of scripts) {
    await rename(join(site, 'assets', name), join(site, 'assets', `second-${name}`));
  }
}

async function open(search = '', page?: Page): Promise<BoardApp> {
  const app = new BoardApp(page ?? (await context.newPage()), `http://localhost:${port}/${search}`);
  await app.open();
  return app;
}

/** Until the browser keeps the whole program and answers for this page. */
async function kept(app: BoardApp): Promise<void> {
  await until(app, async () => {
    const versions = await caches.open('soap-board-files');
    const isKept = (await versions.match('/newest')) !== undefined;
    return isKept && navigator.serviceWorker.controller !== null;
  });
}

async function until({ page }: BoardApp, isSo: () => Promise<boolean>): Promise<void> {
  await expect.poll(() => page.evaluate(isSo), { timeout: 20_000 }).toBe(true);
}

async function everyScreenOpens(app: BoardApp): Promise<void> {
  for (const screen of SCREENS) {
    await app.go(screen);
    await app.page.locator('nav a[aria-current="page"]', { hasText: screen }).waitFor();
    await expect.poll(() => app.page.locator('main').innerText()).not.toBe('');
    expect(await app.page.getByText(/ (broke|did not come)\.$/).allInnerTexts()).toEqual([]);
  }
}

const mainScript = ({ page }: BoardApp) =>
  page.locator('script[type="module"]').getAttribute('src');

test('after one visit the board opens, reads files and saves without a network', async () => {
  const app = await open();
  const violations: string[] = [];
  app.page.on('console', (message) => {
    if (/Content Security Policy|TrustedScriptURL/.test(message.text())) {
      violations.push(message.text());
    }
  });
  await kept(app);
  await serve(null);
  await app.page.reload();
  await app.importFiles([POOL], 250);
  await app.page
    .getByLabel('Import files')
    .first()
    .setInputFiles(resolve('mock-data/messy/workbook.xlsx'));
  await app.page.getByText(/Excel workbook · header on line/).waitFor();
  await app.press('Escape');
  await app.go('Triage');
  await app.page.getByText('250 left of 250').waitFor();
  await app.press('1', '2');
  await app.saved();
  await app.page.reload();
  await app.page.getByRole('link', { name: 'Triage 248' }).waitFor();
  await everyScreenOpens(app);
  await app.page.goto(new URL('/rescue.html', app.url).href);
  await app.page.getByText(/all intact$/).waitFor();
  expect(violations).toEqual([]);
});

test(
  `the network is cut at ${CUTS} random instants of the first visit, and nothing is half there`,
  LONG,
  async () => {
    const random = seededRandom(SEED);
    for (let cut = 0; cut < CUTS; cut += 1) {
      await serve(first());
      const fresh = await browser.newContext();
      const visit = async () => new BoardApp(await fresh.newPage(), `http://localhost:${port}/`);
      const cutOff = await visit();
      const opening = cutOff.open().catch(() => undefined);
      await wait(random() * 1_500);
      await serve(null);
      await opening;
      const later = await visit();
      const isThere = await later.open().then(
        () => true,
        () => false,
      );
      // Either the browser says that there is no network, or the whole board is there.
      if (isThere) await everyScreenOpens(later);
      await serve(first());
      const online = await visit();
      await online.open();
      await everyScreenOpens(online);
      await kept(online);
      await serve(null);
      await online.page.reload();
      await everyScreenOpens(online);
      await fresh.close();
    }
  },
);

test('once it is kept, a cut at any instant of a start changes nothing', LONG, async () => {
  const random = seededRandom(SEED);
  await kept(await open());
  for (let cut = 0; cut < CUTS; cut += 1) {
    await serve(first());
    const page = await context.newPage();
    const opening = open('', page);
    await wait(random() * 400);
    await serve(null);
    await everyScreenOpens(await opening);
    await page.close();
  }
});

async function newVersionComes(app: BoardApp): Promise<void> {
  await serve(second());
  await app.page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await until(app, async () => {
    const versions = await caches.open('soap-board-files');
    const [current, newest] = await Promise.all(
      ['/current', '/newest'].map(async (which) => (await versions.match(which))?.text()),
    );
    return newest !== current;
  });
}

const MATCH_WEEK = '?now=2027-03-17T14:00:00Z';
const BEFORE = '?now=2027-03-01T14:00:00Z';

test('in Match Week a new version waits, over reloads and restarts, until Settings is asked', async () => {
  const app = await open(MATCH_WEEK);
  await kept(app);
  const script = await mainScript(app);
  await app.page.evaluate(() => document.body.setAttribute('data-same', 'page'));
  await newVersionComes(app);
  await app.page.waitForTimeout(1_000);
  expect(await app.page.locator('body').getAttribute('data-same')).toBe('page');
  expect(await app.page.getByText('A new version is ready.').count()).toBe(0);

  await app.page.reload();
  expect(await mainScript(app)).toBe(script);
  await app.page.close();
  const again = await open(MATCH_WEEK);
  expect(await mainScript(again)).toBe(script);
  await everyScreenOpens(again);
  expect(await again.page.getByText('A new version is ready.').count()).toBe(0);

  await again.go('Settings');
  await again.page.getByText('It is Match Week:').waitFor();
  await Promise.all([
    again.page.waitForEvent('load'),
    again.page.getByRole('button', { name: 'Reload with the new version' }).click(),
  ]);
  expect(await mainScript(again)).toMatch(/second-index/);
});

test('at other times a line offers it, and a tab that stays with the old version keeps its files', async () => {
  const app = await open(BEFORE);
  await kept(app);
  const other = await open(BEFORE);
  const old = await mainScript(other);
  const ledger = (await readdir(join(first(), 'assets'))).find((name) =>
    /^LedgerScreen-.*\.js$/.test(name),
  )!;
  await newVersionComes(app);
  await app.page.getByText('A new version is ready.').waitFor();
  await other.page.getByRole('button', { name: 'Later' }).click();
  await app.page.waitForTimeout(500);
  expect(await mainScript(app)).toBe(old);
  await Promise.all([
    app.page.waitForEvent('load'),
    app.page.getByRole('button', { name: 'Reload', exact: true }).click(),
  ]);
  expect(await mainScript(app)).toMatch(/second-index/);

  // The server does not have it any more.
  expect((await fetch(`http://localhost:${port}/assets/${ledger}`)).status).toBe(404);
  await everyScreenOpens(other);
  const hasOld = () =>
    app.page.evaluate(
      async (name) => (await caches.match(`/assets/${name}`)) !== undefined,
      ledger,
    );
  expect(await hasOld()).toBe(true);
  await other.page.close();
  // Each start lets go of what nobody uses; the page before it may not be gone yet.
  const hasOldAfterStart = async () => {
    await app.page.reload();
    return hasOld();
  };
  await expect.poll(hasOldAfterStart, { timeout: 20_000 }).toBe(false);
  await everyScreenOpens(app);
});

test('the kill switch takes the stored program out, and leaves the page and the data', async () => {
  const app = await open();
  await kept(app);
  await app.importFiles([POOL], 250);
  await serve(off());
  await app.page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  await until(
    app,
    async () =>
      (await caches.keys()).length === 0 &&
      (await navigator.serviceWorker.getRegistrations()).length === 0,
  );
  await everyScreenOpens(app);
  await app.page.reload();
  await app.page.getByText('250 of 250 shown').waitFor();
});

test('a file that was changed on its way is not kept', async () => {
  const changed = join(folder.path, 'changed');
  await cp(first(), changed, { recursive: true });
  await writeFile(join(changed, 'samples', 'late-1.csv'), 'AAMC ID\n');
  await serve(changed);
  const app = await open();
  // It was begun, and given up as a whole.
  await until(app, async () => {
    const began = (await caches.keys()).some((name) => name.startsWith('soap-board-files-'));
    return began && (await navigator.serviceWorker.getRegistrations()).length === 0;
  });
  expect(
    await app.page.evaluate(async () => {
      const versions = await caches.open('soap-board-files');
      return (await versions.match('/newest')) === undefined;
    }),
  ).toBe(true);
});

test('the browser finds nothing that stands against installing it', async () => {
  const app = await open();
  await kept(app);
  const devtools = await context.newCDPSession(app.page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  const found = installabilityErrors.map(({ errorId }) => errorId);
  // The test's own window is one that leaves no traces.
  expect(found.filter((id) => id !== 'in-incognito')).toEqual([]);
});
