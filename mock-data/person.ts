import type { Random } from '../src/base/clock.ts';
import { bell, between, isDrawn, pick, pickWeighted } from './chance.ts';
import { type Exams, makeExams } from './exams.ts';
import {
  type Address,
  commentText,
  interestsText,
  interruptionText,
  makeAddress,
} from './freeText.ts';
import { makeName, type PersonName } from './names.ts';
import {
  CANADIAN_SCHOOLS,
  CARIBBEAN_SCHOOLS,
  type Country,
  INTERNATIONAL_SCHOOLS,
  type School,
  UNITED_STATES,
  US_DO_SCHOOLS,
  US_MD_SCHOOLS,
} from './schools.ts';

export type Group =
  | 'US MD'
  | 'US DO'
  | 'prior US MD'
  | 'prior US DO'
  | 'Canadian'
  | 'US-IMG'
  | 'Non-US IMG';

/** A season: the year of the Match and the Monday in March on which SOAP begins. */
export interface Season {
  readonly year: number;
  readonly soapMonday: number;
}

/** What the pool decides about a person before the rest is drawn (see `pool.ts`). */
export interface Traits {
  readonly id: string;
  readonly group: Group;
  readonly interrupted: boolean;
  readonly twoSchools: boolean;
  readonly withoutStep2: boolean;
  readonly comlexOnly: boolean;
  readonly failedStep1: boolean;
  readonly ecfmgCertified: boolean;
  readonly soapReapply: boolean;
  readonly trackCodes: readonly TrackCode[];
  /** Null draws an ordinary name. */
  readonly rareName: PersonName | null;
  readonly suffix: string;
}

export type TrackCode = '2978140C0' | '2978140P0' | '2978140M0';

export interface MonthYear {
  readonly month: number;
  readonly year: number;
}

export interface Day extends MonthYear {
  readonly day: number;
}

export interface Attendance {
  readonly school: School;
  readonly start: MonthYear;
  readonly end: MonthYear;
}

/** Everything true of an invented applicant. What a file says of it is decided by `dialects.ts`. */
export interface Person {
  readonly id: string;
  readonly group: Group;
  readonly name: PersonName;
  readonly nrmpId: string;
  readonly usmleId: string;
  readonly nbomeId: string;
  readonly email: string;
  readonly phone: string;
  readonly sex: 'Female' | 'Male';
  readonly birth: Day;
  readonly selfIdentify: string;
  readonly address: Address;
  /** The school that gives the degree. */
  readonly graduation: Attendance;
  /** A school left before the degree, or null. */
  readonly earlier: Attendance | null;
  /** Whether the export puts the earlier school into the column without a suffix. */
  readonly earlierFirst: boolean;
  readonly degree: string;
  readonly citizenship: Country;
  readonly permanentResident: boolean;
  readonly visaNeeded: boolean;
  readonly visaStatus: string;
  readonly exams: Exams;
  /** Null for graduates of schools in the United States and Canada. */
  readonly ecfmg: boolean | null;
  readonly interrupted: boolean;
  readonly interruption: string;
  readonly licensureProblem: boolean;
  readonly misdemeanor: boolean;
  readonly partner: { readonly name: string; readonly specialty: string } | null;
  readonly soapReapply: boolean;
  readonly appliedOn: Day;
  readonly trackCodes: readonly TrackCode[];
  readonly honors: readonly ('AOA' | 'GHHS' | 'SSP')[];
  readonly counts: Counts;
  readonly training: Training | null;
  readonly interests: string;
  readonly comment: string;
  readonly division: string;
  readonly signal: string;
  readonly documentScore: number;
}

export interface Counts {
  readonly articles: number;
  readonly otherArticles: number;
  readonly chapters: number;
  readonly posters: number;
  readonly oral: number;
}

export interface Training {
  readonly program: string;
  readonly discipline: string;
  readonly start: MonthYear;
  readonly end: MonthYear;
}

