import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');
const WORDS = 'We would take her, if';

let browser: Browser;
let context: BrowserContext;
let app: BoardApp;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  app = new BoardApp(await context.newPage(), inject('appUrl'));
  await app.open();
  await app.importFiles([POOL], 250);
});
afterEach(async () => {
  await context.close();
});

const noteForm = (page: Page) => page.getByRole('form', { name: 'New note' });

/** On the board, with two chosen, the panel open on one, and half a note written. */
async function writeHalfANote(): Promise<readonly string[]> {
  await app.go('Board');
  const [one, two] = await app.idsIn('Unsorted');
  await app.page.locator(`main li[data-row="${one}"]`).click();
  await app.page.locator(`main li[data-row="${two}"]`).click({ modifiers: ['Control'] });
  await app.press('n');
  await noteForm(app.page).getByLabel('Contact name').fill('Dr. Okafor');
  await noteForm(app.page).getByLabel('Words').fill(WORDS);
  return [one!, two!];
}

/** As long as a person takes to look up: what was typed is written by then. */
const kept = () => app.page.waitForTimeout(700);

async function expectHalfANote(page: Page): Promise<void> {
  await expect.poll(() => noteForm(page).getByLabel('Words').inputValue()).toBe(WORDS);
  expect(await noteForm(page).getByLabel('Contact name').inputValue()).toBe('Dr. Okafor');
}

test('a tab that is loaded anew comes back to its screen, selection, panel and half a note', async () => {
  const chosen = await writeHalfANote();
  await app.page.getByText('2 selected').waitFor();
  await kept();
  await app.page.reload();
  await app.band('Unsorted').getByRole('listitem').first().waitFor();
  await expectHalfANote(app.page);
  await app.page.getByText('2 selected').waitFor();
  expect(chosen).toHaveLength(2);
});

test('a reload asks nothing, because nothing would be lost', async () => {
  await writeHalfANote();
  await kept();
  const asked: string[] = [];
  app.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await app.page.reload();
  await expectHalfANote(app.page);
  expect(asked).toEqual([]);
});

test('half a note outlives its tab: the next one has it where it was written', async () => {
  const [, who] = await writeHalfANote();
  await kept();
  await app.page.close();
  const next = new BoardApp(await context.newPage(), inject('appUrl'));
  await next.open();
  await next.go('Board');
  await next.page.locator(`main li[data-row="${who}"]`).click();
  await next.press('n');
  await expectHalfANote(next.page);
});

test('two tabs keep their places apart', async () => {
  await writeHalfANote();
  const other = new BoardApp(await context.newPage(), inject('appUrl'));
  await other.open();
  await other.go('Ledger');
  await kept();
  await app.page.reload();
  await expectHalfANote(app.page);
  await other.page.reload();
  await other.page.getByRole('heading', { name: 'Ledger' }).waitFor();
  expect(await noteForm(other.page).count()).toBe(0);
});

test('a captured message comes back in its dialog', async () => {
  await app.press('c');
  await app.page.getByRole('dialog').getByRole('textbox').first().fill('Varun Rao is reliable.');
  await kept();
  await app.page.reload();
  await app.page.getByRole('dialog', { name: 'Capture a message' }).waitFor();
  await app.page.getByRole('dialog').getByText('Varun Rao is reliable.').first().waitFor();
});

test('what was discarded does not come back', async () => {
  await writeHalfANote();
  await noteForm(app.page)
    .getByRole('button', { name: /^(Discard|Cancel)/ })
    .click();
  await kept();
  await app.page.reload();
  await app.band('Unsorted').getByRole('listitem').first().waitFor();
  await app.press('n');
  await expect.poll(() => noteForm(app.page).getByLabel('Words').inputValue()).toBe('');
});

test('half a note survives the board’s being locked, the passphrase set over it, and unlocking', async () => {
  const passphrase = 'maple otter ribbon candle';
  const unlock = async () => {
    await app.page.getByRole('heading', { name: 'The board is locked' }).waitFor();
    await app.page.getByLabel('Passphrase').fill(passphrase);
    await app.page.getByRole('button', { name: 'Open the board' }).click();
  };
  await writeHalfANote();
  await app.page.getByRole('button', { name: 'Close panel' }).focus();
  await app.go('Settings');
  await app.page.getByRole('button', { name: 'Set a passphrase…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('New passphrase').fill(passphrase);
  await dialog.getByLabel('The same again').fill(passphrase);
  await dialog.getByLabel('I have written it down where I will find it').check();
  await dialog.getByRole('button', { name: 'Encrypt the board' }).click();
  await unlock();
  await app.go('Board');
  await expectHalfANote(app.page);

  // At once after the last letter, as when somebody is called away.
  await noteForm(app.page).getByLabel('Words').press('Control+End');
  await noteForm(app.page).getByLabel('Words').pressSequentially(' we had a place');
  await app.page.getByRole('button', { name: 'Close panel' }).focus();
  await app.press('Shift+L');
  await unlock();
  await expect
    .poll(() => noteForm(app.page).getByLabel('Words').inputValue())
    .toBe(`${WORDS} we had a place`);
});
