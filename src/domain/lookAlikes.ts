import type { AamcId, Applicant } from './applicant.ts';
import type { BandOrUnsorted } from './band.ts';
import {
  type ComparedRow,
  type CompareFacts,
  compareApplicants,
  isDifference,
} from './compareApplicants.ts';
import { type FieldFacts, type FieldGroup, type FlagField, fieldOf } from './poolFields.ts';

/**
 * Look-alikes: "same type, year ±1, Step 2 CK ±3, same flags" (`product.md`, "Fairness": the same
 * file in another band, and what explains it). The finder proposes nothing and moves nobody.
 */
export interface LookAlikeRule {
  /** Years of graduation may lie so far apart. */
  readonly years: number;
  /** Points of Step 2 CK. */
  readonly step2ck: number;
  /** Points of COMLEX-USA Level 2 CE, asked for only of those who have no Step 2 CK. */
  readonly comlex2: number;
}

/**
 * Fifteen points of Level 2 are to its spread about what three are to that of Step 2 CK: our
 * reading, because the rule names no number for COMLEX.
 */
export const FIRST_RULE: LookAlikeRule = { years: 1, step2ck: 3, comlex2: 15 };

/** What the rule asks for: type, year and score, then the flags. */
export const RULE_FACTS = [
  'type',
  'year',
  'score',
  'failure',
  'ecfmg',
  'visa',
  'interrupted',
] as const;
export type RuleFact = (typeof RULE_FACTS)[number];

export const RULE_FACT_NAMES: Readonly<Record<Exclude<RuleFact, 'score'>, string>> = {
  type: 'Type',
  year: 'Grad year',
  failure: 'Failed exam',
  ecfmg: 'ECFMG',
  visa: 'Sponsorship',
  interrupted: 'Interruption',
};

export interface LookAlike {
  readonly id: AamcId;
  /** Facts of the rule that are unknown of one of the two, so that nobody can say they agree. */
  readonly unknown: readonly RuleFact[];
  readonly scoreApart: number | null;
  readonly yearsApart: number | null;
}

export interface LookAlikes {
  /** The exam that the rule compares: COMLEX Level 2 only for somebody without Step 2 CK. */
  readonly exam: 'step2ck' | 'comlex2';
  /** What the rule asks for and nobody knows of the applicant in question. */
  readonly unknown: readonly RuleFact[];
  /** Every fact of the rule is known of both and agrees. */
  readonly alike: readonly LookAlike[];
  /** No fact speaks against it, two of type, year and score agree, and something is unknown. */
  readonly possible: readonly LookAlike[];
  /** How many would be alike or possible but for one fact, by that fact; those of 0 left out. */
  readonly nearMisses: readonly { readonly fact: RuleFact; readonly count: number }[];
}

/**
 * Everybody of the track's pool whom the rule calls a look-alike. Those in another band come first,
 * because they are what has to be explained; then the nearest by score and by year.
 */
export function findLookAlikes(
  of: Applicant,
  facts: FieldFacts,
  rule: LookAlikeRule = FIRST_RULE,
): LookAlikes {
  const exam = examOf(of);
  const flags = FLAGS.map((flag) => [flag, readFlag(flag, of, facts)] as const);
  const alike: LookAlike[] = [];
  const possible: LookAlike[] = [];
  const misses = new Map<RuleFact, number>();

  for (const id of facts.ids) {
    const other = facts.applicantsById.get(id);
    if (other === undefined || id === of.id) continue;
    const unknown: RuleFact[] = [];
    const against: RuleFact[] = [];
    const scoreApart = distance(of[exam], other[exam]);
    const yearsApart = distance(of.gradYear, other.gradYear);
    const isSameType =
      of.applicantType === 'Unknown' || other.applicantType === 'Unknown'
        ? null
        : of.applicantType === other.applicantType;
    take('type', isSameType);
    take('year', within(yearsApart, rule.years));
    take('score', within(scoreApart, rule[exam]));
    // Most differ in one of the three already, and a second "no" ends it.
    if (against.length > 1 || unknown.length > 1) continue;
    for (const [flag, own] of flags) {
      const theirs = readFlag(flag, other, facts);
      take(flag, own === null || theirs === null ? null : own === theirs);
    }
    const [miss, second] = against;
    if (miss === undefined) {
      (unknown.length === 0 ? alike : possible).push({ id, unknown, scoreApart, yearsApart });
    } else if (second === undefined) misses.set(miss, (misses.get(miss) ?? 0) + 1);

    function take(fact: RuleFact, agrees: boolean | null): void {
      if (agrees === null) unknown.push(fact);
      else if (!agrees) against.push(fact);
    }
  }

  const nearestFirst = byWhatIsToExplain(of.id, facts);
  return {
    exam,
    unknown: unknownOf(of, exam, flags),
    alike: alike.toSorted(nearestFirst),
    possible: possible.toSorted(nearestFirst),
    nearMisses: RULE_FACTS.map((fact) => ({ fact, count: misses.get(fact) ?? 0 })).filter(
      ({ count }) => count > 0,
    ),
  };
}