export function makePerson(
  random: Random,
  traits: Traits,
  { season, isNameTaken }: { season: Season; isNameTaken(name: PersonName): boolean },
): Person {
  const { group } = traits;
  const school = drawSchool(random, group);
  const citizenship = drawCitizenship(random, group, school);
  // Only sons are named after their fathers.
  const sex = traits.suffix === '' && isDrawn(random, 0.48) ? 'Female' : 'Male';
  const culture = pick(random, citizenship.cultures);
  let drawn = traits.rareName ?? makeName(random, culture, lowerCase(sex));
  for (let turn = 0; turn < 20 && traits.rareName === null && isNameTaken(drawn); turn += 1) {
    drawn = makeName(random, culture, lowerCase(sex));
  }
  const name = { ...drawn, last: `${drawn.last}${traits.suffix && ` ${traits.suffix}`}` };
  const graduation = drawGraduation(random, group, school, { season, traits });
  const exams = makeExams(random, traits, { season, gradYear: graduation.end.year });
  const visaNeeded = group === 'Non-US IMG' && isDrawn(random, 0.8);
  const permanentResident = citizenship !== UNITED_STATES && !visaNeeded;
  const earlier = traits.twoSchools ? drawEarlier(random, group, graduation) : null;
  return {
    id: traits.id,
    group,
    name,
    nrmpId: `N0${between(random, 9900000, 9999999)}`,
    usmleId: exams.isComlexOnly ? '' : `9-${between(random, 900, 999)}-${digits(random, 3)}-0`,
    nbomeId: school.kind === 'DO' ? `99${digits(random, 4)}` : '',
    email: `${asciiOf(name.last) || 'applicant'}.${traits.id.slice(2)}@example.${pick(random, ['org', 'com', 'net'])}`,
    phone: `(${between(random, 201, 989)}) 555-01${digits(random, 2)}`,
    sex,
    birth: {
      year: graduation.end.year - between(random, 25, 30),
      month: between(random, 1, 12),
      day: between(random, 1, 28),
    },
    selfIdentify: pick(random, SELF_IDENTIFICATIONS),
    address: makeAddress(random),
    graduation,
    earlier,
    earlierFirst: earlier !== null && isDrawn(random, 0.5),
    degree: school.degree === 'M.D.' && isDrawn(random, 0.03) ? 'M.D./Ph.D.' : school.degree,
    citizenship,
    permanentResident,
    visaNeeded,
    visaStatus: visaNeeded ? pick(random, ['J-1', 'J-1', 'J-1', 'H-1B', 'F-1 (OPT)']) : '',
    exams,
    ecfmg: isInternational(group) ? traits.ecfmgCertified : null,
    interrupted: traits.interrupted,
    interruption: traits.interrupted ? interruptionText(random) : '',
    licensureProblem: isDrawn(random, 0.01),
    misdemeanor: isDrawn(random, 0.02),
    partner: null,
    soapReapply: traits.soapReapply,
    appliedOn: {
      year: season.year,
      month: 3,
      day: season.soapMonday + (isDrawn(random, 0.25) ? 1 : 0),
    },
    trackCodes: traits.trackCodes,
    honors: drawHonors(random, group),
    counts: {
      articles: bell(random, { mean: 2, sd: 3, low: 0, high: 24 }),
      otherArticles: bell(random, { mean: 1, sd: 1.5, low: 0, high: 9 }),
      chapters: isDrawn(random, 0.08) ? 1 : 0,
      posters: bell(random, { mean: 3, sd: 3, low: 0, high: 20 }),
      oral: bell(random, { mean: 1, sd: 1.5, low: 0, high: 9 }),
    },
    training: drawTraining(random, graduation.end, season),
    interests: interestsText(random),
    comment: commentText(random),
    division: pick(random, DIVISIONS),
    signal: pickWeighted(random, [
      ['', 85],
      ['Silver', 11],
      ['Gold', 4],
    ]),
    documentScore: between(random, 40, 98) / 10,
  };
}

export function isInternational(group: Group): boolean {
  return group === 'US-IMG' || group === 'Non-US IMG';
}

function drawSchool(random: Random, group: Group): School {
  switch (group) {
    case 'US MD':
    case 'prior US MD':
      return pick(random, US_MD_SCHOOLS);
    case 'US DO':
    case 'prior US DO':
      return pick(random, US_DO_SCHOOLS);
    case 'Canadian':
      return pick(random, CANADIAN_SCHOOLS);
    case 'US-IMG':
      return pickWeighted(
        random,
        isDrawn(random, 0.75) ? CARIBBEAN_SCHOOLS : INTERNATIONAL_SCHOOLS,
      );
    case 'Non-US IMG':
      return pickWeighted(random, INTERNATIONAL_SCHOOLS);
  }
}

