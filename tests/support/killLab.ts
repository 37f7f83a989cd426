import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { seededRandom } from '../../src/base/clock.ts';
import { BANDS, type Band } from '../../src/domain/band.ts';
import type { Board } from '../../src/domain/board.ts';
import { checkBoard } from '../../src/domain/checkBoard.ts';
import { readSoapFile } from '../../src/output/soapFile.ts';
import { documentsOf } from '../../src/store/document/documentState.ts';
import { createWorkspace } from '../../src/store/workspace.ts';
import { BoardApp } from '../browser/boardApp.ts';
import { chromiumLaunchOptions } from './chromium.ts';

/** What kills: the whole browser, the process that draws the page, or the page alone. */
export const KILLS = ['browser', 'renderer', 'page'] as const;

export interface KillRun {
  readonly kills: number;
  readonly mostEdits: number;
  readonly seed: number;
  /** A disk that takes this long for each commit, in milliseconds. */
  readonly slowDisk?: number;
  /** Takes every edit for saved at once, as a broken build would: the lab has to notice. */
  readonly believesAtOnce?: boolean;
}

export interface KillReport {
  readonly edits: number;
  /** Edits that the page said were saved before it was killed. */
  readonly saidSaved: number;
  /** Of those, how many the next start did not have. */
  readonly missing: number;
  /** Broken invariants of the board, and states that no number of edits leads to. */
  readonly faults: readonly string[];
}

interface Edit {
  readonly id: string;
  readonly band: Band;
}

/**
 * Edits at machine speed, killed at random instants. After each kill the board is opened again and
 * must be what some number of edits in their order made of it, at least those said to be saved.
 */
export async function killAtRandom(url: string, pool: string, run: KillRun): Promise<KillReport> {
  const random = seededRandom(run.seed);
  const folder = await mkdtemp(join(tmpdir(), 'soap-board-kill-'));
  let context = await open(folder);
  let page = await context.newPage();
  const report = { edits: 0, saidSaved: 0, missing: 0, faults: [] as string[] };
  try {
    const first = new BoardApp(page, url);
    await first.open();
    await first.importFiles([pool], Number(/(\d+)\.csv$/.exec(pool)?.[1]));
    await first.saved();
    let board = await boardOn(page, url);
    for (let kill = 0; kill < run.kills; kill += 1) {
      const edits = 5 + Math.floor(random() * run.mostEdits);
      const { made, said } = await editAndKill({ edits, kind: KILLS[kill % KILLS.length]! });
      report.edits += made.length;
      report.saidSaved += said;
      const next = await boardOn(page, url);
      const reached = reachedBy(board, next, made);
      if (reached === null) report.faults.push(`Kill ${kill}: a state that no edits lead to`);
      else report.missing += Math.max(0, said - reached);
      report.faults.push(...checkBoard(next));
      board = next;
    }
  } finally {
    await context.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return report;

  async function editAndKill(wish: { edits: number; kind: (typeof KILLS)[number] }) {
    let said = 0;
    page.on('console', (message) => {
      const match = /^saved (\d+)$/.exec(message.text());
      if (match !== null) said = Number(match[1]);
    });
    if (run.slowDisk !== undefined) await page.evaluate(slowTheDisk, run.slowDisk);
    await page.evaluate(watchSaving, run.believesAtOnce === true);
    await page.locator('main [data-row-id]').first().click();
    const ids = await page
      .locator('main [data-row-id]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row-id')!));
    const made: Edit[] = [];
    let at = 0;
    for (let edit = 0; edit < wish.edits; edit += 1) {
      const band = BANDS[Math.floor(random() * BANDS.length)]!;
      await page.keyboard.press(String(BANDS.indexOf(band) + 1));
      made.push({ id: ids[at]!, band });
      // Down the first rows and up again, so that each stays in sight.
      const isDown = Math.floor(edit / 15) % 2 === 0;
      at += isDown ? 1 : -1;
      await page.keyboard.press(isDown ? 'j' : 'k');
    }
    await wait(random() * 12);
    await killNow(wish.kind);
    return { made, said };
  }

  async function killNow(kind: (typeof KILLS)[number]): Promise<void> {
    if (kind === 'browser') {
      // All of its processes at once, as when the power goes.
      await promisify(execFile)('pkill', ['-KILL', '-f', folder]).catch(() => undefined);
      await context.close().catch(() => undefined);
      context = await open(folder);
    } else if (kind === 'renderer') {
      await page.goto('chrome://crash', { timeout: 3000 }).catch(() => undefined);
      await page.close().catch(() => undefined);
    } else await page.close();
    page = await context.newPage();
  }
}

