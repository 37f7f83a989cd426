import type { Applicant } from '../../domain/applicant.ts';

interface SchoolLineProps {
  readonly applicant: Applicant;
  readonly className?: string | undefined;
}

/** Never at the beginning of a line. */
const SEPARATOR = '\u00a0· ';

/** `Port Meridian University · M.D. · 5/2021`. */
export function SchoolLine({ applicant, className }: SchoolLineProps) {
  const { school, degree, gradYear, gradMonth } = applicant;
  const graduated =
    gradYear === null ? 'year unknown' : gradMonth === null ? gradYear : `${gradMonth}/${gradYear}`;
  return (
    <p className={className}>
      {school ?? 'School unknown'}
      {SEPARATOR}
      {degree ?? 'degree unknown'}
      {SEPARATOR}
      {graduated}
    </p>
  );
}
