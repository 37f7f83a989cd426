import type { BrowserContext } from 'playwright';
import { type Figures, quantile } from '../figures.ts';
import { type Lab, openAndRest } from '../lab.ts';
import { keyToPaint } from './triageKeys.ts';

const QUIET_MS = 60;
const WORDS = ['garcia', '9900', 'univ'];
const THRESHOLD_STEPS = 20;

/** Keys in the search field and on the Step 2 CK threshold, each to its painted effect. */
export async function measureFilter(
  lab: Lab,
  profile: BrowserContext,
  rows: number,
  figures: Figures,
): Promise<void> {
  const page = await openAndRest(profile, `${lab.url}#/pool`);
  const samples: number[] = [];
  const press = async (key: string) => samples.push(await keyToPaint(page, key, QUIET_MS));
  await page.getByRole('searchbox', { name: 'Search by name, AAMC ID or school' }).focus();
  for (const word of WORDS) {
    for (const letter of word) await press(letter);
    for (const _ of word) await press('Backspace');
  }
  await page.getByRole('slider', { name: 'Step 2 CK threshold' }).focus();
  for (let step = 0; step < THRESHOLD_STEPS; step += 1) await press('ArrowRight');
  for (let step = 0; step < THRESHOLD_STEPS; step += 1) await press('ArrowLeft');
  figures.add(`filter.${rows}.keyP95Ms`, quantile(samples, 0.95));
  await page.close();
}
