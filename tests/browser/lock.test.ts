import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { seededRandom } from '../../src/base/clock.ts';
import { addNote } from '../../src/store/commands/addNote.ts';
import { soapFileOf } from '../../src/store/openedFile.ts';
import { chromiumLaunchOptions } from '../support/chromium.ts';
import { makeFolder } from '../support/makeFolder.ts';
import { sampleId, sampleWorkspace } from '../support/sampleWorkspace.ts';
import { BoardApp } from './boardApp.ts';

const PASSPHRASE = 'maple otter ribbon candle';
const chance = seededRandom(200);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Without a pattern, so that no compression of the browser's files hides them. */
const MARKERS = Array.from({ length: 200 }, () =>
  Array.from({ length: 18 }, () => LETTERS[Math.floor(chance() * LETTERS.length)]).join(''),
);

let folder: Awaited<ReturnType<typeof makeFolder>>;
let file = '';

beforeAll(async () => {
  folder = await makeFolder({});
  const workspace = sampleWorkspace(12);
  for (const [index, words] of MARKERS.entries()) {
    const noted = workspace.run(addNote, {
      applicantId: sampleId(index % 12),
      contactName: 'Dr. Ito',
      contactRole: '',
      contactInstitution: '',
      contactKnown: false,
      rung: 5,
      channel: 'call',
      initiator: 'they',
      saidAt: 0,
      strength: 'favourable',
      firstHand: true,
      words,
    });
    if (!noted.ok) throw new Error(noted.error);
  }
  file = join(folder.path, 'marked.soap');
  await writeFile(file, await soapFileOf(workspace, 'PD'));
});
afterAll(() => folder.remove());

async function profileOf(name: string): Promise<{ path: string; context: BrowserContext }> {
  const path = join(folder.path, name);
  const { args = [], ...options } = await chromiumLaunchOptions();
  const context = await chromium.launchPersistentContext(path, {
    ...options,
    args: [...args],
    viewport: { width: 1440, height: 900 },
  });
  return { path, context };
}

async function openMarked(context: BrowserContext): Promise<{ app: BoardApp; page: Page }> {
  const page = await context.newPage();
  const app = new BoardApp(page, inject('appUrl'));
  await app.open();
  await app.go('Settings');
  await page.getByLabel('Board file').setInputFiles(file);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await dialog.waitFor({ state: 'detached' });
  await app.saved();
  return { app, page };
}

/** A file may be compressed, so that a word stands in it in two parts: any piece of it counts. */
const PIECE = 8;
const PLACES = [0, 5, 10];
const RUNS_OF_LETTERS = new RegExp(`[A-Za-z]{${PIECE},}`, 'g');

/** Which of the markers some file of the profile holds, as bytes of UTF-8 or UTF-16. */
async function markersIn(path: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => null);
    if (bytes === null) continue;
    const text = bytes.toString('latin1');
    const words = [text, text.replaceAll('\0', '')]
      .flatMap((each) => each.match(RUNS_OF_LETTERS) ?? [])
      .join(' ');
    for (const marker of MARKERS) {
      const pieces = PLACES.map((place) => marker.slice(place, place + PIECE));
      if (pieces.some((piece) => words.includes(piece))) found.add(marker);
    }
  }
  return [...found];
}

async function setPassphrase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set a passphrase…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('New passphrase').fill(PASSPHRASE);
  await dialog.getByLabel('The same again').fill(PASSPHRASE);
  const button = dialog.getByRole('button', { name: 'Encrypt the board' });
  expect(await button.isDisabled()).toBe(true);
  await dialog.getByLabel('I have written it down where I will find it').check();
  await button.click();
  await page.getByRole('heading', { name: 'The board is locked' }).waitFor();
}

async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open the board' }).click();
}

test('of 200 words in notes none is left in the files of the browser when the board is locked', {
  retry: 0,
}, async () => {
  const plain = await profileOf('plain');
  await openMarked(plain.context);
  await plain.context.close();
  // The search finds what is there to find.
  expect((await markersIn(plain.path)).length).toBeGreaterThan(MARKERS.length * 0.9);

  const { path, context } = await profileOf('locked');
  const { app, page } = await openMarked(context);
  await setPassphrase(page);
  await unlock(page, 'another four plain words');
  await page.getByText('This passphrase does not fit.').waitFor();
  await unlock(page);
  await app.go('Ledger');
  await page.getByText(MARKERS[199]!).first().waitFor();
  await page.keyboard.press('Shift+L');
  await page.getByRole('heading', { name: 'The board is locked' }).waitFor();
  const content = await page.content();
  expect(MARKERS.filter((marker) => content.includes(marker))).toEqual([]);
  await context.close();
  expect(await markersIn(path)).toEqual([]);
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
});

