import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { makeFolder } from '../support/makeFolder.ts';
import { BoardApp } from './boardApp.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');
/** What the page of the board begins with; the rescue page must do without any of it. */
const MAIN_SCRIPT = '**/assets/index-*.js';

let browser: Browser;
let context: BrowserContext;
let app: BoardApp;
let folder: Awaited<ReturnType<typeof makeFolder>>;

beforeAll(async () => {
  browser = await launchChromium();
  folder = await makeFolder({});
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  app = new BoardApp(await context.newPage(), inject('appUrl'));
});
afterEach(async () => {
  await context.close();
});

async function decideThree(): Promise<readonly string[]> {
  await app.open();
  await app.importFiles([POOL], 250);
  await app.go('Triage');
  await app.page.getByText('250 left of 250').waitFor();
  await app.press('1', '1', '1');
  await app.go('Board');
  await expect.poll(() => app.idsIn('Top')).toHaveLength(3);
  await app.saved();
  return app.idsIn('Top');
}

async function restored(path: string): Promise<readonly string[]> {
  const fresh = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const there = new BoardApp(await fresh.newPage(), inject('appUrl'));
  await there.open();
  await there.go('Settings');
  await there.page.getByLabel('Board file').setInputFiles(path);
  await there.page.getByRole('button', { name: 'Replace the board…' }).click();
  await Promise.all([
    there.page.waitForEvent('load'),
    there.page.getByRole('button', { name: 'Replace the board', exact: true }).click(),
  ]);
  await there.go('Board');
  await expect.poll(() => there.idsIn('Top')).not.toHaveLength(0);
  const ids = await there.idsIn('Top');
  await fresh.close();
  return ids;
}

test.each(['does not come', 'is broken'])(
  'when the program %s, the page leads to a file that restores the board elsewhere',
  async (fault) => {
    const top = await decideThree();
    await context.route(MAIN_SCRIPT, (route) =>
      fault === 'is broken'
        ? route.fulfill({ contentType: 'text/javascript', body: 'const = ;' })
        : route.abort(),
    );
    const asked: string[] = [];
    await app.page.reload();
    app.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await app.page.getByRole('link', { name: 'open the rescue page' }).click();
    await app.page.getByText(/all intact$/).waitFor();
    const { name, bytes } = await app.download('Download the board file');
    await app.page.getByText(`${name} holds the whole board and passed its check.`).waitFor();
    const path = join(folder.path, name);
    await writeFile(path, bytes);
    expect(await restored(path)).toEqual(top);
    for (const address of asked) expect(address).toMatch(/rescue/);
  },
);

test('a damaged piece is named, and everything else comes out in a file that opens', async () => {
  const top = await decideThree();
  // From a page of the same origin on which the board does not run.
  await app.page.goto(new URL('/robots.txt', app.url).href);
  const rows = await app.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('soap-board');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('rows', 'readwrite').objectStore('rows');
          store.openCursor(null, 'prev').onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue>).result;
            const bytes = cursor.value.bytes.slice();
            bytes[0] ^= 1;
            store.add({ ...cursor.value, bytes });
            store.count().onsuccess = (event) => resolve((event.target as IDBRequest).result);
          };
          store.transaction.oncomplete = () => opening.result.close();
        };
      }),
  );
  await app.open();
  await app.page.getByRole('heading', { name: 'Part of the saved workspace is damaged' }).waitFor();
  await app.page.getByRole('link', { name: 'rescue page' }).click();
  await app.page.getByText(`${rows}, 1 of them damaged`).waitFor();
  await app.page.getByText(/^Piece \d+, saved .*20\d\d/).waitFor();

  const stored = await app.download('Download everything as it is stored');
  const lines = stored.bytes.toString().trim().split('\n');
  expect(lines.filter((line) => JSON.parse(line).store === 'rows')).toHaveLength(rows);
  const { name, bytes } = await app.download('Download the board file');
  const path = join(folder.path, name);
  await writeFile(path, bytes);
  expect(await restored(path)).toEqual(top);
});

test('a browser without a board says so and does not make one', async () => {
  await app.page.goto(new URL('/rescue.html', app.url).href);
  await app.page.getByText('This browser keeps no board for this address').waitFor();
  expect(await app.page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('a fault that takes the whole page away leaves the way to the rescue page', async () => {
  await app.open();
  await app.page.getByRole('button', { name: 'Try the sample pool' }).waitFor();
  // As React leaves it when the frame of the page itself throws.
  await app.page.evaluate(() => document.getElementById('root')!.replaceChildren());
  await app.page.getByRole('link', { name: 'open the rescue page' }).waitFor();
});

test('storage that hangs is said, by the page of the board and by the rescue page', async () => {
  await app.page.clock.install();
  await app.page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...wish) {
      const request = open.apply(this, wish);
      // As if nobody ever answered.
      for (const type of ['success', 'error', 'upgradeneeded']) {
        request.addEventListener(type, (event) => event.stopImmediatePropagation());
      }
      return request;
    };
    IDBFactory.prototype.databases = async () => [{ name: 'soap-board', version: 1 }];
  });
  await app.open();
  await app.page.clock.runFor(13_000);
  await app.page.getByRole('link', { name: 'open the rescue page' }).click();
  await app.page.getByText('Reading what is stored…').waitFor();
  await app.page.clock.runFor(16_000);
  await app.page.getByText(/^soap-board cannot be read\. .* does not answer/).waitFor();
});

test('a board that starts shows no word of a failure', async () => {
  await app.open();
  await app.page.getByRole('button', { name: 'Try the sample pool' }).waitFor();
  await app.page.waitForTimeout(500);
  expect(await app.page.getByText('The board has not started yet').isVisible()).toBe(false);
});
