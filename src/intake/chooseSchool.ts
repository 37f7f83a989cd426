import type { GradDate } from './readGradDate.ts';

/** What one group of columns (plain, `_1`, `_2` …) says about a medical school. */
export interface SchoolRead {
  readonly school: string | null;
  readonly schoolType: string | null;
  readonly schoolCountry: string | null;
  readonly degree: string | null;
  readonly gradDate: GradDate | null;
}

/**
 * The school that granted the degree, of those a row names. The plain columns do not always hold it:
 * a transfer leaves the first school there. A school with a degree goes before one without, then the
 * latest degree date, then the order of the columns.
 */
export function chooseSchool(schools: readonly SchoolRead[]): SchoolRead {
  let chosen: SchoolRead | null = null;
  for (const school of schools) {
    if (chosen === null || standing(school) > standing(chosen)) chosen = school;
  }
  return chosen ?? NO_SCHOOL;
}

const NO_SCHOOL: SchoolRead = {
  school: null,
  schoolType: null,
  schoolCountry: null,
  degree: null,
  gradDate: null,
};

/** Months since year 0 of the degree date, plus more than any date for a degree. */
function standing({ school, degree, gradDate }: SchoolRead): number {
  const months = gradDate === null ? 0 : gradDate.year * 12 + (gradDate.month ?? 0);
  return (school === null ? 0 : 0.5) + months + (degree === null ? 0 : 1_000_000);
}