test('a passphrase survives a reload, is changed and taken off; a decision made just before the lock is kept', {
  retry: 0,
}, async () => {
  const { context } = await profileOf('changed');
  const page = await context.newPage();
  const app = new BoardApp(page, inject('appUrl'));
  await app.open();
  await app.importFiles([resolve('mock-data/clean/pool-250.csv')], 250);
  await app.saved();
  await app.go('Settings');
  await setPassphrase(page);
  await unlock(page);
  await app.go('Board');
  const [who] = await app.idsIn('Unsorted');
  await page.locator(`main li[data-row="${who}"]`).click();
  // Nothing between the decision and the lock.
  await page.keyboard.press('1');
  await page.keyboard.press('Shift+L');
  await page.getByRole('heading', { name: 'The board is locked' }).waitFor();
  await unlock(page);
  await app.go('Board');
  expect(await app.idsIn('Top')).toEqual([who]);
  await page.keyboard.press('z');
  await page.waitForFunction(() => document.querySelector('section[aria-label="Top"] li') === null);

  await app.go('Settings');
  await page.getByRole('button', { name: 'Change the passphrase…' }).click();
  const change = page.getByRole('dialog', { name: 'Change the passphrase' });
  await change.getByLabel('Present passphrase').fill('not the passphrase');
  await change.getByLabel('New passphrase').fill('seven green lamps tonight');
  await change.getByLabel('The same again').fill('seven green lamps tonight');
  await change.getByRole('button', { name: 'Change the passphrase' }).click();
  await change.getByText('This is not the passphrase of the board.').waitFor();
  await change.getByLabel('Present passphrase').fill(PASSPHRASE);
  await change.getByRole('button', { name: 'Change the passphrase' }).click();
  await change.waitFor({ state: 'detached' });
  await page.goto(new URL('rescue.html', inject('appUrl')).href);
  const rescue = page.getByRole('region', { name: 'Locked board' });
  await rescue.getByLabel('Passphrase').fill(PASSPHRASE);
  await rescue.getByRole('button', { name: 'Open with the passphrase' }).click();
  await page.getByText('This passphrase does not fit.').waitFor();
  await rescue.getByLabel('Passphrase').fill('seven green lamps tonight');
  await rescue.getByRole('button', { name: 'Open with the passphrase' }).click();
  await page.getByText(/^\d+, all intact$/).waitFor();
  await page.goto(inject('appUrl'));
  await unlock(page, 'seven green lamps tonight');

  await app.go('Settings');
  await page.getByRole('button', { name: 'Take it off…' }).click();
  const remove = page.getByRole('dialog', { name: 'Take the passphrase off' });
  await remove.getByLabel('Present passphrase').fill('seven green lamps tonight');
  await remove.getByRole('button', { name: 'Take the passphrase off' }).click();
  await page.getByRole('button', { name: 'Set a passphrase…' }).waitFor();
  await app.go('Board');
  expect((await app.idsIn('Unsorted')).length).toBeGreaterThan(10);
  await context.close();
});

test('a second tab asks for the passphrase too, and none is set while another tab is open', {
  retry: 0,
}, async () => {
  const { context } = await profileOf('tabs');
  const { app, page } = await openMarked(context);
  const other = await context.newPage();
  await new BoardApp(other, inject('appUrl')).open();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Set a passphrase…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('New passphrase').fill(PASSPHRASE);
  await dialog.getByLabel('The same again').fill(PASSPHRASE);
  await dialog.getByLabel('I have written it down where I will find it').check();
  await dialog.getByRole('button', { name: 'Encrypt the board' }).click();
  await dialog.getByText('The board is open in another tab.').waitFor();
  await other.close();
  await dialog.getByRole('button', { name: 'Encrypt the board' }).click();
  await page.getByRole('heading', { name: 'The board is locked' }).waitFor();
  await unlock(page);
  await app.go('Board');
  const third = await context.newPage();
  await third.goto(inject('appUrl'));
  await unlock(third);
  await third.getByRole('link', { name: 'Board', exact: true }).waitFor();
  await context.close();
});

test('the key of the lock is heard as soon as the board is drawn, while other parts still load', {
  retry: 0,
}, async () => {
  const { context } = await profileOf('early');
  const page = await context.newPage();
  const app = new BoardApp(page, inject('appUrl'));
  await app.open();
  await app.importFiles([resolve('mock-data/clean/pool-250.csv')], 250);
  await app.saved();
  await app.go('Settings');
  await setPassphrase(page);
  // What the first screen does without comes late from now on.
  await page.route(/\/assets\/(?!index).*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto('about:blank');
  await page.goto(`${inject('appUrl')}#/board`);
  await unlock(page);
  await page.locator('main li[data-row]').first().waitFor();
  await page.keyboard.press('Shift+L');
  await page.getByRole('heading', { name: 'The board is locked' }).waitFor();
  await context.close();
});
