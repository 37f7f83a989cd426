import { expect, test } from 'vitest';
import { nextLeap } from '../../../src/domain/nextLeap.ts';
import { PRESET_WEEK } from '../../../src/domain/week.ts';
import { edt } from '../../support/edt.ts';

test('a rehearsal leaps to ten minutes before what comes next, then to it', () => {
  const leaps = [edt(17, 10)];
  for (let step = 0; step < 6; step += 1) leaps.push(nextLeap(leaps.at(-1)!, PRESET_WEEK)!);
  expect(leaps.slice(1)).toEqual([
    edt(17, 14, 50),
    edt(17, 15),
    edt(18, 8, 45),
    edt(18, 8, 55),
    edt(18, 9),
    edt(18, 10, 50),
  ]);
  expect(nextLeap(edt(19, 12), PRESET_WEEK)).toBeNull();
});