async function open(folder: string): Promise<BrowserContext> {
  const { args = [], ...options } = await chromiumLaunchOptions();
  return chromium.launchPersistentContext(folder, {
    ...options,
    args: [...args],
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
}

/** The board as the next start has it, read from the file that a person would download. */
async function boardOn(page: Page, url: string): Promise<Board> {
  const app = new BoardApp(page, url);
  await app.open();
  await app.go('Settings');
  const { bytes } = await app.download('Download a backup');
  const file = await readSoapFile(new Uint8Array(bytes));
  if (!file.ok) throw new Error(file.error);
  const documents = documentsOf(file.value.parts);
  if (!documents.ok) throw new Error(documents.error);
  const reader = createWorkspace({
    documents: documents.value,
    clock: { now: () => 0 },
    random: Math.random,
    replica: 'reader',
    user: '',
  });
  await reader.decodeNewBlocks();
  await app.go('Pool' as Parameters<BoardApp['go']>[0]);
  await page.locator('main [data-row-id]').first().waitFor();
  return reader.board();
}

/** How many of the edits, in their order, lead from one board to the other; null where none do. */
export function reachedBy(before: Board, after: Board, edits: readonly Edit[]): number | null {
  const bandsOf = ({ tracks, placements }: Board) =>
    new Map([...(placements.get(tracks[0]!.code) ?? [])].map(([id, { band }]) => [id, band]));
  const bands = bandsOf(before);
  const wanted = bandsOf(after);
  const isThere = () =>
    bands.size === wanted.size && [...bands].every(([id, band]) => wanted.get(id) === band);
  let reached = isThere() ? 0 : null;
  for (const [index, { id, band }] of edits.entries()) {
    bands.set(id, band);
    if (isThere()) reached = index + 1;
  }
  return reached;
}

/** Runs in the page: tells how many edits had been made whenever it says that all are saved. */
function watchSaving(believesAtOnce: boolean): void {
  let edits = 0;
  let told = 0;
  const tell = () => {
    if (edits === told) return;
    told = edits;
    console.log(`saved ${edits}`);
  };
  window.addEventListener('keydown', ({ key }) => {
    if (!/^[1-4]$/.test(key)) return;
    edits += 1;
    if (believesAtOnce) queueMicrotask(tell);
  });
  const indicator = [...document.querySelectorAll('[role="status"]')].find((element) =>
    element.textContent?.startsWith('Saved'),
  );
  new MutationObserver(() => {
    if (indicator?.textContent === 'Saved on this device') tell();
  }).observe(indicator!, { childList: true, characterData: true, subtree: true });
}

/** Runs in the page: keeps each transaction that writes open until so many milliseconds have gone. */
function slowTheDisk(milliseconds: number): void {
  const put = IDBObjectStore.prototype.put;
  const slowed = new WeakSet<IDBTransaction>();
  IDBTransaction.prototype.commit = () => undefined;
  IDBObjectStore.prototype.put = function (...row: Parameters<IDBObjectStore['put']>) {
    const request = put.apply(this, row);
    if (slowed.has(this.transaction)) return request;
    slowed.add(this.transaction);
    const until = performance.now() + milliseconds;
    const keepOpen = () => {
      if (performance.now() < until) this.count().onsuccess = keepOpen;
    };
    keepOpen();
    return request;
  };
}
