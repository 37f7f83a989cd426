import type { Figures } from '../figures.ts';
import type { Lab } from '../lab.ts';

/** From the address to the painted pool of a saved workspace, in a profile that never ran the app. */
export function measureOpen(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'even', async (profile) => {
    const page = await profile.newPage();
    await page.addInitScript(() => {
      window.soapBench.whenPainted(() => document.querySelector('main [data-row-id]') !== null);
    });
    await page.goto(`${lab.url}#/pool`, { waitUntil: 'commit' });
    figures.add(
      `open.${rows}.ms`,
      await page.evaluate(async () => (await window.soapBench.result).answer!),
    );
  });
}
