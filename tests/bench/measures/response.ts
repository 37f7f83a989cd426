import type { Page } from 'playwright';
import { type Figures, quantile } from '../figures.ts';
import { type Lab, openAndRest } from '../lab.ts';

const SLOWDOWN = 4;
/** The browser reports no interaction that is faster. */
const SHORTEST_MS = 16;
const THINK_MS = 120;

/**
 * A short day's work on a processor four times as slow: search, decide, undo, walk the board, open
 * the panel. Each interaction counts from the input to the next frame, as the browser counts it.
 */
export function measureResponse(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'even', async (profile) => {
    const page = await openAndRest(profile, `${lab.url}#/pool`);
    const browser = await profile.newCDPSession(page);
    await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await work(page);
    await page.waitForTimeout(1000);
    const durations = await page.evaluate(() => ({
      slow: [...window.soapBench.interactions.values()],
      count: (performance as Performance & { interactionCount: number }).interactionCount,
    }));
    const fast = Math.max(0, durations.count - durations.slow.length);
    const all = [...durations.slow, ...Array<number>(fast).fill(SHORTEST_MS)];
    figures.addAll(`inp.${rows}`, { p75Ms: quantile(all, 0.75), p98Ms: quantile(all, 0.98) });
  });
}

async function work(page: Page): Promise<void> {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(THINK_MS);
    }
  };
  const go = async (screen: string) => {
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: screen })
      .click();
    await page.waitForTimeout(4 * THINK_MS);
  };
  await press('/', 'g', 'a', 'r', 'Backspace', 'Backspace', 'Backspace', 'Escape');
  await press('j', 'j', 'x', 'j', 'x', '1', 'z', 'Escape');
  await go('Triage');
  await press('1', '2', '3', '1', 'z', 's', 'k', 'j', '2', '2', '3', '1', '1', '0', 'j', 'j');
  await go('Board');
  for (const which of [1, 2, 3]) {
    await page.locator('section[aria-label="Top"] li[data-row]').nth(which).click();
    await page.waitForTimeout(THINK_MS);
    await press('ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowDown', '2', 'z', 'Enter', 'Escape');
  }
  await go('List');
  await go('Pool');
}
