import type { ApplicantType } from '../domain/applicant.ts';
import { isMedicalDoctor, isOsteopathic } from './readDegree.ts';
import { schoolKind } from './readSchoolType.ts';

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

/**
 * The applicant type, from the school first and, for international schools, from citizenship.
 *
 * - `US M.D. … School` is US MD; `US D.O. School` is US DO; the older `U.S. Public School` and
 *   `U.S. Private School` are US MD unless the degree is a D.O.; `Canadian School` is Canadian.
 * - Without a school type, the school's country and the degree decide. A D.O. is US DO: only
 *   schools in the United States grant that degree of medicine.
 * - `International School`, a country that is neither the USA nor Canada, or an explicit No to
 *   "Graduate of US or Canadian Medical School" makes an international graduate: US-IMG with US
 *   citizenship, Non-US IMG with another one or when sponsorship is needed, otherwise Unknown.
 * - Everything else is Unknown; it is never a guess.
 */
export function readApplicantType(evidence: TypeEvidence): ApplicantType {
  const { schoolType, schoolCountry, degree, usCanGrad = null } = evidence;
  const isDo = degree !== null && isOsteopathic(degree);
  switch (schoolType === null ? null : schoolKind(schoolType)) {
    case 'md':
      return 'US MD';
    case 'do':
      return 'US DO';
    case 'us':
      return isDo ? 'US DO' : 'US MD';
    case 'canadian':
      return 'Canadian';
    case 'international':
      return internationalType(evidence);
  }
  if (schoolCountry !== null) {
    if (isCanada(schoolCountry)) return 'Canadian';
    if (!isUnitedStates(schoolCountry)) return internationalType(evidence);
    if (!isDo) return degree !== null && isMedicalDoctor(degree) ? 'US MD' : 'Unknown';
  }
  if (isDo) return 'US DO';
  return usCanGrad === false ? internationalType(evidence) : 'Unknown';
}

function internationalType({ citizenship, visaNeeded, visaStatus }: TypeEvidence): ApplicantType {
  if (citizenship !== null) {
    return citizenship.split(/[,;|\n]/).some(isUsCitizenship) ? 'US-IMG' : 'Non-US IMG';
  }
  if (visaStatus !== null && isUsCitizenship(visaStatus)) return 'US-IMG';
  return visaNeeded === true ? 'Non-US IMG' : 'Unknown';
}

/** `U.S. Citizen`, `United States`, `USA`; not `Foreign National … in the U.S.`. */
function isUsCitizenship(words: string): boolean {
  return isUnitedStates(words.trim().replace(/\s*\(?\bcitizen(?:ship)?\b\)?\s*$/i, ''));
}

const UNITED_STATES = new Set([
  'us',
  'usa',
  'united states',
  'united states of america',
  'american',
]);

function isUnitedStates(country: string): boolean {
  return UNITED_STATES.has(country.trim().toLowerCase().replaceAll('.', ''));
}

function isCanada(country: string): boolean {
  return ['canada', 'can', 'ca'].includes(country.trim().toLowerCase());
}
