import { type AamcId, APPLICANT_TYPES, type ApplicantType } from './applicant.ts';
import { BAND_FACTS, RANKED_BANDS } from './band.ts';
import { fieldColumn, NO, UNKNOWN, YES } from './fieldColumn.ts';
import { computePiles, type Pile, type Pull } from './firstPass.ts';
import {
  type Group,
  groupAround,
  groupVerdicts,
  NOT_GIVEN,
  type Rule,
  ruleVerdicts,
} from './firstPassRule.ts';
import type { FieldFacts } from './poolFields.ts';

/** What a filter would do to the pool, before it is used. It moves nobody by itself. */
export interface FirstPassImpact {
  readonly counts: Readonly<Record<Pile, number>>;
  /** Those screened out, by type; types of which nobody is cut are left out. */
  readonly cutByType: readonly (readonly [ApplicantType, number])[];
  /** Whom the filter fails and a pull keeps: the rescue list. */
  readonly rescued: readonly { readonly id: AamcId; readonly pull: Pull }[];
  /** Who is screened out although somebody here has decided or heard otherwise. */
  readonly doubtful: readonly { readonly id: AamcId; readonly why: string }[];
}

export function firstPassImpact(group: Group, facts: FieldFacts): FirstPassImpact {
  const { pileById, pullById, rescued } = computePiles({ ...facts, group });
  const counts = { review: 0, gray: 0, screened: 0 };
  const cut = new Map<ApplicantType, number>();
  const doubtful: { id: AamcId; why: string }[] = [];
  for (const id of facts.ids) {
    const pile = pileById.get(id) ?? 'gray';
    counts[pile] += 1;
    if (pile !== 'screened') continue;
    const type = facts.applicantsById.get(id)?.applicantType ?? 'Unknown';
    cut.set(type, (cut.get(type) ?? 0) + 1);
    const why = doubtOf(id, facts);
    if (why !== '') doubtful.push({ id, why });
  }
  return {
    counts,
    cutByType: APPLICANT_TYPES.flatMap((type) => {
      const count = cut.get(type);
      return count === undefined ? [] : [[type, count] as const];
    }),
    rescued: rescued.map((id) => ({ id, pull: pullById.get(id) ?? 'star' })),
    doubtful,
  };
}

function doubtOf(id: AamcId, { placements, notesByApplicant, influenceById }: FieldFacts): string {
  const reasons: string[] = [];
  const band = placements.get(id)?.band;
  if (RANKED_BANDS.some((ranked) => ranked === band)) reasons.push(`in ${BAND_FACTS[band!].name}`);
  const notes = notesByApplicant.get(id)?.length ?? 0;
  if (notes > 0 && (influenceById.get(id)?.net ?? 0) >= 0) {
    reasons.push(notes === 1 ? 'a note' : `${notes} notes`);
  }
  return reasons.join(', ');
}

export interface RuleCounts {
  readonly fits: number;
  readonly fails: number;
  readonly unknown: number;
}

/** What the rule at `path` says of those whom everything around it does not exclude. */
export function ruleCounts(
  group: Group,
  path: readonly number[],
  rule: Rule,
  facts: FieldFacts,
): RuleCounts {
  const counts = [0, 0, 0];
  const verdicts = ruleVerdicts(rule, facts);
  for (const row of rowsAround(group, path, facts)) counts[verdicts[row]!]! += 1;
  return { fails: counts[NO]!, unknown: counts[UNKNOWN]!, fits: counts[YES]! };
}

/**
 * How often each value of a words field occurs among those whom everything around the rule at `path`
 * does not exclude: its own choice is left out, so that a value shows what choosing it would give.
 */
export function valueCounts(
  group: Group,
  path: readonly number[],
  fieldId: string,
  facts: FieldFacts,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const column = fieldColumn(fieldId, facts);
  if (column?.kind !== 'words') return counts;
  for (const row of rowsAround(group, path, facts)) {
    const set = column.sets[column.codes[row]!]!;
    for (const word of set.length === 0 ? [NOT_GIVEN] : set) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function rowsAround(group: Group, path: readonly number[], facts: FieldFacts): readonly number[] {
  const around = groupVerdicts(groupAround(group, path), facts);
  return Array.from(around, (_, row) => row).filter((row) => around[row] !== NO);
}
