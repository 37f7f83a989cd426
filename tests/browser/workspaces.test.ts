import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function person(): Promise<{ app: BoardApp; page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const app = new BoardApp(page, inject('appUrl'));
  await app.open();
  return { app, page, context };
}

async function decide(app: BoardApp, key: string): Promise<string> {
  await app.go('Board');
  const [who] = await app.idsIn('Unsorted');
  await app.page.locator(`main li[data-row="${who}"]`).click();
  await app.press(key);
  await app.saved();
  return who!;
}

test('two workspaces know nothing of each other, in one tab or in two', async () => {
  const { app, page, context } = await person();
  await app.importFiles([POOL], 250);
  const first = await decide(app, '1');
  await app.go('Settings');
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Preliminary 2027');
  await page.getByRole('button', { name: 'Make and open it' }).click();
  await page.getByRole('link', { name: 'Preliminary 2027' }).waitFor();
  await app.go('Pool');
  await page.getByRole('button', { name: 'Try the sample pool' }).waitFor();
  await app.importFiles([POOL], 250);
  const second = await decide(app, '2');
  expect(second).toBe(first);

  // Another tab opens the workspace of last time, and can go to the other one.
  const tab = await context.newPage();
  const other = new BoardApp(tab, inject('appUrl'));
  await other.open();
  await tab.getByRole('link', { name: 'Preliminary 2027' }).waitFor();
  await other.go('Settings');
  await tab.getByRole('button', { name: 'Open SOAP board' }).click();
  await tab.getByRole('link', { name: 'SOAP board' }).waitFor();
  await other.go('Board');
  await expect.poll(() => other.idsIn('Top')).toEqual([first]);
  await decide(other, '3');
  await page.reload();
  await app.go('Board');
  await expect.poll(() => app.idsIn('Usable')).toEqual([second]);
  expect(await app.idsIn('Backup')).toEqual([]);
  await context.close();
});

test('a workspace is renamed, duplicated, archived and deleted; the open one is not deleted', async () => {
  const { app, page, context } = await person();
  await app.importFiles([POOL], 250);
  const who = await decide(app, '1');
  await app.go('Settings');
  const name = page.getByLabel('Name of this workspace');
  await name.fill('Medicine 2027');
  await name.press('Enter');
  await page.getByRole('link', { name: 'Medicine 2027' }).waitFor();
  await page.getByRole('button', { name: 'Duplicate this one…' }).click();
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await page.getByRole('button', { name: 'Open Copy of Medicine 2027' }).click();
  await page.getByRole('link', { name: 'Copy of Medicine 2027' }).waitFor();
  await app.go('Board');
  expect(await app.idsIn('Top')).toEqual([who]);
  await decide(app, '4');

  await app.go('Settings');
  expect(await page.getByRole('button', { name: 'Delete Copy of Medicine 2027' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Archive Medicine 2027' }).click();
  await page.getByText('Archived workspaces (1)').click();
  await page.getByRole('button', { name: 'Bring back Medicine 2027' }).click();
  await page.getByRole('button', { name: 'Open Medicine 2027' }).click();
  await page.getByRole('link', { name: 'Medicine 2027', exact: true }).waitFor();
  await app.go('Board');
  expect(await app.idsIn('Never')).toEqual([]);

  await app.go('Settings');
  await page.getByRole('button', { name: 'Delete Copy of Medicine 2027' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete Copy of Medicine 2027' });
  expect(await dialog.getByRole('button', { name: 'Delete for good' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('Copy of Medicine 2027');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await dialog.waitFor({ state: 'detached' });
  const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
  // Its own, the registry and, once one was needed, the snapshots.
  expect(databases).toBeLessThanOrEqual(3);
  await page.reload();
  await app.go('Board');
  expect(await app.idsIn('Top')).toEqual([who]);
  await context.close();
});
