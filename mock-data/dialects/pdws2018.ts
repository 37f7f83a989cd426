import { monthRange, numberText, slashedDay, yesNo, yOrN } from '../formats.ts';
import type { Person } from '../person.ts';
import { listName } from '../pool.ts';
import { UNITED_STATES } from '../schools.ts';
import {
  type Column,
  EARLY_SCHOOL_TYPES,
  isUsOrCanadian,
  schoolsShown,
  trackColumns,
} from './cells.ts';

/** What both schools say, joined by commas in one cell, as the exports of these years did. */
function joined(
  person: Person,
  word: (shown: ReturnType<typeof schoolsShown>[0]) => string,
): string {
  const [first, second] = schoolsShown(person);
  return second === null ? word(first) : `${word(first)}, ${word(second)}`;
}

/** Season 2018: one name column, scores for Step 1, comma-joined schools, attendance as a range. */
export const PDWS_2018_COLUMNS: readonly Column[] = [
  ['Applicant Name', (p) => listName(p.name)],
  ['AAMC ID', (p) => p.id],
  ['NRMP ID', (p) => p.nrmpId],
  ['USMLE ID', (p) => p.usmleId],
  ['NBOME ID', (p) => p.nbomeId],
  ['Email', (p) => p.email],
  ['Cell Phone #', (p) => p.phone],
  ['Gender', (p) => p.sex],
  ['Date of Birth', (p) => slashedDay(p.birth)],
  ['Self Identify', (p) => p.selfIdentify],
  ['Permanent Address', (p) => [p.address.line1, p.address.line2].filter(Boolean).join('\n')],
  ['Permanent City', (p) => p.address.city],
  ['Permanent State', (p) => p.address.state],
  ['Permanent Zip', (p) => p.address.zip],
  ['Permanent Country', () => 'USA'],
  ['Applicant Applied Date', (p) => slashedDay(p.appliedOn)],
  ['Most Recent Application Status', () => 'Applied'],
  ['SOAP Applicant', () => 'Yes'],
  ['SOAP Reapply Applicant', (p) => yesNo(p.soapReapply)],
  ['SOAP Match Status', () => 'Not Matched'],
  ...trackColumns('Tracks Applied by Applicant'),
  ['Most Recent Medical School', (p) => p.graduation.school.name],
  ['Medical School Type', (p) => joined(p, ({ school }) => EARLY_SCHOOL_TYPES[school.kind])],
  [
    'Medical School Country',
    ({ graduation: { school } }) =>
      school.country === UNITED_STATES ? 'United States of America' : school.country.name,
  ],
  ['Medical School State/Province', (p) => p.graduation.school.state],
  ['US or Canadian Applicant', (p) => yesNo(isUsOrCanadian(p))],
  ['Medical Degree', (p) => p.degree],
  ['Medical School Attendance Dates', (p) => monthRange(p.graduation.start, p.graduation.end)],
  ['USMLE Step 1 Score', (p) => numberText(p.exams.step1?.score)],
  ['USMLE Step 2 CK Score', (p) => numberText(p.exams.step2ck)],
  ['USMLE Step 2 CS Score', (p) => (p.exams.step2ck === null ? '' : 'Pass')],
  ['USMLE Step 3 Score', (p) => numberText(p.exams.step3?.score)],
  ['COMLEX-USA Level 1 Score', (p) => numberText(p.exams.comlex1?.score)],
  ['COMLEX-USA Level 2 CE Score', (p) => numberText(p.exams.comlex2)],
  ['COMLEX-USA Level 2 PE Score', (p) => (p.exams.comlex2 === null ? '' : 'Pass')],
  ['COMLEX-USA Level 3 Score', (p) => numberText(p.exams.comlex3)],
  ['ECFMG Certification Received', (p) => yesNo(p.ecfmg)],
  ['Expected Visa Status', (p) => p.visaStatus],
  [
    'Citizenship',
    (p) =>
      p.visaNeeded
        ? 'Foreign National'
        : p.permanentResident
          ? 'Permanent Resident'
          : 'U.S. Citizen',
  ],
  ['Medical Education or Training Interrupted', (p) => yesNo(p.interrupted)],
  ['Explanation of why Medical Education or Training was Interrupted', (p) => p.interruption],
  ['Malpractice Cases Pending', () => 'N'],
  ['Medical Licensure Problem', (p) => yOrN(p.licensureProblem)],
  ['Misdemeanor Conviction', (p) => yOrN(p.misdemeanor)],
  ['Participating as a Couple in NRMP', (p) => yesNo(p.partner !== null)],
  ['Couples - Partner Name', (p) => p.partner?.name ?? ''],
  ['Couples - Partner Specialty', (p) => p.partner?.specialty ?? ''],
  [
    'Alpha Omega Alpha',
    (p) =>
      p.honors.includes('AOA')
        ? 'Alpha Omega Alpha (Member of AOA)'
        : isUsOrCanadian(p)
          ? ''
          : 'No Alpha Omega Alpha (AOA) chapter at my school',
  ],
  ['Gold Humanism Honor Society', (p) => yesNo(p.honors.includes('GHHS'))],
  ['MSPE Received', () => 'Yes'],
  ['Medical School Transcript Received', () => 'Yes'],
  ['Count of Peer Reviewed Journal Articles/Abstracts', (p) => numberText(p.counts.articles)],
  ['Count of Poster Presentation', (p) => numberText(p.counts.posters)],
  ['Count of Oral Presentation', (p) => numberText(p.counts.oral)],
  ['Average Document Score', (p) => p.documentScore.toFixed(1)],
  ['IM Grade--10', (p) => String(Math.round(p.documentScore))],
];
