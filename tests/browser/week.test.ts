import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { BoardApp } from './boardApp.ts';

/** Wednesday, 08:00 in the East. */
const WEDNESDAY = '?rehearsal&now=2027-03-17T12:00:00Z';
const TRACK = 'Internal Medicine Categorical';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Somebody who has a keyboard and no pointer. */
class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async enter(button: Locator): Promise<void> {
    await button.focus();
    await this.page.keyboard.press('Enter');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async type(field: string | RegExp, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: field }).focus();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  async goTo(screen: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Applicant or command' }).waitFor();
    await this.page.keyboard.type(`Go to ${screen}`);
    await this.page.getByRole('option', { name: `Go to ${screen}` }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(new RegExp(`#/${screen.toLowerCase()}$`));
  }

  /** Leaps from deadline to deadline until the clock shows a time. */
  async leapTo(time: string): Promise<void> {
    const clock = this.page.getByRole('timer', { name: 'SOAP clock' });
    for (let leap = 0; leap < 8; leap += 1) {
      const before = await clock.innerText();
      if (before.includes(`${time} ET`)) return;
      await this.enter(this.button('To the next deadline'));
      await expect.poll(() => clock.innerText()).not.toBe(before);
    }
    expect(await clock.innerText()).toContain(`${time} ET`);
  }

  /** The R3 file as it is handed out now. */
  async r3File(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.enter(this.button('Download R3 file')),
    ]);
    return readFile(await download.path(), 'utf8');
  }

  /** Locks the list, pastes what R3 would show, and writes down who certified it. */
  async certify(): Promise<void> {
    await this.type('Signed off by', 'Dr. Rivera');
    await this.page.keyboard.press('Enter');
    await this.page.getByText('Not certified in R3 yet').waitFor();
    const text = await this.r3File();
    await this.enter(this.button('Read back'));
    await this.type('What R3 shows', swapped(text));
    await this.page.getByText(/^Not identical/).waitFor();
    await this.type('What R3 shows', text);
    await this.page.getByText(/^Identical: all/).waitFor();
    await this.type('Certified in R3 by', 'Coordinator');
    await this.page.keyboard.press('Enter');
    await this.page.getByText(/^Certified in R3 \w{3} /).waitFor();
  }

  async reopen(why: string): Promise<void> {
    await this.enter(this.button('Reopen list'));
    await this.type(/^Why/, why);
    await this.page.keyboard.press('Enter');
    await this.button('Lock list').waitFor();
  }

  /** A key for each offer of a round, from above. */
  async outcomes(round: number, keys: string): Promise<void> {
    const offers = this.page.getByRole('list', { name: `Offers in round ${round}` });
    await offers.getByRole('listitem').first().focus();
    for (const key of keys) await this.page.keyboard.press(key);
    await this.page.getByText(new RegExp(`^Round ${round} is settled`)).waitFor();
  }

  async rank(rank: number): Promise<Locator> {
    const list = this.page.getByRole('list', { name: `Preference list, ${TRACK}` });
    const item = list.getByRole('listitem').nth(rank - 1);
    await item.focus();
    return item;
  }
}

/** The first two IDs in each other's place. */
function swapped(text: string): string {
  const [first, second] = [...text.matchAll(/\b\d{8}\b/g)].map(([id]) => id);
  return text.replace(first!, '#').replace(second!, first!).replace('#', second!);
}

