import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

const MOCK_DATA = new URL('../../mock-data/', import.meta.url);
const mockFile = (path: string) => fileURLToPath(new URL(path, MOCK_DATA));
const POOL = mockFile('clean/dialect-2018.csv');
const POOL_SIZE = 40;
const WITH_PROBLEMS = ['ragged-short-rows', 'missing-id', 'pdf'].map((name) =>
  mockFile(`messy/${name}.csv`),
);
const WEDNESDAY = '?now=2027-03-17T14:05:00Z';

/** Both themes, a wide screen, a phone, and the 320 px that 400 % zoom leaves; one at 200 % text. */
const VIEWS = [
  { width: 1440, height: 900, scheme: 'light', text: '100%' },
  { width: 390, height: 844, scheme: 'dark', text: '200%' },
  { width: 320, height: 640, scheme: 'light', text: '100%' },
] as const;

interface Stop {
  readonly name: string;
  readonly arrive: (app: BoardApp, page: Page) => Promise<unknown>;
  /** The heading of a screen, which says that it stands. */
  readonly title?: string;
  /** Closes what the stop opened. */
  readonly leave?: string;
}

const openRounds = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Rounds' }).click();
const openPanel = async (app: BoardApp, page: Page) => {
  await app.go('Board');
  await app.band('Top').getByRole('listitem').first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').waitFor();
};

