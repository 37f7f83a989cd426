import type { Page } from 'playwright';
import type { Figures } from '../figures.ts';
import { type Lab, rest } from '../lab.ts';
import { type Point, pointerOn } from '../pointer.ts';
import { type BoardKind, boardsFor, openBoard, showBoard } from './boards.ts';

const MOVES = 150;
const FRAME_MS = 1000 / 60;
/** Past the 5 px that tell a drag from a click, in one step. */
const PICK_UP = 12;

/**
 * A card of Top in hand, swept over all columns and back at one move per frame, and dropped in
 * Usable. The sweep stays clear of the edges where a column would begin to scroll.
 */
export function measureDrag(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'even', async (profile) => {
    for (const board of boardsFor(rows)) {
      const page = await openBoard(lab, profile, board, rows);
      await showBoard(page);
      await rest(page);
      figures.addAll(`${board.prefix}drag.${rows}`, await dragOnce(page, board));
      await page.close();
    }
  });
}

async function dragOnce(page: Page, board: BoardKind): Promise<Record<string, number>> {
  const pointer = await pointerOn(page);
  const { id, card, left, right, top, bottom, goal } = await placesOn(page);

  await pointer.move(card);
  await pointer.press(card);
  await page.evaluate((inHand) => {
    window.soapBench.whenPainted(() => document.querySelector(inHand) !== null);
  }, board.inHand);
  const picked = { x: card.x + PICK_UP, y: card.y };
  await pointer.move(picked);
  const pickupMs = await page.evaluate(async () => {
    const { result, eventAt } = window.soapBench;
    return (await result).answer! - eventAt.mousemove!;
  });
  await rest(page);

  const path = sweep(picked, { left, right, top, bottom });
  const scriptBefore = await pointer.scriptMs();
  await page.evaluate(() => window.soapBench.startFrames());
  await pointer.glide(path);
  const frames = await page.evaluate(() => window.soapBench.stopFrames());
  const scriptMsPerMove = ((await pointer.scriptMs()) - scriptBefore) / path.length;

  await pointer.glide([goal, goal, goal]);
  await rest(page);
  await page.evaluate(
    ({ inHand, row }) => {
      window.soapBench.whenPainted(
        () =>
          document.querySelector(inHand) === null &&
          document.querySelector(`section[aria-label="Usable"] li[data-row="${row}"]`) !== null,
      );
    },
    { inHand: board.inHand, row: id },
  );
  await pointer.release(goal);
  const settledMs = await page.evaluate(async (event) => {
    const { result, eventAt } = window.soapBench;
    return (await result).answer! - eventAt[event]!;
  }, board.dropEvent);
  return { pickupMs, scriptMsPerMove, droppedPct: droppedPct(frames), settledMs };
}

/** Where to take a card, where to sweep and where to let go: read once, before anything moves. */
async function placesOn(page: Page) {
  return page.evaluate(() => {
    const boxOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    const row = document.querySelectorAll<HTMLElement>(
      'section[aria-label="Top"] li[data-row]',
    )[3]!;
    const card = row.getBoundingClientRect();
    const first = boxOf('section[aria-label="Unsorted"]');
    const last = boxOf('section[aria-label="Never"]');
    const usable = boxOf('section[aria-label="Usable"]');
    return {
      id: row.dataset.row!,
      card: { x: card.left + card.width / 3, y: card.top + card.height / 2 },
      left: first.left + first.width / 2,
      right: last.left + last.width / 2,
      top: first.top + first.height * 0.3,
      bottom: first.top + first.height * 0.6,
      goal: { x: usable.left + usable.width / 2, y: usable.top + usable.height / 2 },
    };
  });
}

interface Field {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** To the left end, over to the right one and back, in waves. */
function sweep(from: Point, { left, right, top, bottom }: Field): readonly Point[] {
  return Array.from({ length: MOVES }, (_, step) => {
    const way = (step + 1) / MOVES;
    const across = way < 0.5 ? way * 2 : 2 - way * 2;
    const wave = (1 + Math.sin(way * 8 * Math.PI)) / 2;
    const start = Math.min(1, way * 10);
    const x = left + (right - left) * across;
    const y = top + (bottom - top) * wave;
    return { x: from.x + (x - from.x) * start, y: from.y + (y - from.y) * start };
  });
}

/** Of the frames that the screen could have shown, the percentage that it did not. */
function droppedPct(frames: readonly number[]): number {
  const due = Math.round((frames.at(-1)! - frames[0]!) / FRAME_MS);
  const missed = frames
    .slice(1)
    .map((at, index) => Math.max(0, Math.round((at - frames[index]!) / FRAME_MS) - 1))
    .reduce((sum, missing) => sum + missing, 0);
  return (100 * missed) / due;
}
