import type { Applicant } from '../../domain/applicant.ts';

/** What tells one applicant from another at a glance; nothing where they are not in the pool. */
export function factsInShort(applicant: Applicant | undefined): string {
  if (applicant === undefined) return '';
  const { school, applicantType, gradYear, id } = applicant;
  return [school, applicantType, gradYear === null ? null : `class of ${gradYear}`, `AAMC ${id}`]
    .filter((fact) => fact !== null && fact !== '')
    .join(' · ');
}
