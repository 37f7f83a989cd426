import { type AamcId, APPLICANT_TYPES, type ApplicantType } from './applicant.ts';
import { describeGroup } from './describeRule.ts';
import { fieldColumn, NO, NOT_NEEDED, UNKNOWN, YES } from './fieldColumn.ts';
import {
  asksNothing,
  EMPTY_GROUP,
  type Group,
  groupVerdicts,
  NOT_GIVEN,
  type Rule,
  ruleVerdicts,
} from './firstPassRule.ts';
import type { FieldFacts } from './poolFields.ts';
import { schoolKey } from './schoolKey.ts';

/**
 * The first pass: what the sidebar sets, the three piles that follow from it, and the live counts.
 * Piles are derived and never stored; filters change nothing by themselves. No cut-off is on by
 * default (`product.md`, "First pass").
 */

/** What the sidebar holds. Rules of the form are joined by "and". */
export interface FirstPassForm {
  readonly usGraduate: 'any' | 'yes' | 'no';
  /** Empty: every type. */
  readonly applicantTypes: readonly ApplicantType[];
  readonly step2ckAtLeast: number | null;
  /** Leaves out those with a failed exam, reported or tagged. */
  readonly withoutFailures: boolean;
  readonly excludedTags: readonly string[];
  readonly ecfmg: 'any' | 'yes';
  readonly sponsorship: 'any' | 'not needed';
  readonly gradYearAtLeast: number | null;
  /** "More conditions": a group of its own, beside all of the above. */
  readonly more: Group;
}

export const EMPTY_FORM: FirstPassForm = {
  usGraduate: 'any',
  applicantTypes: [],
  step2ckAtLeast: null,
  withoutFailures: false,
  excludedTags: [],
  ecfmg: 'any',
  sponsorship: 'any',
  gradYearAtLeast: null,
  more: EMPTY_GROUP,
};

/** The form as rules; a field at "any" makes none. */
export function formToGroup(form: FirstPassForm): Group {
  const { more } = form;
  const rules = [...rulesOf(form)];
  if (asksNothing(more)) return { match: 'all', rules };
  return { match: 'all', rules: [...rules, ...(more.match === 'all' ? more.rules : [more])] };
}

/** The simple part of the form as rules, without the further conditions. */
export function rulesOf(form: FirstPassForm): readonly Rule[] {
  const rules: Rule[] = [];
  if (form.usGraduate !== 'any') {
    rules.push({ field: 'usGraduate', test: 'is', value: form.usGraduate === 'yes' });
  }
  if (form.applicantTypes.length > 0) {
    const values = form.applicantTypes.map((type) => (type === 'Unknown' ? NOT_GIVEN : type));
    rules.push({ field: 'type', test: 'oneOf', values });
  }
  if (form.step2ckAtLeast !== null) {
    rules.push({ field: 'step2ck', test: 'atLeast', value: form.step2ckAtLeast });
  }
  if (form.withoutFailures) rules.push({ field: 'failure', test: 'is', value: false });
  if (form.excludedTags.length > 0) {
    rules.push({ field: 'tag', test: 'oneOf', values: form.excludedTags, isNot: true });
  }
  if (form.ecfmg === 'yes') rules.push({ field: 'ecfmg', test: 'is', value: true });
  if (form.sponsorship === 'not needed') rules.push({ field: 'visa', test: 'is', value: false });
  if (form.gradYearAtLeast !== null) {
    rules.push({ field: 'gradYear', test: 'atLeast', value: form.gradYearAtLeast });
  }
  return rules;
}

/** The form as a plain sentence; empty when nothing is set. */
export function describeForm(form: FirstPassForm): string {
  return describeGroup(formToGroup(form));
}

export type Pile = 'review' | 'gray' | 'screened';
export const PILE_NAMES: Readonly<Record<Pile, string>> = {
  review: 'Review now',
  gray: 'Gray',
  screened: 'Screened out',
};

/** What pulls an applicant into Review now whatever the filter says (seed: "pulled-out"). */
export type Pull = 'known school' | 'star' | 'note';

export interface PileFacts extends FieldFacts {
  readonly group: Group;
}

export interface Piles {
  readonly pileById: ReadonlyMap<AamcId, Pile>;
  /** Why somebody was pulled into Review now; absent for those whom the filter put there. */
  readonly pullById: ReadonlyMap<AamcId, Pull>;
  /** Whom the filter would have screened out and a pull keeps: the rescue list. */
  readonly rescued: readonly AamcId[];
}

/**
 * Passes the filter → Review now; fails it → Screened out; unknown → Gray. With no filter nobody has
 * passed anything yet, so everybody without a pull is Gray.
 */
export function computePiles(facts: PileFacts): Piles {
  const { ids, group } = facts;
  const pulls = pullsIn(facts);
  const verdicts = asksNothing(group) ? null : groupVerdicts(group, facts);
  const pileById = new Map<AamcId, Pile>();
  const pullById = new Map<AamcId, Pull>();
  const rescued: AamcId[] = [];
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row]!;
    const verdict = verdicts === null ? UNKNOWN : verdicts[row];
    const pull = pulls.get(id);
    if (pull !== undefined) {
      pullById.set(id, pull);
      if (verdict === NO) rescued.push(id);
      pileById.set(id, 'review');
    } else {
      pileById.set(id, verdict === YES ? 'review' : verdict === UNKNOWN ? 'gray' : 'screened');
    }
  }
  return { pileById, pullById, rescued };
}

