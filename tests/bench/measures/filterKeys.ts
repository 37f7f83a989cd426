import { type Figures, quantile } from '../figures.ts';
import { type Lab, openAndRest } from '../lab.ts';
import { keyToPaint } from './triageKeys.ts';

const QUIET_MS = 60;
const WORDS = ['garcia', '9900', 'univ'];
const THRESHOLD_STEPS = 20;

/** Keys in the search field and on the Step 2 CK threshold, each to its painted effect. */
export function measureFilter(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'even', async (profile) => {
    const page = await openAndRest(profile, `${lab.url}#/pool`);
    const press = async (keys: readonly string[]) => {
      const samples: number[] = [];
      for (const key of keys) samples.push(await keyToPaint(page, key, QUIET_MS));
      return samples;
    };
    await page.getByRole('searchbox', { name: 'Search by name, AAMC ID or school' }).focus();
    const search = await press(WORDS.flatMap(typedAndErased));
    await page.getByRole('slider', { name: 'Step 2 CK threshold' }).focus();
    const threshold = await press([
      ...Array<string>(THRESHOLD_STEPS).fill('ArrowRight'),
      ...Array<string>(THRESHOLD_STEPS).fill('ArrowLeft'),
    ]);
    figures.addAll(`filter.${rows}`, {
      keyP95Ms: quantile([...search, ...threshold], 0.95),
      searchKeyP95Ms: quantile(search, 0.95),
      thresholdKeyP95Ms: quantile(threshold, 0.95),
    });
  });
}

function typedAndErased(word: string): readonly string[] {
  return [...word, ...Array<string>(word.length).fill('Backspace')];
}
