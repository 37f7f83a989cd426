import {
  type AamcId,
  APPLICANT_TYPES,
  type Applicant,
  type ExamResult,
  groupDigits,
  hasReportedFailure,
  isUsGraduate,
  nameOf,
} from './applicant.ts';
import {
  BAND_FACTS,
  type BandOrUnsorted,
  NEVER_REASONS,
  type NeverReason,
  PILES_OF_BOARD,
} from './band.ts';
import type { Influence } from './influence.ts';
import { keptHeaderOf, keptNumber, keptNumberHeaderOf, keptValue } from './keptFields.ts';
import { LADDER } from './ladder.ts';
import { type Note, STRENGTHS, standingNotes } from './note.ts';
import { schoolKey } from './schoolKey.ts';

/**
 * Everything that a column can show, a filter ask for and a statistic count: one list, so that the
 * three can never mean different things by one name.
 */
export interface FieldFacts {
  readonly ids: readonly AamcId[];
  readonly applicantsById: ReadonlyMap<AamcId, Applicant>;
  readonly tags: ReadonlyMap<AamcId, readonly string[]>;
  readonly stars: ReadonlySet<AamcId>;
  readonly knownSchools: readonly string[];
  /** Decisions of the present track. */
  readonly placements: ReadonlyMap<AamcId, Decision>;
  readonly notesByApplicant: ReadonlyMap<AamcId, readonly Note[]>;
  readonly influenceById: ReadonlyMap<AamcId, Influence>;
}

/** What a placement says, its place aside. */
export interface Decision {
  readonly band: BandOrUnsorted;
  readonly reason?: NeverReason;
  readonly by: string;
}

/** What lies beside an applicant's own facts. */
export type FactSource = Exclude<keyof FieldFacts, 'ids' | 'applicantsById'>;

/** No decision, no tag, no note: stands in for what a filter does not look at. */
export const NO_DECISIONS: Pick<FieldFacts, FactSource> = {
  tags: new Map(),
  stars: new Set(),
  knownSchools: [],
  placements: new Map(),
  notesByApplicant: new Map(),
  influenceById: new Map(),
};

export const FIELD_GROUPS = ['Applicant', 'Exams', 'Eligibility', 'Decisions', 'Notes'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number] | 'From the files';

interface FieldBase {
  readonly id: string;
  readonly title: string;
  readonly group: FieldGroup;
  /** What the answer depends on beside the applicant's own facts. */
  readonly from?: readonly FactSource[];
}

export interface FlagField extends FieldBase {
  readonly kind: 'flag';
  /** How a sentence says it: `needs sponsorship`, `needs no sponsorship`. */
  readonly yes: string;
  readonly no: string;
  /** `not needed` fits whatever is asked for. */
  read(applicant: Applicant, facts: FieldFacts): boolean | 'not needed' | null;
}

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  read(applicant: Applicant, facts: FieldFacts): number | null;
}

export interface WordsField extends FieldBase {
  readonly kind: 'words';
  /** Nothing there is an answer ("no tag"), not a gap in what we know. */
  readonly isNoneKnown?: boolean;
  /** The values there can be, in their order; absent, those that occur. */
  readonly values?: readonly string[];
  /** The value as people read it, where that differs from what is stored. */
  label?(value: string): string;
  /** One text, several, or none. */
  read(applicant: Applicant, facts: FieldFacts): readonly string[] | string | null;
}

export type PoolField = FlagField | NumberField | WordsField;

/** The tag that stands for what no export column says. */
export const FAILED_ATTEMPT_TAG = 'failed attempt';

const NOTHING: readonly string[] = [];
const NO_NOTES: readonly Note[] = [];

