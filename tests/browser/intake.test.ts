import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const path = (name: string) => fileURLToPath(new URL(`../../mock-data/${name}`, import.meta.url));
const POOL_400 = path('clean/pool-400.csv');
const POOL_400_LATER = path('clean/pool-400-later.csv');

let browser: Browser;
let context: BrowserContext;
let app: BoardApp;
let folder = '';
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'soap-board-intake-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  app = new BoardApp(await context.newPage(), inject('appUrl'));
  await app.open();
});
afterEach(async () => {
  await context.close();
});

const preview = () => app.page.getByRole('region', { name: 'Import preview' });
const choose = (...files: string[]) =>
  app.page.getByLabel('Import files').first().setInputFiles(files);

test('a refreshed export touches no decision, says what is new and gone, and can be taken back', async () => {
  const { page } = app;
  await app.importFiles([POOL_400], 400);
  await app.go('Triage');
  await page.getByText('400 left of 400').waitFor();
  await app.press(...'1122331234'.split(''), 's');
  await app.go('Board');
  const bands = () =>
    Promise.all((['Top', 'Usable', 'Backup', 'Never'] as const).map((band) => app.namesIn(band)));
  await expect.poll(async () => (await bands()).flat()).toHaveLength(10);
  const before = await bands();

  await app.dropFiles([POOL_400_LATER]);
  await preview().getByText('Changed facts of 25 applicants').waitFor();
  await preview()
    .getByText(/^3 applicants not in these files/)
    .waitFor();
  await page.getByRole('button', { name: 'Import 409 applicants' }).click();
  await page.getByText('412 of 412 shown').waitFor();
  await page.getByRole('button', { name: /^12 new since/ }).waitFor();
  await app.go('Board');
  expect(await bands()).toEqual(before);
  await app.saved();

  await app.go('Pool');
  await page.getByRole('button', { name: /^Imports 2/ }).click();
  await page.getByRole('button', { name: 'Undo this import' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo this import' }).click();
  await page.getByText('400 of 400 shown').waitFor();
  await page.keyboard.press('Escape');
  await app.go('Board');
  expect(await bands()).toEqual(before);
  await page.reload();
  await expect.poll(bands).toEqual(before);
});

test('a corrected column is remembered by its headers, over a reload', async () => {
  const { page } = app;
  const text = await readFile(path('messy/unknown-columns.csv'), 'utf8');
  const odd = join(folder, 'odd.csv');
  await writeFile(odd, text);
  await choose(odd);
  await preview()
    .getByText(/^\d+ columns:/)
    .click();
  const kept = preview()
    .getByRole('combobox', { name: /^Read .* as$/ })
    .filter({
      has: page.locator('option[value="keep"]:checked'),
    });
  const name = await kept.first().getAttribute('aria-label');
  await kept.first().selectOption('leave-out');
  await preview().getByText('left out by hand').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(600);
  await page.reload();

  await choose(odd);
  await preview()
    .getByText(/^1 column of files with these headers was corrected/)
    .waitFor();
  await page.getByRole('button', { name: 'Read them so again' }).click();
  await preview()
    .getByText(/^\d+ columns:/)
    .click();
  await expect
    .poll(() => preview().getByRole('combobox', { name: name!, exact: true }).inputValue())
    .toBe('leave-out');
});

test('reading is cancelled in the middle and leaves nothing', async () => {
  const { page } = app;
  const [header, ...lines] = (await readFile(POOL_400, 'utf8')).split('\r\n');
  const rows = lines.filter((line) => line !== '');
  const many = Array.from({ length: 60 }, (_, round) =>
    rows.map((line) => line.replace(/99(\d{6})/, (_all, rest) => `${10 + round}${rest}`)),
  );
  const huge = join(folder, 'huge.csv');
  await writeFile(huge, [header, ...many.flat(), ''].join('\r\n'));
  await choose(huge);
  await page.getByRole('region', { name: 'Reading files' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Try the sample pool' }).waitFor();
  await page.waitForTimeout(500);
  expect(await preview().count()).toBe(0);
  await page.reload();
  await page.getByRole('button', { name: 'Try the sample pool' }).waitFor();
});

test('names of an old encoding are shown before they are imported, by keyboard alone', async () => {
  const { page } = app;
  await choose(path('messy/windows-1252-names.csv'));
  await preview()
    .getByText(/is not UTF-8; it was read as Windows-1252/)
    .waitFor();
  await preview().getByText('Muñoz Ibáñez').first().waitFor();
  // The focus stands on the heading of the preview: Cancel and Import are the next two stops.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Import 12 applicants');
  await page.keyboard.press('Enter');
  await page.getByText('12 of 12 shown').waitFor();
  await page.getByText('Muñoz Ibáñez, José').first().waitFor();
});

test('a workbook is read like a file of text', async () => {
  const { page } = app;
  await choose(path('messy/workbook.xlsx'));
  await preview()
    .getByText(/Excel workbook · header on line/)
    .waitFor();
  await page.getByRole('button', { name: /^Import \d+ applicants$/ }).click();
  await page.getByText(/^(\d+) of \1 shown$/).waitFor();
});
