import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL = fileURLToPath(new URL('../../mock-data/clean/dialect-2018.csv', import.meta.url));
const WEDNESDAY = '?now=2027-03-17T14:05:00Z';

let browser: Browser;
let context: BrowserContext;
let app: BoardApp;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  app = new BoardApp(page, `${inject('appUrl')}${WEDNESDAY}`);
  await app.open();
  await app.importFiles([POOL], 40);
  await app.go('Triage');
  await page.getByText('40 left of 40').waitFor();
  await app.press('1', '1', '1', '2');
  await app.go('Board');
});
afterEach(async () => {
  await context.close();
});

const part = (name: string) => page.getByRole('radio', { name }).check({ force: true });
const listed = (name: string | RegExp) =>
  page
    .getByRole('list', { name })
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));

/** Writes a word about somebody in Top that nobody had asked for. */
async function hearConcern(place: number): Promise<void> {
  await app.band('Top').getByRole('listitem').nth(place).click();
  await page.keyboard.press('n');
  await page.getByLabel('Contact name').fill('Dr. Osei');
  await page.getByLabel(/^How strong/).selectOption('concern');
  await page.getByLabel('Words', { exact: true }).fill('Often late, needed reminders.');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Note on /).waitFor();
  await page.keyboard.press('Escape');
}

test('a concern comes unasked, the PD includes it, a key accepts what it suggests, and the list shows what it moved', async () => {
  const [first, second, third] = await app.namesIn('Top');
  await hearConcern(0);
  expect(await app.idsIn('Top')).toEqual([first!.id, second!.id, third!.id]);

  await app.go('Ledger');
  await page.getByRole('list', { name: 'Notes' }).getByRole('listitem').first().waitFor();
  expect(await listed('Notes')).toEqual([
    `${first!.name}: Dr. Osei, rung 5, concern, Wed 10:05 ET, counts 0, case D open`,
  ]);

  await part('Inbox');
  const note = page.getByRole('listitem', { name: `${first!.name}, case D` });
  await note.getByRole('button', { name: /^Include/ }).click();
  await note.getByText('Say why the note is to count.').waitFor();
  await note.getByRole('textbox', { name: /^Reason/ }).fill('She called back what we had asked');
  await note.getByRole('button', { name: /^Include/ }).click();

  const suggestion = page.getByRole('list', { name: /^Suggestions/ }).getByRole('listitem');
  await suggestion.waitFor();
  expect(await suggestion.getAttribute('aria-label')).toContain('down to Usable');
  await suggestion.focus();
  await page.keyboard.press('a');
  await page.getByText('Nothing waits for you').waitFor();

  await part('With and without');
  await page.getByRole('list', { name: 'Positions' }).getByRole('listitem').first().waitFor();
  const positions = await listed('Positions');
  expect(positions.slice(0, 3)).toEqual([
    `Rank 1: ${second!.name}, without back channels ${first!.name}`,
    `Rank 2: ${third!.name}, without back channels ${second!.name}`,
    `Rank 3: ${first!.name}, without back channels ${third!.name}`,
  ]);
  await page.getByText('Rank 3; without the notes 1.').waitFor();

  await app.saved();
  await page.reload();
  await part('With and without');
  await page.getByText('Rank 3; without the notes 1.').waitFor();
  await page.keyboard.press('z');
  await page.getByText('Nobody stands where they stand because of a note.').waitFor();
});

test('a dismissed suggestion stays away over a reload, and the report of the week can be downloaded', async () => {
  const [first] = await app.namesIn('Top');
  await hearConcern(0);
  await app.go('Ledger');
  await part('Inbox');
  const note = page.getByRole('listitem', { name: `${first!.name}, case D` });
  await note.getByRole('textbox', { name: /^Reason/ }).fill('Said in answer to us');
  await note.getByRole('button', { name: /^Include/ }).click();
  await page.getByRole('button', { name: `Dismiss for ${first!.name}` }).click();
  await page.getByText('Nothing waits for you').waitFor();
  await app.saved();
  await page.reload();
  await part('Inbox');
  await page.getByText('Nothing waits for you').waitFor();

  await part('With and without');
  await page.getByRole('button', { name: 'Draft the report' }).click();
  const { name, bytes } = await app.download('Download');
  expect(name).toMatch(/^soap-contacts-.*\.txt$/);
  expect(bytes.toString('utf8')).toContain('Decision: included by Coordinator');
});

test('left out of this view, back channels are gone over a reload, and come back as they were', async () => {
  await hearConcern(0);
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  const leftOut = page.getByRole('checkbox', { name: /^Leave back channels out/ });
  await app.go('Settings');
  await leftOut.check({ force: true });
  expect(await links.filter({ hasText: 'Ledger' }).count()).toBe(0);
  // Where a person is, and how this device shows the board, is written when there is time.
  await page.waitForTimeout(500);
  await page.reload();
  await app.go('Board');
  const card = app.band('Top').getByRole('listitem').first();
  await card.click();
  await page.keyboard.press('n');
  await page.keyboard.press('o');
  await page.getByRole('complementary').getByRole('region', { name: 'History' }).waitFor();
  expect(await page.getByRole('region', { name: 'Back channels' }).count()).toBe(0);
  expect(await page.getByLabel('Contact name').count()).toBe(0);

  await app.go('Settings');
  await leftOut.uncheck({ force: true });
  await app.go('Ledger');
  await part('Notes');
  expect(await page.getByRole('list', { name: 'Notes' }).getByRole('listitem').count()).toBe(1);
});
