import type { Figures } from '../figures.ts';
import { type Lab, openAndRest } from '../lab.ts';
import { type KeyTimes, keyFigures, keyToPaint } from './keyToPaint.ts';

const KEYS = 200;
/** Never asks for a reason and is left out. */
const BAND_KEYS = ['1', '2', '3'];
const QUIET_MS = 50;
/** The applicant who is shown: the region is named by the person. */
const SHOWN = 'main section[aria-label*=","]';

/** One band key after the other; each to the next applicant, and to the last of the screen. */
export function measureTriage(lab: Lab, rows: number, figures: Figures): Promise<void> {
  return lab.onWorkspace(rows, 'unsorted', async (profile) => {
    const page = await openAndRest(profile, `${lab.url}#/triage`, SHOWN);
    const answers: KeyTimes[] = [];
    for (let count = 0; count < Math.min(KEYS, rows - 1); count += 1) {
      const key = BAND_KEYS[count % BAND_KEYS.length]!;
      answers.push(await keyToPaint(page, key, SHOWN, QUIET_MS));
    }
    figures.addAll(`triage.${rows}`, keyFigures(answers));
  });
}
