import type { BrowserContext } from 'playwright';
import type { Figures } from '../figures.ts';
import type { Lab } from '../lab.ts';

/** From the address to the painted pool of a saved workspace. */
export async function measureOpen(
  lab: Lab,
  profile: BrowserContext,
  rows: number,
  figures: Figures,
): Promise<void> {
  const page = await profile.newPage();
  await page.addInitScript(() => {
    window.soapBench.whenPainted(() => document.querySelector('main [data-row-id]') !== null);
  });
  await page.goto(`${lab.url}#/pool`, { waitUntil: 'commit' });
  figures.add(`open.${rows}.ms`, await page.evaluate(() => window.soapBench.result));
  await page.close();
}