/** Both are decided on, and not alike: what has to be explained. */
export function isAnotherBand(one: BandOrUnsorted, other: BandOrUnsorted): boolean {
  return one !== 'unsorted' && other !== 'unsorted' && one !== other;
}

/**
 * Where somebody differs from an applicant beside the rule, what explains a decision first:
 * decisions, notes, exams, eligibility, the rest; what is known before what is not.
 */
export function whatSetsApart(
  of: Applicant,
  other: AamcId,
  facts: CompareFacts,
): readonly ComparedRow[] {
  const exam = examOf(of);
  return compareApplicants([of.id, other], facts)
    .filter((row) => isDifference(row) && row.id !== exam && !ASKED_BY_RULE.has(row.id))
    .toSorted((a, b) => weightOf(a) - weightOf(b));
}

const GROUPS: readonly FieldGroup[] = [
  'Decisions',
  'Notes',
  'Exams',
  'Eligibility',
  'Applicant',
  'From the files',
];

function weightOf({ group, likeness }: ComparedRow): number {
  return GROUPS.indexOf(group) + (likeness === 'partly' ? GROUPS.length : 0);
}

function examOf({ step2ck, comlex2 }: Applicant): LookAlikes['exam'] {
  return step2ck === null && comlex2 !== null ? 'comlex2' : 'step2ck';
}

const ASKED_BY_RULE: ReadonlySet<string> = new Set([
  'type',
  'graduation',
  'failure',
  'ecfmg',
  'visa',
  'interrupted',
]);

const FLAGS = ['failure', 'ecfmg', 'visa', 'interrupted'] as const;
type FlagFact = (typeof FLAGS)[number];
type FlagAnswer = ReturnType<FlagField['read']>;

function readFlag(flag: FlagFact, applicant: Applicant, facts: FieldFacts): FlagAnswer {
  const field = fieldOf(flag);
  return field?.kind === 'flag' ? field.read(applicant, facts) : null;
}

function unknownOf(
  { applicantType, gradYear, ...scores }: Applicant,
  exam: LookAlikes['exam'],
  flags: readonly (readonly [FlagFact, FlagAnswer])[],
): readonly RuleFact[] {
  return [
    ...(applicantType === 'Unknown' ? (['type'] as const) : []),
    ...(gradYear === null ? (['year'] as const) : []),
    ...(scores[exam] === null ? (['score'] as const) : []),
    ...flags.filter(([, answer]) => answer === null).map(([flag]) => flag),
  ];
}

function distance(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.abs(one - other);
}

function within(apart: number | null, most: number): boolean | null {
  return apart === null ? null : apart <= most;
}

function byWhatIsToExplain(of: AamcId, { placements }: FieldFacts) {
  const bandOf = (id: AamcId) => placements.get(id)?.band ?? 'unsorted';
  const isElsewhere = ({ id }: LookAlike) => isAnotherBand(bandOf(of), bandOf(id));
  const orLast = (apart: number | null) => apart ?? Number.MAX_SAFE_INTEGER;
  return (a: LookAlike, b: LookAlike) =>
    Number(isElsewhere(b)) - Number(isElsewhere(a)) ||
    a.unknown.length - b.unknown.length ||
    orLast(a.scoreApart) - orLast(b.scoreApart) ||
    orLast(a.yearsApart) - orLast(b.yearsApart);
}
