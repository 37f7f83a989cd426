import type { Applicant } from '../domain/applicant.ts';

/** Everything the exports state about a person; the rest of an applicant says who and whence. */
export type FactName = Exclude<keyof Applicant, 'id' | 'sources'>;

/** Names of the facts for people, in the order in which they are listed. */
export const FACT_LABELS: Readonly<Record<FactName, string>> = {
  lastName: 'Last name',
  firstName: 'First name',
  middleName: 'Middle name',
  nrmpId: 'NRMP ID',
  email: 'E-mail',
  phone: 'Phone',
  school: 'Medical school',
  schoolType: 'School type',
  schoolCountry: 'School country',
  applicantType: 'Applicant type',
  degree: 'Degree',
  gradYear: 'Year of graduation',
  gradMonth: 'Month of graduation',
  step1: 'Step 1',
  step2ck: 'Step 2 CK',
  step3: 'Step 3',
  comlex1: 'COMLEX Level 1',
  comlex2: 'COMLEX Level 2 CE',
  comlex3: 'COMLEX Level 3',
  ecfmgCertified: 'ECFMG certified',
  visaNeeded: 'Visa sponsorship needed',
  visaStatus: 'Visa status',
  citizenship: 'Citizenship',
  interrupted: 'Education interrupted',
  couples: 'Couples match',
  soapReapply: 'SOAP reapplicant',
  withdrawn: 'Withdrawn',
  honors: 'Honor societies',
  tracks: 'Tracks',
  publications: 'Publications',
  presentations: 'Presentations',
};

export const FACT_NAMES = Object.keys(FACT_LABELS) as readonly FactName[];

/** A fact as shown to people: `241`, `Pass`, `Yes`, `AOA, GHHS`; '' is unknown. */
export function showFact(applicant: Applicant, fact: FactName): string {
  switch (fact) {
    case 'step1':
    case 'step3':
    case 'comlex1':
    case 'comlex3': {
      const result = applicant[fact];
      if (result === null) return '';
      if (result.kind === 'score') return String(result.score);
      return result.kind === 'pass' ? 'Pass' : 'Fail';
    }
    case 'honors':
      return applicant.honors.join(', ');
    case 'tracks':
      return applicant.tracks.map(({ label, type }) => `${label} (${type})`).join('; ');
    default: {
      const value = applicant[fact];
      if (typeof value === 'boolean') return value ? 'Yes' : 'No';
      return value === null || value === 'Unknown' ? '' : String(value);
    }
  }
}
