import type { BrowserContext, Page } from 'playwright';
import { type Lab, openAndRest } from '../lab.ts';

/** A board to measure. Bands and cards are found by the same names and attributes in all of them. */
export interface BoardKind {
  /** Before each figure: empty for ours. */
  readonly prefix: string;
  /** Of the page that holds the board, with the board not drawn yet. */
  address(lab: Lab, rows: number): string;
  /** What stands there when that page has loaded. */
  readonly ready: string;
  /** The event after which the board owes an answer to the drop. */
  readonly dropEvent: 'mouseup' | 'drop';
  /** There while a card is in hand. */
  readonly inHand: string;
  /** Above so many applicants it is left out. */
  readonly mostRows?: number;
}

const BOARDS: readonly BoardKind[] = [
  {
    prefix: '',
    address: (lab) => `${lab.url}#/pool`,
    ready: 'main [data-row-id]',
    dropEvent: 'mouseup',
    inHand: '[data-in-hand]',
  },
  peer('pragmatic', { dropEvent: 'drop', inHand: '[data-lifted]' }),
  // These draw each card: at thousands they take minutes, which says enough.
  peer('hello', { dropEvent: 'mouseup', inHand: '[data-lifted]', mostRows: 1000 }),
  peer('sortable', { dropEvent: 'mouseup', inHand: '[data-in-hand]', mostRows: 1000 }),
];

function peer(
  name: string,
  facts: Pick<BoardKind, 'dropEvent' | 'inHand' | 'mostRows'>,
): BoardKind {
  return {
    ...facts,
    prefix: `peer.${name}.`,
    address: (lab, rows) => `${lab.url}bench/peers.html?peer=${name}&n=${rows}`,
    ready: 'a',
  };
}

/** The boards that are compared at so many applicants, ours first. */
export function boardsFor(rows: number): readonly BoardKind[] {
  return BOARDS.filter(({ mostRows = Number.POSITIVE_INFINITY }) => rows <= mostRows);
}

/** The page of a board at rest, with the board not drawn yet. */
export function openBoard(
  lab: Lab,
  profile: BrowserContext,
  board: BoardKind,
  rows: number,
): Promise<Page> {
  return openAndRest(profile, board.address(lab, rows), board.ready);
}

/** Goes to the board; returns when nothing more appears there, and when the last card was painted. */
export async function showBoard(page: Page): Promise<{ openMs: number; mounted: number }> {
  await page.evaluate(() => {
    const names = ['Unsorted', 'Top', 'Usable', 'Backup', 'Never'];
    const cards = names.map((name) => `section[aria-label="${name}"] li[data-row]`).join();
    const readCards = () => document.querySelectorAll(cards).length;
    window.soapBench.whenQuiet('body', 300, readCards, 'click');
  });
  await page.getByRole('link', { name: /^Board/ }).click();
  const openMs = await page.evaluate(async () => {
    const { result, eventAt } = window.soapBench;
    return (await result).answer! - eventAt.click!;
  });
  return { openMs, mounted: await page.locator('li[data-row]').count() };
}
