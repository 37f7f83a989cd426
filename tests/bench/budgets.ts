/** At most so much; figures without a budget are told for themselves. */
export interface Budget {
  readonly figure: RegExp;
  readonly most: number;
}

/** What a coordinator should never have to wait for longer. The first that fits counts. */
const BUDGETS: readonly Budget[] = [
  { figure: /^import\.250\.ms$/, most: 200 },
  { figure: /^import\.10000\.ms$/, most: 800 },
  { figure: /^import\.100000\.ms$/, most: 5000 },
  { figure: /^import\.250\.gapMs$/, most: 16 },
  { figure: /^import\.\d+\.gapMs$/, most: 50 },
  { figure: /^triage\.400\.keyP95Ms$/, most: 24 },
  { figure: /^triage\.\d+\.keyP95Ms$/, most: 32 },
  { figure: /^board\.\d+\.openMs$/, most: 120 },
  { figure: /^board\.\d+\.mounted$/, most: 120 },
  { figure: /^drag\.\d+\.pickupMs$/, most: 40 },
  { figure: /^drag\.\d+\.scriptMsPerMove$/, most: 1.2 },
  { figure: /^drag\.\d+\.droppedPct$/, most: 0 },
  { figure: /^drag\.\d+\.settledMs$/, most: 20 },
  { figure: /^filter\.\d+\.keyP95Ms$/, most: 32 },
  { figure: /^open\.400\.ms$/, most: 500 },
  { figure: /^open\.10000\.ms$/, most: 1500 },
  { figure: /^inp\.500\.p75Ms$/, most: 100 },
  { figure: /^inp\.500\.p98Ms$/, most: 200 },
  { figure: /^capture\.\d+\.messageP95Ms$/, most: 16 },
  { figure: /^capture\.\d+\.longestMs$/, most: 1000 },
  { figure: /^growth\./, most: 1.3 },
  { figure: /^bundle\.initialGzKB$/, most: 180 },
];

export function budgetOf(name: string): number | null {
  return BUDGETS.find(({ figure }) => figure.test(name))?.most ?? null;
}
