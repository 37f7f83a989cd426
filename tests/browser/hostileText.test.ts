import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { SCRIPT_PAYLOADS } from '../support/scriptPayloads.ts';
import { BoardApp } from './boardApp.ts';

const ALL = SCRIPT_PAYLOADS.join('\n');
const WEDNESDAY = '?now=2027-03-17T14:05:00Z';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let app: BoardApp;
const asked: string[] = [];
const dialogs: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  context.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    // The browser's own question: the captured message is not saved yet.
    if (dialog.type() !== 'beforeunload') dialogs.push(dialog.message());
    void dialog.accept();
  });
  page.on('popup', (popup) => asked.push(popup.url()));
  app = new BoardApp(page, `${inject('appUrl')}${WEDNESDAY}`);
});
afterAll(() => browser.close());

/** No script of a text ran, nothing of one became an element, nobody else was asked for anything. */
async function nothingRan(): Promise<void> {
  const own = new URL(app.url).origin;
  expect(asked.filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(own))).toEqual([]);
  expect(dialogs).toEqual([]);
  const found = await page.evaluate(() => ({
    ranFrom: (window as { ranFrom?: string }).ranFrom ?? null,
    elements: document.querySelectorAll(
      'iframe, object, embed, base, form[action], video, audio, math, xss, [onerror], [onload], [onfocus]',
    ).length,
    foreign: document.querySelectorAll('[src*="evil.example"], [href*="evil.example"]').length,
    scripts: [...document.scripts].filter(({ text }) => text !== '').length,
    url: location.origin,
  }));
  expect(found).toEqual({ ranFrom: null, elements: 0, foreign: 0, scripts: 0, url: own });
}

function poolOf(payloads: readonly string[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`;
  const lines = payloads.map((payload, index) => {
    const cells = [payload, `First ${payload}`, payload].map(cell);
    return `${99_500_000 + index},${cells.join(',')}`;
  });
  return `AAMC ID,Last Name,First Name,Hobbies and Interests\n${lines.join('\n')}\n`;
}

test('sixty scripts in names, comments and the name of a file are text, in the preview and on each screen', async () => {
  expect(new Set(SCRIPT_PAYLOADS).size).toBe(60);
  await app.open();
  await page
    .getByLabel('Import files')
    .first()
    .setInputFiles({
      name: `${SCRIPT_PAYLOADS[3]!} ${SCRIPT_PAYLOADS[33]!}.csv`.replaceAll('/', '∕'),
      mimeType: 'text/csv',
      buffer: Buffer.from(poolOf(SCRIPT_PAYLOADS)),
    });
  await page.getByRole('button', { name: 'Import 60 applicants' }).waitFor();
  await nothingRan();
  await page.getByRole('button', { name: 'Import 60 applicants' }).click();
  await page.getByText('60 of 60 shown').waitFor();
  await nothingRan();
  await page.getByRole('button', { name: /^Imports 1/ }).click();
  await nothingRan();
  await app.press('Escape');

  await app.go('Triage');
  await page.getByText('60 left of 60').waitFor();
  for (let index = 0; index < 30; index += 1) await app.press(String(1 + (index % 3)));
  await nothingRan();
  await app.go('Board');
  await app.band('Top').getByRole('listitem').first().hover();
  await nothingRan();
  await app.go('List');
  await page.getByRole('list', { name: /^Preference list/ }).waitFor();
  await nothingRan();
});

test('sixty scripts in a note, a contact, a tag and a captured message are text', async () => {
  await app.go('Board');
  await app.band('Top').getByRole('listitem').first().click();
  await app.press('n');
  const form = page.getByRole('form', { name: 'New note' });
  await form.getByLabel('Contact name').fill(SCRIPT_PAYLOADS[3]!);
  await form.getByLabel('Role', { exact: true }).fill(SCRIPT_PAYLOADS[6]!);
  await form.getByLabel('Words').fill(ALL);
  await app.press('Control+Enter');
  await page
    .getByRole('region', { name: 'Back channels' })
    .getByText('evil.example')
    .first()
    .waitFor();
  await nothingRan();
  await page.getByRole('button', { name: 'Close panel' }).click();

  await app.press('c');
  const capture = page.getByRole('dialog');
  await capture.getByRole('textbox').first().fill(`From: <img src=x onerror=1>\n\n${ALL}`);
  await page.waitForTimeout(400);
  await nothingRan();
  await app.press('Escape');

  await app.go('Ledger');
  for (const view of ['Notes', 'Inbox', 'Contacts', 'With and without']) {
    await page.locator('main label', { hasText: view }).first().click();
    await page.locator('main').getByRole('radio', { name: view, checked: true }).waitFor();
    await page.waitForTimeout(150);
    await nothingRan();
  }
  await app.go('Settings');
  await page.getByLabel('Your name in the history').fill(SCRIPT_PAYLOADS[3]!);
  await nothingRan();
});

test('they are text on paper, in a file that is opened, and after a reload', async () => {
  await app.go('Settings');
  const { bytes } = await app.download('Download a backup');
  await page.getByLabel('Board file').setInputFiles({
    name: `${SCRIPT_PAYLOADS[3]!}.soap`.replaceAll('/', '∕'),
    mimeType: 'application/x-soap-board',
    buffer: bytes,
  });
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(300);
  await nothingRan();
  await app.press('Escape');
  await app.go('List');
  await page.emulateMedia({ media: 'print' });
  await nothingRan();
  await page.emulateMedia({ media: null });
  await app.saved();
  await page.reload();
  await app.go('Board');
  await app.band('Top').getByRole('listitem').first().click();
  await app.press('o');
  await page.waitForTimeout(300);
  await nothingRan();
  await page.goto(new URL('/rescue.html', app.url).href);
  await page.getByText(/all intact$/).waitFor();
  await nothingRan();
});

test('what would run is noticed', async () => {
  // On a page of its own without a policy, as a careless page would draw it.
  const careless = await context.newPage();
  await careless.setContent(SCRIPT_PAYLOADS[3]!);
  await expect
    .poll(() => careless.evaluate(() => (window as { ranFrom?: string }).ranFrom ?? null))
    .toBe('4');
});

test('a page that asks elsewhere is held by its policy, with the headers and without them', async () => {
  for (const headers of [true, false]) {
    const other = await browser.newContext();
    if (!headers) {
      await other.route(inject('appUrl'), async (route) => {
        const response = await route.fetch();
        const { 'content-security-policy': _, ...rest } = response.headers();
        await route.fulfill({ response, headers: rest });
      });
    }
    const held = await other.newPage();
    await new BoardApp(held, inject('appUrl')).open();
    const outcome = await held.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violated.push(effectiveDirective),
      );
      await fetch('https://evil.example/').catch(() => undefined);
      const image = new Image();
      image.src = 'https://evil.example/x.png';
      const script = document.createElement('script');
      let isRefused = false;
      try {
        script.text = 'window.ranFrom = 1';
        document.head.append(script);
      } catch {
        isRefused = true;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { violated: [...new Set(violated)].sort(), isRefused, ran: 'ranFrom' in window };
    });
    expect(outcome.violated).toEqual(
      expect.arrayContaining(['connect-src', 'img-src', 'require-trusted-types-for']),
    );
    expect(outcome).toMatchObject({ isRefused: true, ran: false });
    await other.close();
  }
});
