import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL_400 = fileURLToPath(new URL('../../mock-data/clean/pool-400.csv', import.meta.url));
/** Wednesday morning: PD-to-PD calls are most powerful now, and a note of today is not in the future. */
const WEDNESDAY = '?now=2027-03-17T14:05:00Z';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

async function centre(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on screen');
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 };
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await centre(from);
  const end = await centre(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.up();
}

test('from an empty browser to the R3 file, through a reload, and back by undo', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const foreign: string[] = [];
  const faults: string[] = [];
  const origin = new URL(inject('appUrl')).origin;
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) foreign.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const app = new BoardApp(page, `${inject('appUrl')}${WEDNESDAY}`);
  await app.open();

  // Drop the file, look at the preview, import.
  await app.dropFiles([POOL_400]);
  await page.getByRole('button', { name: 'Import 400 applicants' }).click();
  await app.saved();
  await page.getByText('400 of 400 shown').waitFor();

  // Filter: the counts follow, nothing is moved.
  await page.getByRole('textbox', { name: 'At least' }).fill('240');
  await expect.poll(() => page.getByText(/^\d+ of 400 shown$/).innerText()).not.toContain('400 of');
  await page.getByRole('textbox', { name: 'At least' }).fill('');
  await page.getByText('400 of 400 shown').waitFor();

  // Twenty bands by keyboard in Triage, one key each.
  await app.go('Triage');
  await page.getByText('400 left of 400').waitFor();
  const keys = '11223112231122341234'.split('');
  for (const key of keys) await page.keyboard.press(key);
  await page.getByText('380 left of 400').waitFor();

  // Drag on the board: four by mouse, one by keyboard.
  await app.go('Board');
  await expect.poll(() => app.idsIn('Top')).toHaveLength(keys.filter((key) => key === '1').length);
  const before = await app.idsIn('Top');
  for (const [from, to] of [
    ['Unsorted', 'Top'],
    ['Unsorted', 'Usable'],
    ['Usable', 'Top'],
    ['Unsorted', 'Backup'],
  ] as const) {
    const moved = (await app.idsIn(from))[0]!;
    await drag(
      page,
      app.band(from).getByRole('listitem').first(),
      app.band(to).getByRole('listitem').first(),
    );
    await expect.poll(() => app.idsIn(to)).toContain(moved);
    await expect.poll(() => app.idsIn(from)).not.toContain(moved);
  }
  expect((await app.idsIn('Top')).length).toBe(before.length + 2);
  const lifted = (await app.idsIn('Usable'))[0]!;
  await app.band('Usable').getByRole('listitem').first().focus();
  await app.press('Space', 'ArrowLeft', 'Space');
  await expect.poll(() => app.idsIn('Top')).toContain(lifted);

  // A note from a current PD.
  const noted = (await app.idsIn('Top'))[2]!;
  await app.band('Top').getByRole('listitem').nth(2).focus();
  await app.press('n');
  await page.getByRole('combobox', { name: 'Contact name' }).fill('Dr. Ada Osei');
  await page.getByLabel('Rung of the ladder').selectOption('1');
  await page.getByRole('textbox', { name: /^Words/ }).fill('Would take her if we had a place.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('complementary').getByText('Would take her if we had a place.').waitFor();
  await page.getByRole('button', { name: 'Close panel' }).click();

  // Reorder Top by keyboard: the third becomes the first. The note has moved nobody.
  await app.band('Top').getByRole('listitem').nth(2).focus();
  expect((await app.idsIn('Top'))[2]).toBe(noted);
  await app.press('Alt+ArrowUp', 'Alt+ArrowUp');
  await expect.poll(async () => (await app.idsIn('Top'))[0]).toBe(noted);
  await app.saved();

  // The R3 file is the board, read downwards, byte for byte.
  const ranked = [
    ...(await app.namesIn('Top')),
    ...(await app.namesIn('Usable')),
    ...(await app.namesIn('Backup')),
  ];
  const bands = await Promise.all(
    (['Top', 'Usable', 'Backup', 'Never'] as const).map((band) => app.idsIn(band)),
  );
  await app.go('List');
  await page
    .getByRole('list', { name: 'Preference list, Internal Medicine Categorical' })
    .waitFor();
  const { bytes } = await app.download('Download R3 file');
  const expected = ranked.map(({ id, name }, index) => `${index + 1},${id},"${name}"\r\n`).join('');
  expect(bytes.toString('utf8')).toBe(expected);

  // Reload: all still there.
  await page.reload();
  await app.go('Board');
  for (const [index, band] of (['Top', 'Usable', 'Backup', 'Never'] as const).entries()) {
    await expect.poll(() => app.idsIn(band)).toEqual(bands[index]);
  }

  // The note is there too, with its weight.
  await app.band('Top').getByRole('listitem').first().focus();
  await app.press('o');
  const panel = page.getByRole('complementary').filter({ hasText: 'Dr. Ada Osei' });
  await panel.getByText('Would take her if we had a place.').waitFor();

  // Undo back to the import: every decision and the note go, the pool stays.
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
  for (let step = 0; step < 60 && (await undo.isEnabled()); step += 1) await app.press('z');
  expect(await undo.isEnabled()).toBe(false);
  for (const band of ['Top', 'Usable', 'Backup', 'Never'] as const) {
    expect(await app.idsIn(band)).toEqual([]);
  }
  await page.getByRole('link', { name: 'Triage 400' }).waitFor();
  await page.getByRole('complementary').getByText('Silence is not a signal').first().waitFor();
  expect(await page.getByText('Would take her if we had a place.').count()).toBe(0);
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test('bad files are told in a sentence and change nothing', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const app = new BoardApp(page, inject('appUrl'));
  await app.open();
  await app.importFiles([POOL_400], 400);
  // Something to lose.
  await app.go('Triage');
  await page.getByText('400 left of 400').waitFor();
  await app.press('1', 's', '2', '3', '4', '1');
  await app.go('Board');
  const whole = async () => ({
    top: await app.namesIn('Top'),
    usable: await app.namesIn('Usable'),
    backup: await app.namesIn('Backup'),
    never: await app.namesIn('Never'),
  });
  await expect.poll(() => app.idsIn('Top')).toHaveLength(2);
  const before = await whole();
  await app.go('Pool');
  const messy = (name: string) =>
    fileURLToPath(new URL(`../../mock-data/messy/${name}.csv`, import.meta.url));
  for (const [name, words] of [
    ['pdf', /PDF/],
    ['png', /image|picture/i],
    ['header-only', /header|no rows/i],
    ['no-aamc-id-column', /AAMC ID/],
    ['zero-bytes', /empty/i],
  ] as const) {
    await page.getByLabel('Import files').first().setInputFiles(messy(name));
    await page.getByRole('main').getByText(words).first().waitFor();
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^(Close|Cancel)$/ }).click();
    await page.getByText('400 of 400 shown').waitFor();
  }
  // A file of 200 MB is refused by its size, before a byte is read. On disk it is a hole.
  const folder = await mkdtemp(join(tmpdir(), 'soap-board-huge-'));
  const huge = join(folder, 'huge.csv');
  await writeFile(huge, '');
  await truncate(huge, 200 * 1024 * 1024);
  await page.getByLabel('Import files').first().setInputFiles(huge);
  await page.getByRole('main').getByText(/50 MB/).first().waitFor();
  await rm(folder, { recursive: true });
  await page.getByRole('button', { name: /^(Close|Cancel)$/ }).click();
  await app.go('Board');
  await expect.poll(whole).toEqual(before);
  await app.saved();
  await page.reload();
  await expect.poll(whole).toEqual(before);
  await context.close();
});

test('a workspace of a newer build opens no blank board over the old data', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const app = new BoardApp(page, inject('appUrl'));
  await app.open();
  await app.importFiles([POOL_400], 400);
  await app.saved();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('soap-board');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('meta', 'readwrite');
          transaction.objectStore('meta').put(99, 'schema');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await page
    .getByRole('heading', { name: 'This workspace was saved by a newer version' })
    .waitFor();
  const { name, bytes } = await app.download('Download what is stored');
  expect(name).toBe('soap-board-rescue.ndjson');
  expect(bytes.toString('utf8').split('\n')[0]).toContain('"document":"board"');
  await context.close();
});
