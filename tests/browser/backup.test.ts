import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { makeFolder } from '../support/makeFolder.ts';
import { BoardApp } from './boardApp.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');
const PASSPHRASE = 'four plain words here';

let browser: Browser;
let folder: Awaited<ReturnType<typeof makeFolder>>;

beforeAll(async () => {
  browser = await launchChromium();
  folder = await makeFolder({});
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});

/** A browser of one person, with the board open in it. */
async function person(): Promise<{ app: BoardApp; page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const app = new BoardApp(page, inject('appUrl'));
  await app.open();
  return { app, page, context };
}

async function backupOf(app: BoardApp, name: string): Promise<string> {
  await app.go('Settings');
  const path = join(folder.path, name);
  await writeFile(path, (await app.download('Download a backup')).bytes);
  return path;
}

async function openFile(page: Page, path: string): Promise<Locator> {
  await page.getByLabel('Board file').setInputFiles(path);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function decide(app: BoardApp, index: number, key: string): Promise<string> {
  await app.go('Board');
  const [who] = (await app.idsIn('Unsorted')).slice(index);
  await app.page.locator(`main li[data-row="${who}"]`).click();
  await app.press(key);
  return who!;
}

test('a board goes to another computer, is worked on by both, and comes together again', async () => {
  const one = await person();
  await one.app.importFiles([POOL], 250);
  const first = await backupOf(one.app, 'first.soap');

  const two = await person();
  // A file needs a board to be opened beside; an empty browser has one too.
  await two.app.go('Settings');
  const empty = await openFile(two.page, first);
  await empty.getByText('It would bring 250 new applicants').waitFor();
  await empty.getByRole('button', { name: 'Merge' }).click();
  await empty.waitFor({ state: 'detached' });

  const both = await decide(one.app, 0, '1');
  await two.app.go('Board');
  await two.page.locator(`main li[data-row="${both}"]`).click();
  await two.app.press('4');
  const theirs = await decide(two.app, 3, '2');
  await two.app.saved();
  const second = await backupOf(two.app, 'second.soap');

  await one.app.go('Settings');
  const dialog = await openFile(one.page, second);
  await dialog.getByText('1 thing was decided in two ways').waitFor();
  await dialog.getByText('Here Top, file Never').waitFor();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  const choice = dialog.getByRole('radiogroup', { name: /^Band of/ });
  await choice.getByText('File: Never').click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await one.app.go('Board');
  expect(await one.app.idsIn('Never')).toEqual([both]);
  expect(await one.app.idsIn('Usable')).toEqual([theirs]);
  await one.app.saved();

  await one.app.go('Settings');
  await one.page.getByRole('cell', { name: 'before merging second.soap' }).waitFor();
  await one.context.close();
  await two.context.close();
});

test('a cleared browser gets yesterday’s board back from its file', async () => {
  const { app, page, context } = await person();
  await app.importFiles([POOL], 250);
  const who = await decide(app, 5, '1');
  await app.saved();
  const path = await backupOf(app, 'yesterday.soap');
  await context.close();

  const fresh = await person();
  await fresh.app.go('Settings');
  const dialog = await openFile(fresh.page, path);
  await dialog.getByRole('button', { name: 'Replace the board…' }).click();
  await Promise.all([
    fresh.page.waitForEvent('load'),
    fresh.page.getByRole('button', { name: 'Replace the board', exact: true }).click(),
  ]);
  await fresh.app.go('Board');
  await expect.poll(() => fresh.app.idsIn('Top')).toEqual([who]);
  await fresh.context.close();
  expect(page.isClosed()).toBe(true);
});

test('a file under a passphrase opens with it and with nothing else', async () => {
  const { app, page, context } = await person();
  await app.importFiles([POOL], 250);
  await app.go('Settings');
  await page.getByRole('checkbox', { name: 'Lock the file with a passphrase' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  const path = await backupOf(app, 'locked.soap');
  const bytes = await readFile(path);
  expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);

  const dialog = await openFile(page, path);
  await dialog.getByLabel('Passphrase of this file').fill('not it at all');
  await app.press('Enter');
  await dialog.getByText('This passphrase does not fit').waitFor();
  await dialog.getByLabel('Passphrase of this file').fill(PASSPHRASE);
  await app.press('Enter');
  await dialog.getByText('250 applicants, 0 decisions, 0 notes').first().waitFor();
  await context.close();
});

test('a file that was cut or is something else is refused and changes nothing', async () => {
  const { app, page, context } = await person();
  await app.importFiles([POOL], 250);
  const path = await backupOf(app, 'whole.soap');
  const cut = join(folder.path, 'cut.soap');
  await writeFile(cut, (await readFile(path)).subarray(0, -100));
  for (const [file, reason] of [
    [cut, 'This file is not whole'],
    [POOL, 'This is no board file'],
  ] as const) {
    const dialog = await openFile(page, file);
    await dialog.getByText(reason).waitFor();
    await dialog.getByText('Nothing was changed.').waitFor();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  }
  await context.close();
});

test('a file is looked at in the place of the board, and nothing of it or of the board changes', async () => {
  const { app, page, context } = await person();
  await app.importFiles([POOL], 250);
  const who = await decide(app, 0, '1');
  await app.saved();
  const file = await backupOf(app, 'looked.soap');
  await app.go('Board');
  await page.locator(`main li[data-row="${who}"]`).click();
  await app.press('3');
  await app.saved();

  await app.go('Settings');
  const dialog = await openFile(page, file);
  await dialog.getByRole('button', { name: 'View only' }).click();
  const bar = page.getByRole('region', { name: 'Looking at a file' });
  await bar.getByText('Looking at looked.soap').waitFor();
  await page.getByText('A file: nothing is saved').waitFor();
  await page.locator('main li[data-row]').first().waitFor();
  expect(await app.idsIn('Top')).toEqual([who]);
  await page.locator(`main li[data-row="${who}"]`).click();
  await page.keyboard.press('2');
  await page.getByText('nothing in it can be changed').first().waitFor();
  expect(await app.idsIn('Top')).toEqual([who]);

  await bar.getByRole('button', { name: 'Back to the board' }).click();
  await bar.waitFor({ state: 'detached' });
  await app.go('Board');
  expect(await app.idsIn('Backup')).toEqual([who]);
  expect(await app.idsIn('Top')).toEqual([]);
  await page.reload();
  await app.go('Board');
  expect(await app.idsIn('Backup')).toEqual([who]);
  await context.close();
});
