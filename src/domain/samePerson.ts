import type { AamcId, Applicant } from './applicant.ts';

/** Two entries of the pool that may be one person under two AAMC IDs. */
export interface SamePerson {
  readonly ids: readonly [AamcId, AamcId];
  /** What they have in common, such as `NRMP ID`. */
  readonly shares: string;
}

/**
 * Pairs of applicants who share an NRMP ID, an e-mail address, or both name and school. R3 would
 * make two offers to one person, or refuse one of them; a namesake at one school is rarer than that.
 */
export function samePersons(applicants: readonly Applicant[]): readonly SamePerson[] {
  const found = new Map<string, SamePerson>();
  const lookAt = (shares: string, keyOf: (applicant: Applicant) => string | null) => {
    const seen = new Map<string, AamcId>();
    for (const applicant of applicants) {
      const key = keyOf(applicant)?.trim().toLowerCase() ?? '';
      if (key === '') continue;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, applicant.id);
      else if (!found.has(`${other}/${applicant.id}`)) {
        found.set(`${other}/${applicant.id}`, { ids: [other, applicant.id], shares });
      }
    }
  };
  lookAt('NRMP ID', ({ nrmpId }) => nrmpId);
  lookAt('e-mail address', ({ email }) => email);
  lookAt('name and school', ({ lastName, firstName, school }) =>
    school === null || lastName === '' ? null : `${lastName}|${firstName}|${school}`,
  );
  return [...found.values()];
}
