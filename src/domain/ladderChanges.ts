import type { Ladder } from './ladder.ts';
import { STRENGTHS } from './note.ts';

/** One number or word of the ladder that two versions have otherwise. */
export interface LadderChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What is otherwise in a later version of the ladder, from the highest rung down. */
export function ladderChanges(before: Ladder, after: Ladder): readonly LadderChange[] {
  const changes: LadderChange[] = [];
  const compare = (what: string, one: string | number | boolean, other: typeof one) => {
    if (one !== other) changes.push({ what, before: words(one), after: words(other) });
  };
  for (const [index, rung] of before.rungs.entries()) {
    const other = after.rungs[index];
    if (other === undefined) continue;
    compare(`Rung ${rung.rung}, base`, rung.base, other.base);
    compare(`Rung ${rung.rung}, contact`, rung.contact, other.contact);
    compare(`Rung ${rung.rung}, impact`, rung.impact, other.impact);
    compare(`Rung ${rung.rung}, only for known contacts`, rung.needsKnown, other.needsKnown);
  }
  for (const strength of STRENGTHS) {
    compare(`Strength “${strength}”`, before.strengths[strength], after.strengths[strength]);
  }
  compare('Second-hand', before.secondHand, after.secondHand);
  compare('Late on Wednesday', before.wednesdayLate, after.wednesdayLate);
  compare('Words between the rounds count', before.thursdayCounts, after.thursdayCounts);
  compare('Cap', before.cap, after.cap);
  return changes;
}

function words(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? value.toFixed(2).replace('-', '−') : value;
}