/** American graduates are mostly citizens; foreign graduates mostly come from where they studied. */
function drawCitizenship(random: Random, group: Group, school: School): Country {
  if (group === 'US-IMG') return UNITED_STATES;
  if (group === 'Non-US IMG' || group === 'Canadian') {
    return isDrawn(random, 0.92)
      ? school.country
      : pickWeighted(random, INTERNATIONAL_SCHOOLS).country;
  }
  return isDrawn(random, 0.96)
    ? UNITED_STATES
    : pickWeighted(random, INTERNATIONAL_SCHOOLS).country;
}

/** Years back from this season: the median of the non-US graduates is four, the tail fifteen. */
const NON_US_YEARS_BACK = [8, 11, 13, 12, 11, 9, 8, 7, 6, 5, 4, 2, 1, 1, 1, 1].map(
  (weight, years) => [years, weight] as const,
);

function drawGraduation(
  random: Random,
  group: Group,
  school: School,
  { season, traits }: { season: Season; traits: Traits },
): Attendance {
  const yearsBack =
    group === 'Non-US IMG'
      ? pickWeighted(random, NON_US_YEARS_BACK)
      : group === 'US-IMG'
        ? Math.max(0, between(random, -3, 6))
        : group.startsWith('prior')
          ? between(random, 1, 6)
          : 0;
  const year = season.year - yearsBack;
  const years = (school.kind === 'international' ? 5 : 4) + (traits.interrupted ? 1 : 0);
  return {
    school,
    start: { month: pick(random, [7, 8, 8, 9]), year: year - years },
    end: { month: pick(random, [5, 5, 5, 6]), year },
  };
}

function drawEarlier(random: Random, group: Group, graduation: Attendance): Attendance {
  let school = graduation.school;
  while (school === graduation.school) {
    school = isInternational(group)
      ? pickWeighted(random, [...CARIBBEAN_SCHOOLS, ...INTERNATIONAL_SCHOOLS])
      : pick(random, [...US_MD_SCHOOLS, ...US_DO_SCHOOLS]);
  }
  const { start } = graduation;
  return {
    school,
    start: { month: 8, year: start.year - 1 },
    end: { month: 6, year: start.year },
  };
}

function drawHonors(random: Random, group: Group): Person['honors'] {
  const honors: Person['honors'][number][] = [];
  if (group.endsWith('MD') && isDrawn(random, 0.08)) honors.push('AOA');
  if (group.endsWith('DO') && isDrawn(random, 0.1)) honors.push('SSP');
  if (!isInternational(group) && isDrawn(random, 0.1)) honors.push('GHHS');
  return honors;
}

/** Some who graduated earlier have begun a training somewhere. */
function drawTraining(random: Random, graduated: MonthYear, season: Season): Training | null {
  if (graduated.year >= season.year - 1 || !isDrawn(random, 0.4)) return null;
  const start = { month: 7, year: between(random, graduated.year, season.year - 2) };
  return {
    program: `${pick(random, ['Harbor Point', 'Stonebridge', 'New Carrow', 'Prairie Plains'])} ${pick(random, ['Medical Center', 'General Hospital', 'University Hospital'])}`,
    discipline: pick(random, ['Internal Medicine', 'Surgery-General', 'Transitional Year']),
    start,
    end: { month: 6, year: start.year + 1 },
  };
}

const SELF_IDENTIFICATIONS = [
  'White',
  'Asian|Asian Indian',
  'Asian|Pakistani',
  'Asian|Chinese',
  'Black or African American|African',
  'Black or African American|African American',
  'Hispanic, Latino or of Spanish origin|Mexican',
  'White|Other: Middle Eastern, "not listed"',
  'No Response',
];

const DIVISIONS = [
  '',
  '',
  '',
  '',
  '',
  'Pacific West',
  'Mountain West',
  'East North Central',
  'West South Central',
  'Middle Atlantic',
  'South Atlantic',
  'New England',
];

function digits(random: Random, count: number): string {
  return String(between(random, 0, 10 ** count - 1)).padStart(count, '0');
}

function asciiOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
    .slice(0, 20);
}

function lowerCase(sex: 'Female' | 'Male'): 'female' | 'male' {
  return sex === 'Female' ? 'female' : 'male';
}
