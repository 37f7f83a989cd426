import type { Page } from 'playwright';
import { type Figures, quantile } from '../figures.ts';
import { type Lab, openAndRest } from '../lab.ts';

const KEYS = 200;
/** Never asks for a reason and is left out. */
const BAND_KEYS = ['1', '2', '3'];
const QUIET_MS = 50;

/** One band key after the other; each from the key to the last change of the screen, painted. */
export function measureTriage(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'unsorted', async (profile) => {
    const page = await openAndRest(profile, `${lab.url}#/triage`);
    const samples: number[] = [];
    for (let count = 0; count < Math.min(KEYS, rows - 1); count += 1) {
      samples.push(await keyToPaint(page, BAND_KEYS[count % BAND_KEYS.length]!, QUIET_MS));
    }
    figures.add(`triage.${rows}.keyP95Ms`, quantile(samples, 0.95));
  });
}

/** From a key to the frame that shows the last of what it changed. */
export async function keyToPaint(page: Page, key: string, quiet: number): Promise<number> {
  await page.evaluate((ms) => window.soapBench.whenQuiet('main', ms), quiet);
  await page.keyboard.press(key);
  return page.evaluate(async () => {
    const { result, eventAt } = window.soapBench;
    return (await result) - eventAt.keydown!;
  });
}