/** Where several pulls hold, a star names it before a note, and a note before a school. */
function pullsIn(facts: FieldFacts): ReadonlyMap<AamcId, Pull> {
  const { ids, stars, influenceById, knownSchools } = facts;
  const pulls = new Map<AamcId, Pull>();
  const school = fieldColumn('school', facts);
  if (school?.kind === 'words' && knownSchools.length > 0) {
    const known = new Set(knownSchools.map(schoolKey));
    const isKnown = school.sets.map(([name]) => name !== undefined && known.has(schoolKey(name)));
    for (let row = 0; row < ids.length; row += 1) {
      if (isKnown[school.codes[row]!]) pulls.set(ids[row]!, 'known school');
    }
  }
  for (const [id, { isVouched }] of influenceById) if (isVouched) pulls.set(id, 'note');
  for (const id of stars) pulls.set(id, 'star');
  return pulls;
}

/** Facts that the sidebar counts. */
export interface FacetCounts {
  readonly usGraduate: Readonly<Record<'yes' | 'no' | 'unknown', number>>;
  readonly applicantType: Readonly<Record<ApplicantType, number>>;
  /** Known scores, ascending, of those whom no other rule excludes. */
  readonly step2ckScores: readonly number[];
  readonly step2ckUnknown: number;
  readonly failure: Readonly<Record<'yes' | 'no', number>>;
  readonly tags: ReadonlyMap<string, number>;
  readonly ecfmg: Readonly<Record<'yes' | 'no' | 'unknown', number>>;
  readonly sponsorship: Readonly<Record<'needed' | 'notNeeded' | 'unknown', number>>;
  /** How many graduated in each year. */
  readonly gradYears: ReadonlyMap<number, number>;
  readonly gradYearUnknown: number;
}

/**
 * Live counts: each facet counts among those whom every *other* rule does not exclude, so that a
 * value shows what choosing it would give. Each facet is one bit of a row's mark; somebody whom one
 * facet alone excludes still counts in that facet. The further conditions are one facet together.
 */
export function facetCounts(form: FirstPassForm, facts: FieldFacts): FacetCounts {
  const { ids } = facts;
  const excluded = new Uint16Array(ids.length);
  const exclude = (verdicts: Uint8Array, bit: number) => {
    for (let row = 0; row < excluded.length; row += 1) {
      if (verdicts[row] === NO) excluded[row]! |= bit;
    }
  };
  for (const rule of rulesOf(form)) exclude(ruleVerdicts(rule, facts), bitOf(rule.field));
  if (!asksNothing(form.more)) exclude(groupVerdicts(form.more, facts), MORE_BIT);

  const flags = (field: string) => {
    const counts = [0, 0, 0, 0];
    const column = fieldColumn(field, facts);
    if (column?.kind !== 'flag') return counts;
    const others = ~bitOf(field);
    for (let row = 0; row < excluded.length; row += 1) {
      if ((excluded[row]! & others) === 0) counts[column.codes[row]!]! += 1;
    }
    return counts;
  };
  const words = (field: string) => {
    const counts = new Map<string, number>();
    const column = fieldColumn(field, facts);
    if (column?.kind !== 'words') return counts;
    const others = ~bitOf(field);
    const bySet = new Array<number>(column.sets.length).fill(0);
    for (let row = 0; row < excluded.length; row += 1) {
      if ((excluded[row]! & others) === 0) bySet[column.codes[row]!]! += 1;
    }
    for (const [code, people] of bySet.entries()) {
      if (people === 0) continue;
      for (const word of code === 0 ? [NOT_GIVEN] : column.sets[code]!) {
        counts.set(word, (counts.get(word) ?? 0) + people);
      }
    }
    return counts;
  };
  /** Of whole numbers below 10,000; the unknown are counted under 0. */
  const numbers = (field: string) => {
    const counts = new Array<number>(10_000).fill(0);
    const column = fieldColumn(field, facts);
    if (column?.kind !== 'number') return counts;
    const others = ~bitOf(field);
    for (let row = 0; row < excluded.length; row += 1) {
      if ((excluded[row]! & others) === 0) counts[column.values[row]! | 0]! += 1;
    }
    return counts;
  };

  const usGraduate = flags('usGraduate');
  const types = words('type');
  const scores = numbers('step2ck');
  const failure = flags('failure');
  const tags = words('tag');
  tags.delete(NOT_GIVEN);
  const ecfmg = flags('ecfmg');
  const sponsorship = flags('visa');
  const years = numbers('gradYear');
  return {
    usGraduate: { yes: usGraduate[YES]!, no: usGraduate[NO]!, unknown: usGraduate[UNKNOWN]! },
    applicantType: Object.fromEntries(
      APPLICANT_TYPES.map((type) => [type, types.get(type === 'Unknown' ? NOT_GIVEN : type) ?? 0]),
    ) as Record<ApplicantType, number>,
    step2ckScores: scores.flatMap((people, score) =>
      score === 0 ? [] : new Array<number>(people).fill(score),
    ),
    step2ckUnknown: scores[0]!,
    failure: { yes: failure[YES]!, no: failure[NO]! },
    tags,
    ecfmg: { yes: ecfmg[YES]! + ecfmg[NOT_NEEDED]!, no: ecfmg[NO]!, unknown: ecfmg[UNKNOWN]! },
    sponsorship: {
      needed: sponsorship[YES]!,
      notNeeded: sponsorship[NO]!,
      unknown: sponsorship[UNKNOWN]!,
    },
    gradYears: new Map(
      years.flatMap((people, year) =>
        people === 0 || year === 0 ? [] : [[year, people] as const],
      ),
    ),
    gradYearUnknown: years[0]!,
  };
}

const FACETS = ['usGraduate', 'type', 'step2ck', 'failure', 'tag', 'ecfmg', 'visa', 'gradYear'];
const MORE_BIT = 1 << FACETS.length;

function bitOf(field: string): number {
  return 1 << FACETS.indexOf(field);
}
