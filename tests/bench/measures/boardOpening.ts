import type { Figures } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { boardsFor, showBoard } from './boards.ts';

/** From the click on Board to its last card, and how many cards that were. */
export function measureBoard(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'even', async (profile) => {
    for (const board of boardsFor(rows)) {
      const page = await board.open(lab, profile, rows);
      figures.addAll(`${board.prefix}board.${rows}`, await showBoard(page));
      await page.close();
    }
  });
}
