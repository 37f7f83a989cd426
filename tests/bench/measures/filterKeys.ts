import type { Figures } from '../figures.ts';
import { type Lab, openAndRest } from '../lab.ts';
import { type KeyTimes, keyFigures, keyToPaint } from './keyToPaint.ts';

const QUIET_MS = 60;
const GRID = 'main [role="grid"]';
const WORDS = ['garcia', '9900', 'univ'];
const THRESHOLD_STEPS = 20;

/** Keys in the search field and on the Step 2 CK threshold, each to its painted effect. */
export function measureFilter(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'even', async (profile) => {
    const page = await openAndRest(profile, `${lab.url}#/pool`, 'main [data-row-id]');
    const press = async (keys: readonly string[]) => {
      const times: KeyTimes[] = [];
      for (const key of keys) times.push(await keyToPaint(page, key, GRID, QUIET_MS));
      return times;
    };
    await page.getByRole('searchbox', { name: 'Search by name, AAMC ID or school' }).focus();
    const search = await press(WORDS.flatMap(typedAndErased));
    await page.getByRole('slider', { name: 'Step 2 CK threshold' }).focus();
    const threshold = await press([
      ...Array<string>(THRESHOLD_STEPS).fill('ArrowRight'),
      ...Array<string>(THRESHOLD_STEPS).fill('ArrowLeft'),
    ]);
    figures.addAll(`filter.${rows}`, keyFigures([...search, ...threshold]));
    figures.add(`filter.${rows}.searchKeyP95Ms`, keyFigures(search).keyP95Ms);
    figures.add(`filter.${rows}.thresholdKeyP95Ms`, keyFigures(threshold).keyP95Ms);
  });
}

function typedAndErased(word: string): readonly string[] {
  return [...word, ...Array<string>(word.length).fill('Backspace')];
}