export const POOL_FIELDS: readonly PoolField[] = [
  words('name', 'Name', 'Applicant', nameOf),
  words('id', 'AAMC ID', 'Applicant', ({ id }) => id),
  flag(
    'usGraduate',
    'US graduate',
    'Applicant',
    ['US graduates', 'graduates of schools outside the US'],
    isUsGraduate,
  ),
  {
    ...words('type', 'Type', 'Applicant', ({ applicantType }) =>
      applicantType === 'Unknown' ? null : applicantType,
    ),
    values: APPLICANT_TYPES.filter((type) => type !== 'Unknown'),
  },
  words('school', 'School', 'Applicant', ({ school }) => school),
  words('schoolCountry', 'School country', 'Applicant', ({ schoolCountry }) => schoolCountry),
  words('schoolType', 'School type', 'Applicant', ({ schoolType }) => schoolType),
  words('degree', 'Degree', 'Applicant', ({ degree }) => degree),
  number('gradYear', 'Grad year', 'Applicant', ({ gradYear }) => gradYear),
  words('honors', 'Honors', 'Applicant', ({ honors }) => honors),
  number('publications', 'Publications', 'Applicant', ({ publications }) => publications),
  number('presentations', 'Presentations', 'Applicant', ({ presentations }) => presentations),
  words('tracks', 'Tracks', 'Applicant', ({ tracks }) =>
    tracks.map(({ type, label }) => (type === '' ? label : type)),
  ),
  words('email', 'E-mail', 'Applicant', ({ email }) => email),
  words('phone', 'Phone', 'Applicant', ({ phone }) => phone),
  words('nrmpId', 'NRMP ID', 'Applicant', ({ nrmpId }) => nrmpId),

  {
    ...flag(
      'failure',
      'Failed exam',
      'Exams',
      ['a failed exam on record', 'no failed exam on record'],
      (applicant, { tags }) =>
        hasReportedFailure(applicant) ||
        tags.get(applicant.id)?.includes(FAILED_ATTEMPT_TAG) === true,
    ),
    from: ['tags'],
  },
  number('step1', 'Step 1', 'Exams', ({ step1 }) => scoreOf(step1)),
  exam('step1Result', 'Step 1 result', ({ step1 }) => step1),
  number('step2ck', 'Step 2 CK', 'Exams', ({ step2ck }) => step2ck),
  number('step3', 'Step 3', 'Exams', ({ step3 }) => scoreOf(step3)),
  exam('step3Result', 'Step 3 result', ({ step3 }) => step3),
  number('comlex1', 'COMLEX 1', 'Exams', ({ comlex1 }) => scoreOf(comlex1)),
  exam('comlex1Result', 'COMLEX 1 result', ({ comlex1 }) => comlex1),
  number('comlex2', 'COMLEX 2', 'Exams', ({ comlex2 }) => comlex2),
  number('comlex3', 'COMLEX 3', 'Exams', ({ comlex3 }) => scoreOf(comlex3)),
  exam('comlex3Result', 'COMLEX 3 result', ({ comlex3 }) => comlex3),

  flag(
    'ecfmg',
    'ECFMG',
    'Eligibility',
    ['ECFMG certified or not needed', 'not ECFMG certified'],
    (applicant) => (needsNoEcfmg(applicant) ? 'not needed' : applicant.ecfmgCertified),
  ),
  flag(
    'visa',
    'Sponsorship',
    'Eligibility',
    ['needs sponsorship', 'needs no sponsorship'],
    ({ visaNeeded }) => visaNeeded,
  ),
  words('visaStatus', 'Visa status', 'Eligibility', ({ visaStatus }) => visaStatus),
  words('citizenship', 'Citizenship', 'Eligibility', ({ citizenship }) => citizenship),
  flag(
    'interrupted',
    'Interruption',
    'Eligibility',
    ['training interrupted', 'training not interrupted'],
    ({ interrupted }) => interrupted,
  ),
  flag(
    'couples',
    'Couple',
    'Eligibility',
    ['matching as a couple', 'not matching as a couple'],
    ({ couples }) => couples,
  ),
  flag(
    'soapReapply',
    'Reapplicant',
    'Eligibility',
    ['reapplicants', 'not reapplicants'],
    ({ soapReapply }) => soapReapply,
  ),
  flag(
    'withdrawn',
    'Withdrawn',
    'Eligibility',
    ['withdrawn', 'not withdrawn'],
    ({ withdrawn }) => withdrawn,
  ),

  {
    ...words(
      'band',
      'Band',
      'Decisions',
      ({ id }, { placements }) => placements.get(id)?.band ?? 'unsorted',
    ),
    from: ['placements'],
    values: PILES_OF_BOARD,
    label: (band) => BAND_FACTS[band as keyof typeof BAND_FACTS]?.name ?? band,
  },
  {
    ...words(
      'reason',
      'Reason for Never',
      'Decisions',
      ({ id }, { placements }) => placements.get(id)?.reason ?? null,
    ),
    from: ['placements'],
    isNoneKnown: true,
    label: (code) => NEVER_REASONS.find((reason) => reason.code === code)?.words ?? code,
  },
  {
    ...words(
      'decidedBy',
      'Decided by',
      'Decisions',
      ({ id }, { placements }) => placements.get(id)?.by ?? null,
    ),
    from: ['placements'],
    isNoneKnown: true,
  },
  {
    ...flag('star', 'Star', 'Decisions', ['starred', 'not starred'], ({ id }, { stars }) =>
      stars.has(id),
    ),
    from: ['stars'],
  },
  {
    ...words('tag', 'Tag', 'Decisions', ({ id }, { tags }) => tags.get(id) ?? NOTHING),
    from: ['tags'],
    isNoneKnown: true,
  },
  {
    ...flag(
      'knownSchool',
      'Known school',
      'Decisions',
      ['from a known school', 'not from a known school'],
      ({ school }, { knownSchools }) =>
        school !== null && knownSchools.some((known) => schoolKey(known) === schoolKey(school)),
    ),
    from: ['knownSchools'],
  },

  {
    ...number(
      'notes',
      'Notes',
      'Notes',
      ({ id }, { notesByApplicant }) => standingNotes(notesByApplicant.get(id) ?? NO_NOTES).length,
    ),
    from: ['notesByApplicant'],
  },
  {
    // Nobody is sorted down for silence: no note stands where notes that came to nothing stand.
    ...number(
      'influence',
      'Voices',
      'Notes',
      ({ id }, { influenceById }) => influenceById.get(id)?.net ?? 0,
    ),
    from: ['influenceById'],
  },
  {
    ...flag(
      'vouched',
      'Vouched for',
      'Notes',
      ['with a note that counts', 'without a note that counts'],
      ({ id }, { influenceById }) => influenceById.get(id)?.isVouched === true,
    ),
    from: ['influenceById'],
  },
  noteFlag(
    'concern',
    'Concern raised',
    ['with a concern in a note', 'with no concern in a note'],
    ({ strength }) => strength === 'concern' || strength === 'serious concern',
  ),
  noteFlag(
    'firstHand',
    'First-hand note',
    ['with a first-hand note', 'without a first-hand note'],
    ({ firstHand }) => firstHand,
  ),
  {
    ...noteWords('rung', 'Rung of a note', ({ rung }) => String(rung)),
    values: LADDER.map(({ rung }) => String(rung)),
    label: (rung) =>
      `${rung} · ${LADDER.find((step) => String(step.rung) === rung)?.contact ?? ''}`,
  },
  { ...noteWords('strength', 'Strength of a note', ({ strength }) => strength), values: STRENGTHS },
  noteWords('contact', 'Contact of a note', ({ contactName }) => contactName),
];

