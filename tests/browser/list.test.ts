import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readWorkbook } from '../../src/intake/readWorkbook.ts';
import { launchChromium } from '../support/chromium.ts';
import { makeFolder } from '../support/makeFolder.ts';
import { BoardApp } from './boardApp.ts';

/** Twelve whose names are in the order of their IDs, with an NRMP ID each, for two tracks. */
const POOL = Array.from({ length: 12 }, (_, index) => {
  const letter = String.fromCharCode(65 + index);
  return { id: `0${9_000_001 + index}`, nrmp: `N${4_000_001 + index}`, last: `${letter}ash` };
});
const TRACKS = 'Medicine|2978140C0 (Categorical)';
const BOTH = `${TRACKS},Medicine|2978140P0 (Preliminary)`;

let browser: Browser;
let page: Page;
let app: BoardApp;

beforeAll(async () => {
  const lines = POOL.map(
    ({ id, nrmp, last }, index) => `${id},${nrmp},${last},Ada,${index < 6 ? BOTH : `${TRACKS},`}`,
  );
  const csv = `AAMC ID,NRMP ID,Last Name,First Name,Tracks Applied by Applicant,Tracks Applied by Applicant_1\n${lines.join('\n')}\n`;
  const folder = await makeFolder({ 'pool-12.csv': csv });
  browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  page = await context.newPage();
  app = new BoardApp(page, `${inject('appUrl')}?now=2027-03-17T18:05:00Z`);
  await app.open();
  await app.importFiles([join(folder.path, 'pool-12.csv')], POOL.length);
  await folder.remove();
  await app.go('Triage');
  await page.getByRole('region', { name: /,/ }).waitFor();
  await app.press(...'111122223334');
  await app.go('List');
  await row(1).waitFor();
});

afterAll(() => browser.close());

const row = (rank: number) => page.getByRole('listitem', { name: new RegExp(`^${rank}, `) });
const dialog = (name: string) => page.getByRole('dialog', { name });

async function namesOnList(): Promise<string> {
  const labels = await page
    .getByRole('list', { name: /^Preference list/ })
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.match(/^\d+, (\w)ash/)?.[1]).join('');
}

async function download(button: string): Promise<{ name: string; bytes: Buffer; path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = await file.path();
  return { name: file.suggestedFilename(), bytes: await readFile(path), path };
}

/** Chromium writes one such object for each page. */
async function pagesOnPaper(): Promise<number> {
  const paper = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
  return [...paper.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
}

test('a tie is marked and broken by keys alone', async () => {
  expect(await namesOnList()).toBe('ABCDEFGHIJK');
  await row(2).focus();
  await page.keyboard.press('=');
  await row(3).focus();
  await page.keyboard.press('=');
  expect(await page.getByRole('listitem', { name: /, tied$/ }).count()).toBe(3);
  await page.getByRole('button', { name: 'Break ties: A or B?' }).focus();
  await page.keyboard.press('Enter');
  await dialog('Break the tie of ranks 1 to 3').waitFor();
  for (const key of ['2', '2', '2', 'Enter']) await page.keyboard.press(key);
  await dialog('Break the tie of ranks 1 to 3').waitFor({ state: 'detached' });
  expect(await namesOnList()).toBe('CBADEFGHIJK');
  await page.keyboard.press('Control+z');
  expect(await namesOnList()).toBe('ABCDEFGHIJK');
  await page.keyboard.press('Control+Shift+z');
  expect(await namesOnList()).toBe('CBADEFGHIJK');
});

test('decisions are copied to the other track for those who applied there', async () => {
  await page.getByRole('button', { name: /^Track/ }).click();
  await page.getByRole('button', { name: 'Copy decisions to another track…' }).click();
  await page.getByRole('button', { name: 'Copy 6 decisions' }).click();
  await page.getByRole('img', { name: 'Also on Preliminary' }).nth(5).waitFor();
  expect(await page.getByRole('img', { name: 'Also on Preliminary' }).count()).toBe(6);
});

test('each sheet prints on as many pages as it should, one for each applicant', async () => {
  expect(await pagesOnPaper()).toBe(1);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print…' }).click();
  await page.getByRole('radio', { name: /^Applicant sheets/ }).check({ force: true });
  await page.getByRole('button', { name: 'Print 11 pages' }).click();
  await page.locator('body[data-printed]').waitFor();
  expect(await pagesOnPaper()).toBe(11);
});

test('the workbook holds IDs as text, zeros and all', async () => {
  const { name, bytes } = await download('Download list for Excel');
  expect(name).toMatch(/^list-2978140C0-2027-03-17-\d{4}-ET\.xlsx$/);
  const read = await readWorkbook(Uint8Array.from(bytes));
  expect(JSON.stringify(read)).toContain('"09000003"');
});

test('a locked list goes out, comes back identical by either number, and is certified', async () => {
  await page.getByRole('textbox', { name: 'Signed off by' }).fill('Dr. Rivera');
  await page.getByRole('button', { name: 'Lock list' }).click();
  await page.getByText('Not read back yet').waitFor();
  for (const kind of ['NRMP IDs', 'AAMC IDs']) {
    await page.getByRole('radio', { name: kind }).check({ force: true });
    const { path, bytes } = await download('Download R3 file');
    expect(bytes.toString()).toContain(kind === 'AAMC IDs' ? '1,09000003,' : '1,N4000003,');
    await page.getByRole('button', { name: 'Read back' }).click();
    await page.getByLabel('File from R3').setInputFiles(path);
    await page.getByText('Identical: all 11 IDs at their ranks').waitFor();
    const half = bytes.toString().split('\r\n').slice(0, 6).join('\n');
    await page.getByRole('textbox', { name: 'What R3 shows' }).fill(half);
    await page.getByText(/Is this a part of the page\?/).waitFor();
    await page.getByLabel('File from R3').setInputFiles(path);
    await page.getByText('Identical: all 11 IDs at their ranks').waitFor();
    if (kind === 'NRMP IDs') await page.keyboard.press('Escape');
  }
  await page.getByRole('textbox', { name: 'Certified in R3 by' }).fill('Ada Coordinator');
  await page.getByRole('button', { name: 'Record as certified' }).click();
  await page.getByText(/^Certified in R3 .* by Ada Coordinator$/).waitFor();
});
