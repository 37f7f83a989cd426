import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openApp(isTourWanted = false): Promise<{ app: BoardApp; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const app = new BoardApp(page, inject('appUrl'));
  await app.open({ withTour: isTourWanted });
  await app.importFiles([POOL], 250);
  return { app, page };
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect.poll(() => focused(page), { interval: 20 }).toBe('Applicant or command');
}

test('a command is found by a few letters, says its key, and runs on who was in focus', async () => {
  const { app, page } = await openApp();
  await app.go('Board');
  const [who] = await app.idsIn('Unsorted');
  await page.locator(`main li[data-row="${who}"]`).click();
  await openPalette(page);
  const palette = page.getByRole('dialog', { name: 'Find an applicant or a command' });
  await page.keyboard.type('usab');
  await palette.getByRole('option', { name: /^Usable.*2$/ }).waitFor();
  await app.press('Enter');
  await expect.poll(() => app.idsIn('Usable')).toEqual([who]);
  await expect.poll(() => focused(page)).toContain(who!);
  await page.context().close();
});

test('what is typed before the palette stands decides nothing', async () => {
  const { app, page } = await openApp();
  await app.go('Board');
  const [who] = await app.idsIn('Unsorted');
  await page.locator(`main li[data-row="${who}"]`).click();
  await app.press('Control+k', '1', '4', 's');
  await page.getByRole('combobox', { name: 'Applicant or command' }).waitFor();
  await app.press('Escape');
  expect(await app.idsIn('Top')).toEqual([]);
  expect(await app.idsIn('Never')).toEqual([]);
  await page.context().close();
});

test('screens and people are found too, and what cannot be done says why', async () => {
  const { app, page } = await openApp();
  await app.go('Board');
  const name = (await app.namesIn('Unsorted'))[0]!.name;
  await openPalette(page);
  await page.keyboard.type('redo');
  const redo = page.getByRole('option', { name: /^Redo/ });
  await redo.waitFor();
  expect(await redo.getAttribute('aria-disabled')).toBe('true');
  await app.press('Enter');
  expect(await redo.textContent()).toContain('Nothing to redo.');

  await page.getByRole('combobox', { name: 'Applicant or command' }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.getByRole('complementary', { name: new RegExp(name) }).waitFor();

  await openPalette(page);
  await page.keyboard.type('go list');
  await app.press('Enter');
  await page.waitForURL(/#\/list$/);
  await page.context().close();
});

test('a key that was changed works, also after a reload, and can be had back', async () => {
  const { app, page } = await openApp();
  await app.go('Settings');
  await page.getByText('Change keys', { exact: true }).click();
  const change = page.getByRole('button', { name: 'Change the key of Top' });
  await change.click();
  await app.press('2');
  await page.getByText('This key is “Usable”.').waitFor();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await change.click();
  await app.press('q');
  await page.getByRole('button', { name: 'Top: key as it came' }).waitFor();
  await page.waitForTimeout(400);
  await page.reload();
  await app.go('Board');
  const [who] = await app.idsIn('Unsorted');
  await page.locator(`main li[data-row="${who}"]`).click();
  await app.press('1');
  expect(await app.idsIn('Top')).toEqual([]);
  await app.press('q');
  await expect.poll(() => app.idsIn('Top')).toEqual([who]);
  await app.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Q', { exact: true }).waitFor();
  await app.press('Escape');
  await app.go('Settings');
  await page.getByText('Change keys', { exact: true }).click();
  await page.getByRole('button', { name: 'All keys as they came' }).click();
  await page.getByRole('button', { name: 'Top: key as it came' }).waitFor({ state: 'detached' });
  await page.context().close();
});

test('the tour comes once, holds nobody up, and goes for good', async () => {
  const { app, page } = await openApp(true);
  const step = page.getByRole('complementary', { name: /^Tour/ });
  await step.getByText('The screens follow the week').waitFor();
  // Work goes on beside it.
  await app.press('j', 's');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  for (let number = 1; number < 5; number += 1)
    await step.getByRole('button', { name: 'Next' }).click();
  await step.getByText('5 of 5').waitFor();
  await step.getByRole('button', { name: 'Done' }).click();
  await step.waitFor({ state: 'detached' });
  await app.saved();
  await page.reload();
  await app.go('Triage');
  expect(await step.count()).toBe(0);
  await openPalette(page);
  await page.keyboard.type('tour');
  await app.press('Enter');
  await step.getByText('1 of 5').waitFor();
  await step.getByRole('button', { name: 'Skip the tour' }).click();
  await step.waitFor({ state: 'detached' });
  await page.context().close();
});
