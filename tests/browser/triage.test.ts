import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL_250 = fileURLToPath(new URL('../../mock-data/clean/pool-250.csv', import.meta.url));
const BANDS = ['Top', 'Usable', 'Backup', 'Never'] as const;

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
  await app.importFiles([POOL_250], 250);
  await app.go('Triage');
  await app.page.getByText('250 left of 250').waitFor();
});
afterEach(async () => {
  await context.close();
});

/** AAMC ID of the applicant who is shown. */
const shown = () => app.page.locator('main [data-applicant]').getAttribute('data-applicant');
const left = (count: number) => app.page.getByText(`${count} left of 250`).waitFor();

test('250 decisions as fast as a machine can type are recorded, each once and in their order', async () => {
  const keys = Array.from({ length: 250 }, (_, index) => '1232143312'[index % 10]!);
  // The queue as it is walked: who is shown when each key arrives, told by the page itself.
  await app.page.evaluate(() => {
    const seen: string[] = [];
    window.addEventListener(
      'keydown',
      () => seen.push(document.querySelector<HTMLElement>('[data-applicant]')!.dataset.applicant!),
      { capture: true },
    );
    Object.assign(window, { seen });
  });
  for (const key of keys) await app.page.keyboard.press(key);
  await left(0);
  const seen = await app.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(new Set(seen).size).toBe(250);
  await app.saved();
  await app.page.reload();
  await app.go('List');
  const ranked = await app.page
    .getByRole('list', { name: /^Preference list/ })
    .locator('[data-row-id], [data-row]')
    .first()
    .waitFor()
    .then(() => app.download('Download R3 file'));
  const order = ranked.bytes.toString('utf8').trim().split(/\r?\n/);
  const expected = ['1', '2', '3'].flatMap((key) => seen.filter((_, index) => keys[index] === key));
  expect(order.map((line) => line.split(',')[1])).toEqual(expected);
});

test('the queue, its order and the place survive another screen and a reload', async () => {
  await app.page.getByLabel('Order of the queue').selectOption('By Step 2 CK');
  await app.press('Escape');
  await app.page.getByRole('heading', { level: 2 }).first().click();
  await app.press('2', '2', '1', 'j');
  await left(247);
  const place = await shown();
  await app.go('Pool');
  await app.press('j', 'j', 'j');
  await app.go('Triage');
  await left(247);
  expect(await shown()).toBe(place);
  // Where the person was is written a moment after they rest.
  await app.page.waitForTimeout(500);
  await app.page.reload();
  await left(247);
  expect(await shown()).toBe(place);
  await app.press('k', 'k', 'k', 'k');
  expect(await shown()).not.toBe(place);
  await app.page.getByText('Unsorted to Usable').waitFor();
});

test('undo of any depth returns to the very records, and the same keys go on from there', async () => {
  const first = await shown();
  await app.press('1', '2', '4', '6');
  await left(247);
  const fourth = await shown();
  await app.press('z', 'z', 'z', 'z');
  await left(250);
  expect(await shown()).toBe(first);
  await app.press('1', '2', '4');
  await left(247);
  expect(await shown()).toBe(fourth);
  await app.go('Board');
  for (const [band, count] of [
    ['Top', 1],
    ['Usable', 1],
    ['Backup', 0],
    ['Never', 1],
  ] as const) {
    await expect.poll(() => app.band(band).getByRole('listitem').count()).toBe(count);
  }
});

test('the reason for Never follows by one key, is kept, and holds nobody up', async () => {
  await app.press('4');
  const line = app.page.getByRole('region', { name: 'Reason for Never' });
  await line.waitFor();
  await app.press('6');
  await line.locator('[aria-pressed="true"]').waitFor();
  await app.press('4', '1');
  await line.waitFor({ state: 'detached' });
  await left(247);
  await app.press('4', 'r');
  await app.page.getByRole('menuitem', { name: 'No fit with this track' }).waitFor();
  // The list is open: a band key means nothing now.
  await app.press('1');
  await left(246);
  await app.page.getByRole('menuitem', { name: 'No fit with this track' }).click();
  await app.page.getByText('to Never: No fit with this track').waitFor();
  await app.press('1');
  await left(245);
});

test('keys rest while somebody types, and a held key decides once', async () => {
  await app.page.getByLabel('New tag').fill('');
  await app.page.keyboard.type('1234 suzn');
  await app.page.getByLabel('New tag').press('Escape');
  await left(250);
  expect(await app.page.getByLabel('New tag').inputValue()).toBe('1234 suzn');
  await app.page.getByRole('heading', { level: 2 }).first().click();
  await app.page.keyboard.down('2');
  await app.page.keyboard.down('2');
  await app.page.keyboard.down('2');
  await app.page.keyboard.up('2');
  await left(249);
});

test('a note is written in place, and no panel is left open elsewhere', async () => {
  await app.press('n');
  const form = app.page.getByRole('form', { name: 'New note' });
  await form.waitFor();
  await app.page.keyboard.type('Dr. 1234');
  await left(250);
  const wide = await form.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(wide).toBe(false);
  const save = form.getByRole('button', { name: 'Save note' });
  expect(await save.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(
    900,
  );
  await app.press('Escape');
  await app.go('Board');
  await app.band('Unsorted').waitFor();
  expect(await app.page.getByRole('complementary').count()).toBe(0);
});

test('every decision fact and the history stand on one screen, without scrolling', async () => {
  await app.press('1', 'k');
  const history = app.page.getByRole('region', { name: 'History' });
  await history.getByText('Unsorted to Top').waitFor();
  const bar = app.page.getByRole('group', { name: 'Band' });
  const { top } = await bar.evaluate((element) => element.getBoundingClientRect());
  for (const fact of ['Step 2 CK', 'ECFMG certified', 'Sponsorship', 'Tracks', 'In R3']) {
    const box = await app.page.locator('main dt', { hasText: fact }).first().boundingBox();
    expect(box!.y + box!.height, fact).toBeLessThan(top);
  }
  const box = await history.boundingBox();
  expect(box!.y + box!.height).toBeLessThan(top);
});

test('the bands of 390 pixels fit the screen, and a finger decides', async () => {
  await app.page.setViewportSize({ width: 390, height: 844 });
  await app.page.getByRole('button', { name: /^Never/ }).click();
  await left(249);
  await app.page
    .getByRole('region', { name: 'Reason for Never' })
    .getByRole('button', { name: /^Exams/ })
    .click();
  await app.page.getByText('to Never: Examination record').waitFor();
  const over = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBe(0);
  for (const band of BANDS) {
    const box = await app.page.getByRole('button', { name: new RegExp(`^${band}`) }).boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
  }
});
