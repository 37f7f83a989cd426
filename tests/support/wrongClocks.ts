import type { Clock } from '../../src/base/clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Tuesday of Match Week, 10:00 in the east. */
const START = Date.UTC(2027, 2, 16, 14);

/** A clock that goes a second on with each look, off by what `error` says of the looks so far. */
function clockWith(error: (looks: number) => number): () => Clock {
  return () => {
    let looks = 0;
    return {
      now() {
        looks += 1;
        return START + looks * 1000 + error(looks);
      },
    };
  };
}

/** Clocks of computers, right and wrong; each is made anew for each use. */
export const CLOCKS = {
  right: clockWith(() => 0),
  'two hours behind': clockWith(() => -2 * HOUR),
  'a day ahead': clockWith(() => DAY),
  'set back by two hours in the middle': clockWith((looks) => (looks > 6 ? -2 * HOUR : 0)),
  'a day ahead until somebody sets it right': clockWith((looks) => (looks > 6 ? 0 : DAY)),
  'leaping to and fro': clockWith((looks) => ((looks * 7) % 5) * HOUR - 2 * HOUR),
} satisfies Record<string, () => Clock>;

export type ClockName = keyof typeof CLOCKS;
