import type { FieldName } from './fieldNames.ts';

/**
 * Header texts seen in real exports (PDWS seasons 2015 to 2025, ResidencyCAS, Thalamus, SF Match),
 * the preferred column first. Matching ignores case, spaces, underscores, hyphens, full stops and a
 * trailing `(Yes/No)`. A header that is not here is kept and shown, never guessed.
 */
export const COLUMN_ALIASES: Readonly<Record<FieldName, readonly string[]>> = {
  aamcId: ['AAMC ID', 'AAMCID', 'AAMC ID Number', 'Applicant AAMC ID'],
  nrmpId: ['NRMP ID', 'NRMPID'],
  applicantName: ['Applicant Name', 'Full Name', 'Name'],
  lastName: ['Last Name', 'LastName', 'Surname'],
  firstName: ['First Name', 'FirstName', 'Given Name'],
  middleName: ['Middle Name', 'MiddleName', 'Middle Initial'],
  email: ['Preferred Email', 'E-mail', 'Email', 'Email Address', 'E-mail Address'],
  phone: ['Preferred Phone', 'Cell Phone #', 'Cell Phone', 'Mobile Phone', 'Phone', 'Phone Number'],
  school: [
    'Medical School of Graduation',
    'Medical School Name',
    'Most Recent Medical School',
    'Medical School',
    'MedSchool',
  ],
  schoolType: ['Medical School Type'],
  schoolCountry: ['Medical School Country', 'Country of Medical School'],
  usCanGrad: ['Graduate of US or Canadian Medical School', 'US or Canadian Applicant'],
  degree: ['Medical Degree', 'Medical Degree Expected or Earned', 'Degree'],
  gradDate: [
    'Medical School Degree Date of Graduation',
    'Medical School Graduation Date',
    'Medical School Attendance Dates',
    'Graduation Date',
    'Year of Graduation',
    'YearOfGraduation',
  ],
  step1: ['USMLE Step 1 Score', 'USMLE Step 1 Status', 'USMLE Step 1', 'Step 1', 'Step 1 Score'],
  step2ck: [
    'USMLE Step 2 CK Score',
    'USMLE Step 2 CK',
    'USMLE Step 2CK',
    'Step 2 CK',
    'Step 2 CK Score',
  ],
  step3: ['USMLE Step 3 Score', 'USMLE Step 3 Status', 'USMLE Step 3', 'Step 3', 'Step 3 Score'],
  comlex1: [
    'COMLEX-USA Level 1 Score',
    'COMLEX-USA Level 1 Status',
    'COMLEX-USA Level 1',
    'COMLEX Level 1',
    'COMLEX Level 1 Score',
    'Level 1 Score',
  ],
  comlex2: [
    'COMLEX-USA Level 2 CE Score',
    'COMLEX-USA Level 2 CE',
    'COMLEX Level 2 CE',
    'COMLEX Level 2 CE Score',
    'Level 2 CE Score',
  ],
  comlex3: [
    'COMLEX-USA Level 3 Score',
    'COMLEX-USA Level 3 Status',
    'COMLEX-USA Level 3',
    'COMLEX Level 3',
    'COMLEX Level 3 Score',
    'Level 3 Score',
  ],
  ecfmg: ['ECFMG Certified', 'ECFMG Certification Received'],
  visaNeeded: ['Visa Sponsorship Needed'],
  visaStatus: ['Expected Visa Status', 'Current Visa Status', 'Current Work Authorization'],
  citizenship: ['Citizenship', 'Country of Citizenship'],
  interrupted: [
    'Medical Education or Training Interrupted',
    'Medical Education/Training Interrupted',
  ],
  couples: ['Participating as a Couple in NRMP', "Couple's Match", 'Couples Match'],
  soapReapply: ['SOAP Reapply Applicant'],
  withdrawn: ['Withdrawn by Applicant'],
  aoa: ['Alpha Omega Alpha', 'Alpha Omega Alpha Honor Society'],
  ghhs: ['Gold Humanism Honor Society'],
  ssp: ['Sigma Sigma Phi', 'Sigma Sigma Phi Honor Society'],
  tracks: [
    'Tracks Applied by Applicant',
    'Tracks Applied',
    'SOAP Track applied by Applicant',
    'SOAP Tracks applied by Applicant',
    'SOAP Reapply Track applied by Applicant',
  ],
  publications: ['Count of Peer Reviewed Journal Articles/Abstracts'],
  presentations: ['Count of Oral Presentation', 'Count of Poster Presentation'],
};

/**
 * Headers of protected characteristics and identity numbers: their cells are dropped at the door
 * unless somebody switches the column on. Matched as whole headers, …
 */
export const PROTECTED_HEADERS: readonly string[] = [
  'Photo',
  'Age',
  'Sex',
  'Race',
  'DOB',
  'SSN',
  'Religion',
  'Pronouns',
  'Preferred Pronouns',
  'Social Security Number',
];

/** … or by these words anywhere in a header, which is normalised first. */
export const PROTECTED_WORDS: readonly (readonly [word: RegExp, protects: string])[] = [
  [/\bgender\b/, 'gender'],
  [/\bbirth/, 'birth'],
  [/\bself identif/, 'self-identification'],
  [/\bethnic/, 'ethnicity'],
  [/\brace\b/, 'race'],
  [/\bsexual orientation\b/, 'sexual orientation'],
  [/\bmarital\b/, 'marital status'],
  [/\bdisabilit/, 'disability'],
  [/\bpregnan/, 'pregnancy'],
];
