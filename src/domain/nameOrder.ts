import type { Applicant } from './applicant.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/** Orders names as people read them: case, accents and punctuation make no difference. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * Applicants in the order of a printed list: by last name, first name, then AAMC ID. The parts are
 * compared one by one, or "Lim, Ann" would come before "Li, Wei". Those that stand in the order
 * already cost one look each.
 */
export function inNameOrder(applicants: readonly Applicant[]): readonly Applicant[] {
  return applicants.toSorted(
    (a, b) =>
      compareNames(a.lastName, b.lastName) ||
      compareNames(a.firstName, b.firstName) ||
      (a.id < b.id ? -1 : 1),
  );
}
