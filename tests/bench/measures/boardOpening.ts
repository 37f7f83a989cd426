import type { Figures } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { boardsFor, openBoard, showBoard } from './boards.ts';

/**
 * From the click on Board to its last card, and how many cards that were; then once more for somebody
 * who clicks in the instant at which the way to the board appears, while the page is still loading.
 */
export function measureBoard(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'even', async (profile) => {
    for (const board of boardsFor(rows)) {
      const page = await openBoard(lab, profile, board, rows);
      figures.addAll(`${board.prefix}board.${rows}`, await showBoard(page));
      await page.close();
      const early = await profile.newPage();
      await early.goto(board.address(lab, rows));
      const { openMs } = await showBoard(early);
      figures.add(`${board.prefix}board.${rows}.openAtOnceMs`, openMs);
      await early.close();
    }
  });
}