const FIELDS_BY_ID: ReadonlyMap<string, PoolField> = new Map(
  POOL_FIELDS.map((field) => [field.id, field]),
);
const keptFields = new Map<string, PoolField>();

/** The field of an id; undefined for one that only a newer build knows. */
export function fieldOf(id: string): PoolField | undefined {
  const own = FIELDS_BY_ID.get(id) ?? keptFields.get(id);
  if (own !== undefined) return own;
  const kept = keptField(id);
  if (kept !== undefined) keptFields.set(id, kept);
  return kept;
}

function keptField(id: string): PoolField | undefined {
  const group = 'From the files';
  const header = keptHeaderOf(id);
  if (header !== null) {
    return words(id, header, group, (applicant) => keptValue(applicant, header));
  }
  const title = keptNumberHeaderOf(id);
  if (title === null) return undefined;
  return { kind: 'number', id, title, group, read: (applicant) => keptNumber(applicant, title) };
}

/** A field's answer in words, several joined by `; `; '' where nothing is known. */
export function fieldText(field: PoolField, applicant: Applicant, facts: FieldFacts): string {
  if (field.id === 'id') return groupDigits(applicant.id);
  if (field.kind === 'number') {
    const value = field.read(applicant, facts);
    if (value === null) return '';
    return Number.isInteger(value) ? String(value) : value.toFixed(2);
  }
  if (field.kind === 'flag') {
    const answer = field.read(applicant, facts);
    if (answer === null) return '';
    return answer === 'not needed' ? 'Not needed' : answer ? 'Yes' : 'No';
  }
  return wordsRead(field, applicant, facts)
    .map((value) => valueLabel(field, value))
    .join('; ');
}