test('a week from Wednesday morning to Thursday 21:00, rehearsed by keyboard on one board', async () => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'America/Chicago',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const app = new BoardApp(page, `${inject('appUrl')}${WEDNESDAY}`);
  const keys = new Keyboard(page);
  await app.open();
  await page.getByRole('timer').getByText('Wed 08:00 ET').waitFor();

  // Wednesday: everybody gets a band, and the order is adjusted.
  await keys.enter(keys.button('Try the sample pool'));
  await keys.enter(keys.button('Import 400 applicants'));
  await page.getByText('400 of 400 shown').waitFor();
  await keys.goTo('Triage');
  await page.getByText('400 left of 400').waitFor();
  await app.press(...'112223312244'.split(''));
  await page.getByText('388 left of 400').waitFor();
  await keys.goTo('List');
  const before = await keys.r3File();
  await (await keys.rank(3)).waitFor();
  await app.press('Alt+ArrowUp', 'Alt+ArrowUp');
  await keys.type(/^Open positions/, '3');
  await page.keyboard.press('Enter');
  await page.getByText('10 ranked for 3 positions').first().waitFor();
  const after = await keys.r3File();
  expect(after.split('\r\n')[0]).not.toBe(before.split('\r\n')[0]);

  // Before round 1 the clock reminds; the list is locked, typed in, read back and certified.
  await keys.leapTo('Thu 08:45');
  await page
    .getByRole('region', { name: 'Messages' })
    .getByText(/^List for round 1 certified in/)
    .waitFor();
  await keys.certify();
  await keys.enter(keys.button('R3 mode'));
  for (let rank = 1; rank <= 10; rank += 1) {
    await page.getByText(`${rank - 1} of 10`).waitFor();
    await page.keyboard.press('Enter');
  }
  await page.getByText('Every rank is typed. Now read it back.').waitFor();
  await page.keyboard.press('Escape');

  // Four rounds; in each gap the list is reopened, changed, locked and certified again.
  await keys.leapTo('Thu 09:00');
  await keys.goTo('Rounds');
  await keys.outcomes(1, 'are');
  await keys.enter(keys.button('To round 2'));
  await page.getByText('2 of 3 positions left', { exact: true }).waitFor();
  await keys.leapTo('Thu 11:45');
  await keys.enter(keys.button(/^Came in/));
  await keys.enter(page.getByRole('dialog').getByRole('button', { name: 'Import' }).first());
  await keys.enter(keys.button('Import 4 applicants'));
  await page.getByText('404 of 404 shown').waitFor();
  await keys.goTo('List');
  await keys.reopen('a word from a director');
  await (await keys.rank(6)).waitFor();
  await app.press('Alt+ArrowUp');
  await keys.certify();
  await keys.leapTo('Thu 12:00');
  await keys.goTo('Rounds');
  await keys.outcomes(2, 'rw');

  await keys.leapTo('Thu 14:45');
  await keys.goTo('List');
  await keys.reopen('again');
  await (await keys.rank(8)).waitFor();
  await app.press('Alt+ArrowUp');
  await keys.certify();
  await keys.leapTo('Thu 15:00');
  await keys.goTo('Rounds');
  await keys.outcomes(3, 'ar');

  await keys.leapTo('Thu 17:45');
  await keys.goTo('List');
  await keys.reopen('again');
  await keys.certify();
  await keys.leapTo('Thu 18:00');
  await keys.goTo('Rounds');
  await keys.outcomes(4, 'e');

  // Thursday 21:00: what came of it, the archive, and an empty browser.
  await keys.leapTo('Thu 21:00');
  await keys.enter(keys.button('Settle'));
  await page.getByText(/^2 of 3 positions filled\./).waitFor();
  const outcomes = page.getByRole('table', { name: /^Outcomes/ });
  // The names of round 1, and one for each position that was still open in the others.
  expect((await outcomes.getByRole('row').count()) - 1).toBe(3 + 2 + 2 + 1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    keys.enter(keys.button('Save the archive')),
  ]);
  await page.getByLabel('Archive file').setInputFiles(await download.path());
  await page.getByText(/It holds what is on the board: 404 applicants/).waitFor();
  await keys.type(/^Type/, 'clear this browser');
  await page.keyboard.press('Enter');
  await keys.button('Try the sample pool').waitFor();
  await page.getByRole('timer').getByText('Wed 08:00 ET').waitFor();
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  // The place of the real board was never opened.
  expect(names).toEqual(['soap-board-rehearsal']);
  expect(faults).toEqual([]);
  await context.close();
});
