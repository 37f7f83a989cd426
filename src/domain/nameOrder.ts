import { type Applicant, nameOf } from './applicant.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/** Orders names as people read them: case, accents and punctuation make no difference. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * Applicants in the order of a printed list: by name, then by AAMC ID. Those that stand in it already
 * cost one look each.
 */
export function inNameOrder(applicants: readonly Applicant[]): readonly Applicant[] {
  return applicants
    .map((applicant) => ({ applicant, name: nameOf(applicant) }))
    .sort((a, b) => compareNames(a.name, b.name) || (a.applicant.id < b.applicant.id ? -1 : 1))
    .map(({ applicant }) => applicant);
}
