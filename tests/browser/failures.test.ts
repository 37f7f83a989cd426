import { resolve } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { readSoapFile } from '../../src/output/soapFile.ts';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');

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
});
afterEach(async () => {
  await context.close();
});

test('a screen that throws leaves the others, and a backup and diagnostics within reach', async () => {
  await context.route('**/assets/BoardScreen-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export function BoardScreen() { throw new TypeError("Sandoval, Luz 99000001"); }',
    }),
  );
  await app.open();
  await app.importFiles([POOL], 250);
  await app.go('Board');
  const alert = app.page.getByRole('alert').filter({ hasText: 'The Board screen broke.' });
  await alert.getByText('Your board is safe and saved.').waitFor();

  const { bytes } = await app.download('Download a backup');
  expect(await readSoapFile(bytes)).toMatchObject({ ok: true });
  await alert.getByRole('button', { name: 'Show diagnostics' }).click();
  const told = await alert.getByText('SOAP board diagnostics').innerText();
  expect(told).toContain('Build: index-');
  expect(told).toContain('Error: TypeError');
  expect(told).toMatch(/BoardScreen \/assets\/BoardScreen-/);
  expect(told).not.toContain('Sandoval');

  await app.go('Triage');
  await app.page.getByText('250 left of 250').waitFor();
  await app.press('1');
  await app.saved();
});

test('a screen whose file does not come is there after a reload', async () => {
  await context.route('**/assets/LedgerScreen-*.js', (route) => route.abort());
  await app.open();
  await app.importFiles([POOL], 250);
  await app.go('Ledger');
  const alert = app.page.getByRole('alert').filter({ hasText: 'The Ledger screen did not come.' });
  await alert.getByText('Your board is safe and saved.').waitFor();
  await context.unroute('**/assets/LedgerScreen-*.js');
  await alert.getByRole('button', { name: 'Reload the page' }).click();
  await app.page.getByRole('heading', { name: 'Ledger' }).waitFor();
});

/** What a worker does in place of reading: it cannot start, it breaks, or it is gone without a word. */
const FAULTS = {
  missing: null,
  broken: 'throw new Error("no room");',
  'ended without a word': 'self.close();',
};

test.each(Object.entries(FAULTS))(
  'a reader of files that is %s changes nothing, and the next drop works',
  async (_fault, body) => {
    await app.page.clock.install();
    await app.open();
    await context.route('**/assets/intakeWorker-*.js', (route) =>
      body === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
    );
    await app.page.getByLabel('Import files').first().setInputFiles(POOL);
    if (body === FAULTS['ended without a word']) {
      await app.page.getByRole('region', { name: 'Reading files' }).waitFor();
      await app.page.clock.runFor(61_000);
    }
    await app.page.getByText(/Nothing was imported; (reload the page|drop fewer)/).waitFor();
    await context.unroute('**/assets/intakeWorker-*.js');
    await app.importFiles([POOL], 250);
    await app.page.getByText('250 of 250 shown').waitFor();
  },
);
