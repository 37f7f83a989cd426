import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
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

test('two tabs of one browser are one board, and neither loses what the other did', {
  retry: 0,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const first = new BoardApp(await context.newPage(), inject('appUrl'));
  const second = new BoardApp(await context.newPage(), inject('appUrl'));
  await first.open();
  await second.open();
  await first.importFiles([POOL_250], 250);
  await second.page.getByText('250 of 250 shown').waitFor();

  await first.go('Triage');
  await first.page.getByText('250 left of 250').waitFor();
  await first.press('1', '2', '1');
  // A queue is those who are left when it is opened: the other tab has to have heard of all three.
  await second.page.getByRole('link', { name: 'Triage 247' }).waitFor();
  await second.go('Triage');
  await second.page.getByText('247 left of 247').waitFor();
  await second.press('3', '4');
  await first.page.getByRole('link', { name: 'Triage 245' }).waitFor();
  await first.saved();
  await second.saved();

  await first.go('Board');
  await second.go('Board');
  const bands = ['Top', 'Usable', 'Backup', 'Never'] as const;
  const idsOf = (app: BoardApp) => Promise.all(bands.map((band) => app.idsIn(band)));
  await expect
    .poll(async () => (await idsOf(first)).map((ids) => ids.length))
    .toEqual([2, 1, 1, 1]);
  const inFirst = await idsOf(first);
  for (const app of [first, second]) {
    await app.page.reload();
    await expect.poll(() => idsOf(app)).toEqual(inFirst);
  }
  await context.close();
});

test('a burst of keys without a pause is neither lost nor doubled, and survives a reload at once', {
  retry: 0,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const app = new BoardApp(await context.newPage(), inject('appUrl'));
  await app.open();
  await app.importFiles([POOL_250], 250);
  await app.go('Triage');
  await app.page.getByText('250 left of 250').waitFor();
  // Straight into the page, far faster than a hand.
  await app.page.evaluate(() => {
    for (let index = 0; index < 250; index += 1) {
      const key = String(1 + (index % 4));
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    }
  });
  await app.page.getByText('0 left of 250').waitFor();
  await app.saved();
  await app.page.reload();
  await app.page.getByRole('link', { name: 'Triage 0' }).waitFor();
  await app.page.getByRole('link', { name: 'List 188' }).waitFor();
  await context.close();
});
