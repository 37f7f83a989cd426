import { join } from 'node:path';
import type { Browser, CDPSession, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { BAND_FACTS, type BandOrUnsorted, PILES_OF_BOARD } from '../../src/domain/band.ts';
import { launchChromium } from '../support/chromium.ts';
import { makeFolder } from '../support/makeFolder.ts';
import { BoardApp } from './boardApp.ts';

/** Twenty whose names are in the order of their IDs: `Ash, A`, `Bash, B` … */
const POOL = Array.from({ length: 20 }, (_, index) => {
  const letter = String.fromCharCode(65 + index);
  return { id: String(99_000_001 + index), last: `${letter}ash`, first: letter };
});
const idAt = (index: number) => POOL[index]!.id;
const NAMES = {
  unsorted: 'Unsorted',
  top: 'Top',
  usable: 'Usable',
  backup: 'Backup',
  never: 'Never',
} as const;

/** A place counted among those who stay; who goes to Unsorted stands where the names say. */
interface Move {
  readonly id: string;
  readonly band: BandOrUnsorted;
  readonly index: number;
}

/** Out of Unsorted, between bands, up and down in one, past oneself, and back. */
const SESSION: readonly Move[] = (
  [
    [0, 'top', 0],
    [5, 'top', 0],
    [19, 'top', 1],
    [2, 'usable', 0],
    [9, 'usable', 1],
    [13, 'never', 0],
    [5, 'top', 2],
    [9, 'top', 3],
    [0, 'backup', 0],
    [13, 'usable', 0],
    [19, 'unsorted', 0],
  ] as const
).map(([who, band, index]) => ({ id: idAt(who), band, index }));

type Lists = Record<BandOrUnsorted, string[]>;

function afterSession(): Lists {
  const lists: Lists = {
    unsorted: POOL.map(({ id }) => id),
    top: [],
    usable: [],
    backup: [],
    never: [],
  };
  for (const { id, band, index } of SESSION) {
    for (const each of PILES_OF_BOARD) lists[each] = lists[each].filter((other) => other !== id);
    lists[band].splice(index, 0, id);
    lists.unsorted.sort();
  }
  return lists;
}

let browser: Browser;
let page: Page;
let app: BoardApp;
let touch: CDPSession;

beforeAll(async () => {
  const lines = POOL.map(({ id, last, first }) => `${id},${last},${first}`);
  const csv = `AAMC ID,Last Name,First Name\n${lines.join('\n')}\n`;
  const folder = await makeFolder({ 'pool-20.csv': csv });
  browser = await launchChromium();
  // High enough for all twenty, so that no way has to scroll: what is compared is the move.
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1700 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  touch = await context.newCDPSession(page);
  app = new BoardApp(page, inject('appUrl'));
  await app.open();
  await app.importFiles([join(folder.path, 'pool-20.csv')], POOL.length);
  await folder.remove();
  await app.go('Board');
});
afterAll(async () => {
  await browser.close();
});

async function boardLists(): Promise<Lists> {
  const entries = PILES_OF_BOARD.map(async (band) => [band, await app.idsIn(NAMES[band])] as const);
  return Object.fromEntries(await Promise.all(entries)) as Lists;
}

function card(id: string): Locator {
  return page.locator(`main li[data-row="${id}"]`);
}

/** Makes each move of the session one way, then takes all back. */
async function play(makeMove: (move: Move) => Promise<void>): Promise<void> {
  for (const move of SESSION) {
    await makeMove(move);
    await expect
      .poll(async () => (await app.idsIn(NAMES[move.band])).includes(move.id), { interval: 20 })
      .toBe(true);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  }
  expect(await boardLists()).toEqual(afterSession());
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
  for (let round = 0; round < 20 && (await undo.isEnabled()); round += 1) {
    await app.press('z', 'z', 'z', 'z');
  }
  await expect.poll(async () => (await boardLists()).unsorted.length).toBe(POOL.length);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a card stands once the cards have closed up after the last move. */
async function restingBox(id: string) {
  const element = await card(id).elementHandle();
  await element?.waitForElementState('stable');
  return element?.boundingBox() ?? null;
}

/** Where to take a card, and where to let go for it to stand at a place. */
async function path({ id, band, index }: Move): Promise<{ from: Point; to: Point }> {
  const from = await restingBox(id);
  const column = await app.band(NAMES[band]).boundingBox();
  if (from === null || column === null) throw new Error(`${id} or ${band} is not on screen`);
  const staying = (await app.idsIn(NAMES[band])).filter((other) => other !== id);
  const at = staying[Math.min(index, staying.length - 1)];
  const box = at === undefined ? null : await restingBox(at);
  const x = column.x + column.width / 2;
  const y =
    box === null ? column.y + 160 : index < staying.length ? box.y + 4 : box.y + box.height - 4;
  return { from: { x: from.x + 60, y: from.y + from.height / 2 }, to: { x, y } };
}

test('the mouse', async () => {
  await play(async (move) => {
    const { from, to } = await path(move);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  });
});

test('a finger', async () => {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  await play(async (move) => {
    const { from, to } = await path(move);
    await send('touchStart', [from]);
    // A long press lifts; less is a tap or the beginning of a swipe.
    await page.waitForTimeout(240);
    for (const way of [0.3, 0.6, 1]) {
      const at = { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
      await send('touchMove', [at]);
    }
    await send('touchEnd', []);
  });
});

test('keys that lift, carry and drop', async () => {
  await play(async ({ id, band, index }) => {
    const lists = await boardLists();
    const here = PILES_OF_BOARD.findIndex((each) => lists[each].includes(id));
    const there = PILES_OF_BOARD.indexOf(band);
    const steps = Math.abs(there - here);
    await card(id).focus();
    await app.press(
      'Space',
      ...Array<string>(steps).fill(there > here ? 'ArrowRight' : 'ArrowLeft'),
      ...(band === 'unsorted' ? [] : ['Home', ...Array<string>(index).fill('ArrowDown')]),
      'Space',
    );
  });
});

test('direct keys', async () => {
  await play(async ({ id, band, index }) => {
    const lists = await boardLists();
    await card(id).focus();
    if (!lists[band].includes(id)) await app.press(BAND_FACTS[band].key);
    if (band === 'unsorted') return;
    await app.press('Shift+Alt+ArrowUp', ...Array<string>(index).fill('Alt+ArrowDown'));
  });
});

test('the menu of a card', async () => {
  await play(async ({ id, band, index }) => {
    await card(id)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    const items = page.getByRole('menu');
    if (band === 'unsorted') {
      await items.getByRole('menuitem', { name: NAMES.unsorted }).click();
      return;
    }
    await items.getByRole('menuitem', { name: 'Move to…' }).click();
    await page.getByRole('combobox', { name: 'Band, place or rank' }).fill(`${band} ${index + 1}`);
    await app.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
