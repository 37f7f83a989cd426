import type { ApplicantType } from '../domain/applicant.ts';
import { isMedicalDoctor, isOsteopathic } from './readDegree.ts';
import { isContradictory, schoolKind } from './readSchoolType.ts';

/** The facts of an applicant that settle the type; `usCanGrad` is not kept as a fact of its own. */
export interface TypeEvidence {
  readonly schoolType: string | null;
  readonly schoolCountry: string | null;
  readonly degree: string | null;
  readonly citizenship: string | null;
  readonly visaNeeded: boolean | null;
  readonly visaStatus: string | null;
  /** Graduate of a US or Canadian medical school. */
  readonly usCanGrad?: boolean | null;
}

/** The type, and in a sentence from what it follows. */
export interface ExplainedType {
  readonly type: ApplicantType;
  readonly rule: string;
}

export function readApplicantType(evidence: TypeEvidence): ApplicantType {
  return explainApplicantType(evidence).type;
}

/**
 * The applicant type, from the school first and, for international schools, from citizenship.
 *
 * - `US M.D. … School` is US MD; `US D.O. School` is US DO; the older `U.S. Public School` and
 *   `U.S. Private School` are US MD unless the degree is a D.O.; `Canadian School` is Canadian.
 * - Joined school types or countries that contradict each other settle nothing.
 * - Without a school type, the school's country and the degree decide. A D.O. is US DO: only
 *   schools in the United States grant that degree of medicine.
 * - `International School`, a country that is neither the USA nor Canada, or an explicit No to
 *   "Graduate of US or Canadian Medical School" makes an international graduate: US-IMG with US
 *   citizenship, Non-US IMG with another one or when sponsorship is needed, otherwise Unknown.
 * - Everything else is Unknown; it is never a guess.
 */
export function explainApplicantType(evidence: TypeEvidence): ExplainedType {
  const { schoolType, schoolCountry, degree, usCanGrad = null } = evidence;
  const isDo = degree !== null && isOsteopathic(degree);
  if (schoolType !== null && isContradictory(schoolType)) {
    return unknown(`The school types “${schoolType}” belong to different schools.`);
  }
  switch (schoolType === null ? null : schoolKind(schoolType)) {
    case 'md':
      return { type: 'US MD', rule: `School type “${schoolType}”.` };
    case 'do':
      return { type: 'US DO', rule: `School type “${schoolType}”.` };
    case 'us':
      return {
        type: isDo ? 'US DO' : 'US MD',
        rule: `School type “${schoolType}” and ${isDo ? `degree “${degree}”` : 'no D.O. degree'}.`,
      };
    case 'canadian':
      return { type: 'Canadian', rule: `School type “${schoolType}”.` };
    case 'international':
      return internationalType(evidence, `School type “${schoolType}”`);
  }
  if (schoolCountry !== null) {
    const place = placeOf(schoolCountry);
    if (place === 'several')
      return unknown(`“${schoolCountry}” names schools of several countries.`);
    if (place === 'Canada') return { type: 'Canadian', rule: 'School in Canada.' };
    if (place === 'elsewhere') return internationalType(evidence, `School in ${schoolCountry}`);
    if (!isDo) {
      return degree !== null && isMedicalDoctor(degree)
        ? { type: 'US MD', rule: `School in the United States and degree “${degree}”.` }
        : unknown('School in the United States, but neither a school type nor an M.D. or D.O.');
    }
  }
  if (isDo) return { type: 'US DO', rule: `Degree “${degree}”, which only US schools grant.` };
  if (usCanGrad === false) {
    return internationalType(evidence, 'Not a graduate of a US or Canadian medical school');
  }
  return unknown('No school type, and no country and degree that would settle it.');
}

function unknown(rule: string): ExplainedType {
  return { type: 'Unknown', rule };
}

function internationalType(
  { citizenship, visaNeeded, visaStatus }: TypeEvidence,
  school: string,
): ExplainedType {
  if (citizenship !== null && isCitizenship(citizenship)) {
    const isUs = citizenship.split(/[,;|\n/]/).some(isUsCitizenship);
    return {
      type: isUs ? 'US-IMG' : 'Non-US IMG',
      rule: `${school}; citizenship “${citizenship}”.`,
    };
  }
  if (visaStatus !== null && isUsCitizenship(visaStatus)) {
    return { type: 'US-IMG', rule: `${school}; visa status “${visaStatus}”.` };
  }
  return visaNeeded === true
    ? { type: 'Non-US IMG', rule: `${school}; needs visa sponsorship.` }
    : unknown(`${school}, but no citizenship.`);
}

/** Words that are no country and no status settle nothing. */
function isCitizenship(words: string): boolean {
  return !/^(?:yes|no|y|n|other|unknown|dual|none|multiple|\d.*)$/i.test(words.trim());
}

/** `U.S. Citizen or U.S. National`, `United States`, `USA`; not `Foreign National … in the U.S.`. */
function isUsCitizenship(words: string): boolean {
  const text = words.trim().toLowerCase().replaceAll('.', '');
  if (/\bforeign\b|\bnon\b|\bnot\b|\bpermanent\b|\bresident\b|\bvisa\b|\brefugee\b/.test(text)) {
    return false;
  }
  return (
    UNITED_STATES.has(text) ||
    /\b(?:us|usa|united states(?: of america)?|american)\s+(?:citizen|national)/.test(text) ||
    /\bcitizen(?:ship)?\s+(?:of|in)\s+(?:the\s+)?(?:us|usa|united states)\b/.test(text) ||
    /^(?:us|usa|united states(?: of america)?)\s*\(.*\)$/.test(text)
  );
}

/** The states, and the territories whose people are citizens and whose schools the LCME accredits. */
const UNITED_STATES = new Set([
  'us',
  'usa',
  'united states',
  'united states of america',
  'the united states',
  'american',
  'puerto rico',
  'pr',
  'pri',
  'guam',
  'us virgin islands',
  'virgin islands, us',
  'american samoa',
  'northern mariana islands',
]);
const CANADA = new Set(['canada', 'can', 'ca', 'canadian']);

/** Where the schools of a cell lie; countries of several schools may be joined in one. */
function placeOf(countries: string): 'US' | 'Canada' | 'elsewhere' | 'several' {
  const whole = placeOfOne(countries);
  if (whole !== 'elsewhere') return whole;
  const places = new Set(
    countries
      .split(/[,;|\n]/)
      .filter((part) => part.trim() !== '')
      .map(placeOfOne),
  );
  const [place = 'elsewhere'] = places;
  return places.size > 1 ? 'several' : place;
}

function placeOfOne(country: string): 'US' | 'Canada' | 'elsewhere' {
  const name = country.trim().toLowerCase().replaceAll('.', '');
  if (UNITED_STATES.has(name) || /^(?:usa?|united states.*)\s*\(.*\)$/.test(name)) return 'US';
  return CANADA.has(name) ? 'Canada' : 'elsewhere';
}