/** What a words field says, always as a list without blanks. */
export function wordsRead(
  field: WordsField,
  applicant: Applicant,
  facts: FieldFacts,
): readonly string[] {
  const value = field.read(applicant, facts);
  if (value === null || value === '') return NOTHING;
  return typeof value === 'string' ? [value] : value;
}

export function valueLabel(field: PoolField, value: string): string {
  if (field.kind !== 'words') return value;
  return field.label?.(value) ?? value;
}

function words(id: string, title: string, group: FieldGroup, read: WordsField['read']): WordsField {
  return { kind: 'words', id, title, group, read };
}

function number(
  id: string,
  title: string,
  group: FieldGroup,
  read: NumberField['read'],
): NumberField {
  return { kind: 'number', id, title, group, read };
}

function flag(
  id: string,
  title: string,
  group: FieldGroup,
  [yes, no]: readonly [string, string],
  read: FlagField['read'],
): FlagField {
  return { kind: 'flag', id, title, group, yes, no, read };
}

function exam(
  id: string,
  title: string,
  resultOf: (applicant: Applicant) => ExamResult | null,
): WordsField {
  return {
    ...words(id, title, 'Exams', (applicant) => {
      const result = resultOf(applicant);
      if (result === null) return null;
      return result.kind === 'score' ? 'Scored' : result.kind === 'pass' ? 'Pass' : 'Fail';
    }),
    values: ['Pass', 'Fail', 'Scored'],
  };
}

function noteFlag(
  id: string,
  title: string,
  phrases: readonly [string, string],
  holds: (note: Note) => boolean,
): FlagField {
  return {
    ...flag(id, title, 'Notes', phrases, ({ id }, { notesByApplicant }) =>
      standingNotes(notesByApplicant.get(id) ?? NO_NOTES).some(holds),
    ),
    from: ['notesByApplicant'],
  };
}

function noteWords(id: string, title: string, read: (note: Note) => string): WordsField {
  return {
    ...words(id, title, 'Notes', (applicant, { notesByApplicant }) => [
      ...new Set(
        standingNotes(notesByApplicant.get(applicant.id) ?? NO_NOTES)
          .map(read)
          .filter(Boolean),
      ),
    ]),
    from: ['notesByApplicant'],
    isNoneKnown: true,
  };
}

function scoreOf(result: ExamResult | null): number | null {
  return result?.kind === 'score' ? result.score : null;
}

/** Graduates of US and Canadian schools need no certificate. */
function needsNoEcfmg({ applicantType }: Applicant): boolean {
  return applicantType === 'US MD' || applicantType === 'US DO' || applicantType === 'Canadian';
}
