import { type Applicant, hasReportedFailure } from '../../domain/applicant.ts';

export interface PairFact {
  readonly label: string;
  readonly value: string;
}

export interface HeardOf {
  /** Null in a view without the ledger. */
  readonly notes: number | null;
  /** Null where nobody spoke. */
  readonly net: number | null;
  readonly isStarred: boolean;
}

/** What two applicants are told apart by at a glance; the same lines for both. */
export function pairFacts(
  applicant: Applicant,
  { notes, net, isStarred }: HeardOf,
): readonly PairFact[] {
  const { applicantType, step2ck, comlex2, gradYear, visaNeeded, interrupted, couples } = applicant;
  const marks = [
    isStarred ? 'starred' : '',
    hasReportedFailure(applicant) ? 'failed exam' : '',
    interrupted === true ? 'interruption' : '',
    visaNeeded === true ? 'needs sponsorship' : '',
    couples === true ? 'couples match' : '',
  ].filter((mark) => mark !== '');
  return [
    { label: 'Type', value: applicantType },
    { label: 'Step 2 CK', value: step2ck === null ? 'unknown' : String(step2ck) },
    ...(comlex2 === null ? [] : [{ label: 'COMLEX Level 2', value: String(comlex2) }]),
    { label: 'Graduation', value: gradYear === null ? 'unknown' : String(gradYear) },
    ...(notes === null ? [] : [{ label: 'Voices', value: voicesWords(notes, net) }]),
    { label: 'Marks', value: marks.length === 0 ? 'none' : marks.join(', ') },
  ];
}

function voicesWords(notes: number, net: number | null): string {
  if (notes === 0) return 'nobody spoke';
  const words = notes === 1 ? '1 note' : `${notes} notes`;
  if (net === null) return words;
  return `${words}, ${net > 0 ? '+' : net < 0 ? '−' : ''}${Math.abs(net).toFixed(2)}`;
}
