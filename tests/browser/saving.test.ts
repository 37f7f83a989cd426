import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL_250 = fileURLToPath(new URL('../../mock-data/clean/pool-250.csv', import.meta.url));

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
});
afterEach(async () => {
  await context.close();
});

async function newTab(): Promise<BoardApp> {
  return new BoardApp(await context.newPage(), inject('appUrl'));
}

async function withPool(): Promise<BoardApp> {
  const app = await newTab();
  await app.open();
  await app.importFiles([POOL_250], 250);
  await app.saved();
  return app;
}

test('tabs that open while another one decides fall behind in nothing', { retry: 0 }, async () => {
  const first = await withPool();
  await first.go('Triage');
  await first.page.getByText('250 left of 250').waitFor();
  const others = await Promise.all([newTab(), newTab(), newTab()]);
  const opening = Promise.all(others.map((app) => app.open()));
  for (let count = 0; count < 60; count += 1) {
    await first.press(String(1 + (count % 3)));
    await first.page.waitForTimeout(15);
  }
  await opening;
  await first.saved();
  for (const app of others) {
    await app.page.getByRole('link', { name: 'Triage 190' }).waitFor({ timeout: 10_000 });
    await app.page.getByRole('link', { name: 'List 60' }).waitFor();
  }
});

test('data cleared under an open board is said, and saved again', { retry: 0 }, async () => {
  const app = await withPool();
  await app.go('Triage');
  await app.page.getByText('250 left of 250').waitFor();
  await app.press('1', '2');
  await app.saved();
  await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('soap-board').onsuccess = resolve;
      }),
  );
  await app.page.getByText(/was cleared while it was open/).waitFor();
  await app.press('1');
  await app.saved();
  await app.page.reload();
  await app.page.getByRole('link', { name: 'Triage 247' }).waitFor();
  await app.page.getByRole('link', { name: 'List 3' }).waitFor();
});

/** Clears the databases between two visits, as a policy or a person does. */
async function clearBetweenVisits(app: BoardApp): Promise<void> {
  await app.page.goto(new URL('/robots.txt', app.url).href);
  const devTools = await context.newCDPSession(app.page);
  const { origin } = new URL(app.url);
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await app.open();
}

test('a browser that forgot its board says so, until a backup is opened or it is put away', {
  retry: 0,
}, async () => {
  const app = await withPool();
  const bar = app.page.getByRole('region', { name: 'A board is missing' });
  await app.page.reload();
  await app.page.getByRole('link', { name: 'Triage 250' }).waitFor();
  await app.page.waitForLoadState('networkidle');
  expect(await bar.count()).toBe(0);

  await clearBetweenVisits(app);
  await bar.getByText('This browser forgot a board.').waitFor();
  await app.page.reload();
  await bar.getByRole('button', { name: 'Open a backup…' }).click();
  await app.page.getByRole('heading', { name: 'Settings' }).waitFor();
  await bar.getByRole('button', { name: 'Start anew' }).click();
  await bar.waitFor({ state: 'detached' });
  await app.page.reload();
  await app.page.getByRole('heading', { name: 'Settings' }).waitFor();
  await app.page.waitForLoadState('networkidle');
  expect(await bar.count()).toBe(0);
});

/** Changes the stored data as a person with the browser's tools, or a failing disk, would. */
async function tamper(app: BoardApp, act: 'junk row' | 'newer version'): Promise<void> {
  // From a page of the same origin on which the board does not run.
  await app.page.goto(new URL('/robots.txt', app.url).href);
  await app.page.evaluate(
    (what) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('soap-board', what === 'newer version' ? 9 : undefined);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (what === 'newer version') {
            database.close();
            resolve();
            return;
          }
          const transaction = database.transaction('rows', 'readwrite');
          transaction.objectStore('rows').add(null);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    act,
  );
}

test('junk among the saved rows opens no blank page: all can be downloaded, the rest can be opened', {
  retry: 0,
}, async () => {
  const app = await withPool();
  await tamper(app, 'junk row');
  await app.open();
  await app.page.getByRole('heading', { name: 'Part of the saved workspace is damaged' }).waitFor();
  const { name, bytes } = await app.download('Download what is stored');
  expect(name).toBe('soap-board-rescue.ndjson');
  expect(bytes.toString().trim().split('\n').length).toBeGreaterThan(1);
  await app.page.getByRole('button', { name: 'Open without the damaged parts' }).click();
  await app.page.getByText('250 of 250 shown').waitFor();
});

test('a database of a newer build is not touched, and what it holds can be downloaded', {
  retry: 0,
}, async () => {
  const app = await withPool();
  await tamper(app, 'newer version');
  await app.open();
  await app.page
    .getByRole('heading', { name: 'This workspace was saved by a newer version' })
    .waitFor();
  const { bytes } = await app.download('Download what is stored');
  expect(bytes.toString()).toContain('"document":"board"');
});
