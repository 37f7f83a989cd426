import type { Figures } from './figures.ts';

/** The sizes between which nothing may grow by much. */
const SMALL = 250;
const LARGE = 10_000;
const GROWING = ['board.N.openMs', 'drag.N.pickupMs', 'drag.N.settledMs'].concat([
  'drag.N.scriptMsPerMove',
  'filter.N.keyP95Ms',
  'triage.N.keyP95Ms',
]);
const PEERS = ['', 'peer.pragmatic.'];

/** How many times as long a thing takes at 10,000 as at 250 in the same run: `growth.board.openMs`. */
export function addGrowth(figures: Figures): void {
  for (const figure of GROWING) {
    for (const peer of PEERS) {
      const at = (size: number) => figures.median(peer + figure.replace('N', String(size)));
      const [small, large] = [at(SMALL), at(LARGE)];
      if (!small || large === undefined) continue;
      figures.add(`${peer}growth.${figure.replace('.N', '')}`, large / small);
    }
  }
}
