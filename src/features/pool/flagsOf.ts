import { type Applicant, hasReportedFailure } from '../../domain/applicant.ts';

/** What the export itself reports and a first look should not miss, in a word each. */
export function flagsOf(applicant: Applicant): readonly string[] {
  const flags: string[] = [];
  if (hasReportedFailure(applicant)) flags.push('fail reported');
  if (applicant.withdrawn === true) flags.push('withdrawn');
  if (applicant.couples === true) flags.push('couple');
  if (applicant.soapReapply === true) flags.push('reapplicant');
  return flags;
}