/** Every screen and everything that opens over one, in an order in which one leads to the next. */
const STOPS: readonly Stop[] = [
  { name: 'Triage', arrive: (app) => app.go('Triage'), title: 'Triage' },
  { name: 'Pool', arrive: (app) => app.go('Pool'), title: 'Pool' },
  {
    name: 'a selection in Pool',
    arrive: (_, page) => page.keyboard.press('x'),
    leave: 'Escape',
  },
  { name: 'Board', arrive: (app) => app.go('Board'), title: 'Board' },
  {
    name: 'the menu of a card',
    arrive: (_, page) =>
      page
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click(),
    leave: 'Escape',
  },
  { name: 'Move to', arrive: (_, page) => page.keyboard.press('m'), leave: 'Escape' },
  { name: 'the panel', arrive: openPanel },
  { name: 'a new note', arrive: (_, page) => page.keyboard.press('n'), leave: 'Escape' },
  {
    name: 'List',
    arrive: async (app, page) => {
      await page.keyboard.press('Escape');
      await app.go('List');
    },
    title: 'Preference list',
  },
  {
    name: 'a tie',
    arrive: async (_, page) => {
      await page.getByRole('listitem', { name: /^2, / }).focus();
      await page.keyboard.press('=');
      await page.getByRole('button', { name: 'Break ties: A or B?' }).click();
    },
    leave: 'Escape',
  },
  ...['Merge reviewers’ orders', 'Print…', 'Read back'].map((name) => ({
    name,
    arrive: (_: BoardApp, page: Page) => page.getByRole('button', { name }).click(),
    leave: 'Escape',
  })),
  {
    name: 'why a rank is where it is',
    arrive: async (_, page) => {
      await page
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Why here?' }).click();
    },
    leave: 'Escape',
  },
  {
    name: 'R3 mode',
    arrive: (_, page) => page.getByRole('button', { name: 'R3 mode' }).click(),
    leave: 'Escape',
  },
  { name: 'Rounds', arrive: (_, page) => openRounds(page), title: 'Rounds' },
  { name: 'the notes of the ledger', arrive: (app) => app.go('Ledger'), title: 'Ledger' },
  ...['Inbox', 'Contacts', 'With and without'].map((part) => ({
    name: `${part} of the ledger`,
    arrive: (_: BoardApp, page: Page) =>
      page.getByRole('radio', { name: part }).check({ force: true }),
    title: 'Ledger',
  })),
  { name: 'Settings', arrive: (app) => app.go('Settings'), title: 'Settings' },
  { name: 'the keys', arrive: (_, page) => page.keyboard.press('?'), leave: 'Escape' },
  {
    name: 'track and positions',
    arrive: (_, page) => page.getByRole('button', { name: /^Track/ }).click(),
    leave: 'Escape',
  },
  {
    name: 'find an applicant',
    arrive: (_, page) => page.getByRole('combobox', { name: 'Find an applicant' }).fill('a'),
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Start, an import with problems, then the tour through a board with some decisions and a note. */
async function tour(
  options: BrowserContextOptions,
  check: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  await context.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core') });
  const page = await context.newPage();
  const app = new BoardApp(page, `${inject('appUrl')}${WEDNESDAY}`);
  await app.open();
  await page.getByLabel('Import files').first().waitFor({ state: 'attached' });
  await check(page, 'start');
  await page.getByLabel('Import files').first().setInputFiles(WITH_PROBLEMS);
  await page.getByRole('table', { name: 'Problems' }).waitFor();
  await check(page, 'an import with problems');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await app.importFiles([POOL], POOL_SIZE);
  await app.go('Triage');
  await page.getByRole('region', { name: /,/ }).waitFor();
  await app.press(...'112233444');
  await page.keyboard.press('n');
  await page.getByLabel('Contact name').fill('Dr. Osei');
  await page.getByLabel('Words').fill('Had her on our ICU month.');
  await page.keyboard.press('Control+Enter');
  for (const stop of STOPS) {
    await stop.arrive(app, page);
    const heading = page.locator('main h1', { hasText: stop.title ?? '' });
    await heading.waitFor({ state: 'attached' });
    await check(page, stop.name);
    if (stop.leave !== undefined) await page.keyboard.press(stop.leave);
  }
  await context.close();
}

/** The rules of WCAG 2.2 A and AA, and axe's good practice but for one. */
async function violations(page: Page): Promise<readonly string[]> {
  // Menus lie at the end of the page on purpose, outside of every landmark.
  const options = {
    resultTypes: ['violations'],
    rules: { region: { enabled: false }, 'target-size': { enabled: true } },
  };
  // The library of the popups keeps the focus in them with these; nobody ever stays on one.
  const scope = { exclude: ['[data-base-ui-focus-guard]'] };
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(scope)}, ${JSON.stringify(options)})`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** By how many pixels the page is wider than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** What can be pressed and is less than `least` wide or high, with its label or what is drawn over it. */
function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((pixels) => {
    const pressable = 'button, a[href], input, select, textarea, summary, [role="option"]';
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
      const { display } = getComputedStyle(element);
      // A link in the middle of a sentence is as high as its line; what nobody sees, nobody presses.
      if (display === 'inline' || !element.checkVisibility({ visibilityProperty: true })) return [];
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      const shapes = [element, ...(label ? [label] : [])].map((shape) =>
        shape.getBoundingClientRect(),
      );
      const over = getComputedStyle(element, '::after');
      const width = Math.max(Number.parseFloat(over.width) || 0, ...shapes.map((s) => s.width));
      const height = Math.max(Number.parseFloat(over.height) || 0, ...shapes.map((s) => s.height));
      // Half a pixel is what a fraction of a row may lose in rounding.
      const isSmall = width > 1 && Math.min(width, height) < pixels - 0.5;
      const name = element.getAttribute('aria-label') ?? element.textContent;
      return isSmall ? [`${name}: ${width} × ${height}`] : [];
    });
  }, least);
}

test('every screen is free of violations in both themes, wide, narrow and with large text', async () => {
  const faults: string[] = [];
  await tour({ viewport: { width: 1440, height: 900 } }, async (page, name) => {
    for (const { width, height, scheme, text } of VIEWS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      const where = `${name}, ${width} px, ${scheme}, ${text}`;
      for (const found of await violations(page)) faults.push(`${where}: ${found}`);
      for (const found of await smallTargets(page, 24)) faults.push(`${where}: small: ${found}`);
      const pixels = await overflow(page);
      if (pixels > 0) faults.push(`${where}: ${pixels} px too wide`);
    }
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
    await page.setViewportSize({ width: 1440, height: 900 });
  });
  expect(faults).toEqual([]);
});

test('under a finger every target is at least 44 px, and a phone scrolls one way only', async () => {
  const faults: string[] = [];
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  await tour(phone, async (page, name) => {
    for (const found of await smallTargets(page, 44)) faults.push(`${name}: small: ${found}`);
    const pixels = await overflow(page);
    if (pixels > 0) faults.push(`${name}: ${pixels} px too wide`);
  });
  expect(faults).toEqual([]);
});
