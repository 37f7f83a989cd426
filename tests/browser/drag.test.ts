import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');

let browser: Browser;
let page: Page;
let app: BoardApp;

beforeAll(async () => {
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  app = new BoardApp(page, inject('appUrl'));
  await app.open();
  await app.importFiles([POOL], 250);
});

afterAll(() => browser.close());

beforeEach(async () => {
  await app.go('Board');
  await list().evaluate((element) => element.scrollTo(0, 0));
});

const list = () => page.locator('[data-column="unsorted"]');
const card = (index: number) => app.band('Unsorted').getByRole('listitem').nth(index);
const scrolled = () => list().evaluate(({ scrollTop }) => scrollTop);
const inHand = () => page.locator('[data-in-hand]');

async function pickUp(index: number): Promise<{ x: number; y: number }> {
  const box = (await card(index).boundingBox())!;
  const from = { x: box.x + 80, y: box.y + 20 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y, { steps: 4 });
  await inHand().waitFor();
  return from;
}

test('a band scrolls under a pointer that rests near its edge, and stops when it leaves', async () => {
  const from = await pickUp(1);
  const box = (await list().boundingBox())!;
  await page.mouse.move(from.x, box.y + box.height - 12, { steps: 8 });
  await expect.poll(scrolled).toBeGreaterThan(200);
  await page.mouse.move(from.x, box.y + box.height / 2, { steps: 8 });
  await page.waitForTimeout(100);
  const rested = await scrolled();
  await page.waitForTimeout(200);
  expect(await scrolled()).toBe(rested);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await inHand().count()).toBe(0);
});

test('what is in hand stays under the pointer', async () => {
  const from = await pickUp(2);
  const before = (await inHand().boundingBox())!;
  await page.mouse.move(from.x + 320, from.y + 150, { steps: 3 });
  const after = (await inHand().boundingBox())!;
  expect(after.x - before.x).toBe(300);
  expect(after.y - before.y).toBe(150);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('Escape puts back who was in hand, and the focus with them', async () => {
  const lists = await app.idsIn('Unsorted');
  const label = await card(0).getAttribute('aria-label');
  const from = await pickUp(0);
  await page.mouse.move(from.x + 320, from.y + 60, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await app.idsIn('Unsorted')).toEqual(lists);
  expect(await app.idsIn('Top')).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label);
});
