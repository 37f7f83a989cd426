import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL_250 = fileURLToPath(new URL('../../mock-data/clean/pool-250.csv', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

async function openPool(): Promise<BoardApp> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-write'],
  });
  const app = new BoardApp(await context.newPage(), inject('appUrl'));
  await app.open();
  await app.importFiles([POOL_250], 250);
  await app.page.getByText('250 of 250 shown').waitFor();
  return app;
}

const titles = (page: Page) =>
  page
    .getByRole('columnheader')
    .evaluateAll((headers) =>
      headers.map(
        (header) => header.getAttribute('aria-label') ?? (header.textContent ?? '').trim(),
      ),
    );
const focus = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const rows = [...document.querySelectorAll('[data-row-id]')];
    const row = active?.closest('[data-row-id]') ?? null;
    return {
      role: active?.getAttribute('role') ?? null,
      column: Number(active?.getAttribute('aria-colindex') ?? 0),
      row: row === null || !rows.includes(row) ? 0 : Number(row.getAttribute('aria-rowindex')),
    };
  });

test('cells and rows are walked by key, and the focus is never lost', async () => {
  const { page } = await openPool();
  await page
    .locator('[data-row-id]')
    .first()
    .click({ position: { x: 200, y: 10 } });
  expect(await focus(page)).toEqual({ role: 'row', column: 0, row: 2 });
  const walk: readonly (readonly [string, { role: string; column: number; row: number }])[] = [
    ['ArrowDown', { role: 'row', column: 0, row: 3 }],
    ['ArrowRight', { role: 'gridcell', column: 1, row: 3 }],
    ['ArrowRight', { role: 'gridcell', column: 2, row: 3 }],
    ['ArrowDown', { role: 'gridcell', column: 2, row: 4 }],
    ['End', { role: 'gridcell', column: 18, row: 4 }],
    ['ArrowUp', { role: 'gridcell', column: 18, row: 3 }],
    ['Control+End', { role: 'gridcell', column: 18, row: 251 }],
    ['PageUp', { role: 'gridcell', column: 18, row: expect.any(Number) as never }],
    ['Control+Home', { role: 'gridcell', column: 1, row: 2 }],
    ['ArrowLeft', { role: 'row', column: 0, row: 2 }],
    ['End', { role: 'row', column: 0, row: 251 }],
  ];
  for (const [key, place] of walk) {
    await page.keyboard.press(key);
    await expect.poll(() => focus(page), { message: key }).toEqual(place);
  }
  await page.context().close();
});

test('a range by Shift, everybody by Ctrl+A, copied as a table that no spreadsheet runs', async () => {
  const { page } = await openPool();
  // The page may write to the clipboard and not read it, so what it writes is kept on the way.
  await page.evaluate(() => {
    const { write } = Clipboard.prototype;
    Clipboard.prototype.write = function (items) {
      const copied = items[0]!.getType('text/plain').then((blob) => blob.text());
      Object.assign(window, { copied });
      return write.call(this, items);
    };
  });
  await page
    .locator('[data-row-id]')
    .nth(2)
    .click({ position: { x: 200, y: 10 } });
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  await page.getByText('2 selected').waitFor();
  await page.keyboard.press('Control+c');
  await page.getByText('2 applicants copied as a table').waitFor();
  const text = await page.evaluate(() => (window as unknown as { copied: Promise<string> }).copied);
  const lines = text.split('\n').map((line) => line.split('\t'));
  expect(lines).toHaveLength(3);
  expect(lines[0]?.slice(0, 4)).toEqual(['Band', 'Star', 'Name', 'AAMC ID']);
  for (const line of lines.slice(1)) expect(line[3]).toMatch(/^\d{8}$/);
  await page.keyboard.press('Control+a');
  await page.getByText('250 selected').waitFor();
  await page.context().close();
});

test('columns are dragged, and stand where they were put after a reload', async () => {
  const { page } = await openPool();
  expect((await titles(page)).slice(3, 7)).toEqual(['Name', 'AAMC ID', 'Type', 'School']);
  const from = (await page.getByRole('button', { name: 'School', exact: true }).boundingBox())!;
  const to = (await page.getByRole('button', { name: 'AAMC ID', exact: true }).boundingBox())!;
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y + 10, { steps: 4 });
  await page.mouse.move(to.x + 4, to.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => (await titles(page)).slice(3, 7))
    .toEqual(['Name', 'School', 'AAMC ID', 'Type']);
  // The press that ended the drag sorted nothing.
  expect(await page.locator('[aria-sort="ascending"]').count()).toBe(0);

  await page.getByRole('button', { name: 'Step 2 CK', exact: true }).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page
    .getByRole('button', { name: 'Grad year', exact: true })
    .click({ modifiers: ['Shift'] });
  await expect.poll(() => page.locator('[aria-sort="ascending"]').count()).toBe(2);
  const saved = () =>
    page.getByRole('grid').evaluate((grid) => grid.style.getPropertyValue('--columns'));
  const widths = await saved();
  await page.waitForTimeout(800);
  await page.reload();
  await page.getByText('250 of 250 shown').waitFor();
  expect((await titles(page)).slice(3, 7)).toEqual(['Name', 'School', 'AAMC ID', 'Type']);
  expect(await saved()).toBe(widths);
  expect(await page.locator('[aria-sort="ascending"]').count()).toBe(2);
  await page.context().close();
});

test('conditions are built, tried, used, saved by name and there after a reload', async () => {
  const app = await openPool();
  const { page } = app;
  await page.getByRole('button', { name: 'More conditions…' }).click();
  const dialog = page.getByRole('dialog', { name: 'More conditions' });
  await dialog.getByText('Any of', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Condition', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Field' }).nth(1).selectOption('US graduate');
  await dialog.getByText('Step 2 CK ≥ 230 or US graduates').waitFor();
  await dialog.getByRole('button', { name: 'Use these conditions' }).click();
  const piles = () => page.getByRole('radiogroup', { name: 'Pile' }).innerText();
  const before = await piles();
  expect(before).not.toContain('Screened out\n0');

  await page.getByRole('button', { name: 'Saved', exact: true }).click();
  await page.getByLabel('Save what is set now as').fill('US or strong');
  await page.keyboard.press('Enter');
  await app.saved();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByText('No cut-off is on').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Saved', exact: true }).click();
  await page.getByRole('button', { name: /^US or strong/ }).click();
  await expect.poll(piles).toBe(before);
  await page.context().close();
});
