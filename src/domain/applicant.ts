/**
 * An applicant as the exports describe one: facts only. What people decide about an applicant
 * (band, star, tag, note) lives beside it on the `Board`, so that a refreshed export can replace
 * every fact and touch no decision.
 */

/** The AAMC ID: exactly eight digits, kept as text because it may begin with a zero. */
export type AamcId = string;

export const APPLICANT_TYPES = [
  'US MD',
  'US DO',
  'Canadian',
  'US-IMG',
  'Non-US IMG',
  'Unknown',
] as const;

/**
 * Derived from school type, school country and citizenship (rule: `intake/readApplicantType`).
 * `Unknown` means that the export does not settle it; it is never a guess.
 */
export type ApplicantType = (typeof APPLICANT_TYPES)[number];

/** A result of a licensing examination: a three-digit score, or only whether it was passed. */
export type ExamResult =
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'pass' }
  | { readonly kind: 'fail' };

/** A track as named in an export cell such as `Medicine-Preliminary|2978140P0 (Preliminary)`. */
export interface TrackApplied {
  /** NRMP program code: seven digits, a letter, a digit. */
  readonly code: string;
  /** `Categorical`, `Preliminary`, `Primary Care` …, as written between the parentheses. */
  readonly type: string;
  readonly label: string;
}

/** Where an applicant's cells stand, so that every imported column can still be shown. */
export interface SourceRow {
  readonly fileName: string;
  /** Line of the file on which the row begins; the first line is 1. */
  readonly line: number;
  /** Header texts of the file, shared by all rows of it. Protected columns are not imported. */
  readonly headers: readonly string[];
  /** Cells in the order of `headers`, as read. */
  readonly cells: readonly string[];
  /** Canonical field of each header, or null where the column is kept but not understood. */
  readonly fields: readonly (string | null)[];
}

export interface Applicant {
  readonly id: AamcId;
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly nrmpId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly school: string | null;
  readonly schoolType: string | null;
  readonly schoolCountry: string | null;
  readonly applicantType: ApplicantType;
  readonly degree: string | null;
  /** Four-digit year of graduation from medical school. */
  readonly gradYear: number | null;
  /** 1 to 12, where the export gives a month. */
  readonly gradMonth: number | null;
  readonly step1: ExamResult | null;
  /** USMLE Step 2 CK, a three-digit score. */
  readonly step2ck: number | null;
  readonly step3: ExamResult | null;
  readonly comlex1: ExamResult | null;
  /** COMLEX-USA Level 2 CE, a three-digit score (hundreds; not comparable with Step 2 CK). */
  readonly comlex2: number | null;
  readonly comlex3: ExamResult | null;
  readonly ecfmgCertified: boolean | null;
  readonly visaNeeded: boolean | null;
  /** Visa status or work authorisation, as written. */
  readonly visaStatus: string | null;
  readonly citizenship: string | null;
  /** Medical education or training interrupted. */
  readonly interrupted: boolean | null;
  readonly couples: boolean | null;
  readonly soapReapply: boolean | null;
  readonly withdrawn: boolean | null;
  /** Short names of honour societies: `AOA`, `GHHS`, `SSP`. */
  readonly honors: readonly string[];
  /** Empty means that no file says for which tracks the person applied. */
  readonly tracks: readonly TrackApplied[];
  /** Peer-reviewed articles, where counted. */
  readonly publications: number | null;
  readonly presentations: number | null;
  /** One per file in which the person stands; later files come last. */
  readonly sources: readonly SourceRow[];
}

/**
 * `Last, First`: the way lists, cards, announcements and files name a person, the same everywhere.
 * What breaks a line or turns the direction of the text around it becomes a space; whoever has no
 * name in the export is called by the AAMC ID.
 */
export function nameOf({ id, lastName, firstName }: Applicant): string {
  const name = firstName === '' ? lastName : `${lastName}, ${firstName}`;
  const plain = BREAKS_A_LINE.test(name) ? oneLine(name) : name;
  return plain === '' ? groupDigits(id) : plain;
}

/** Control characters, line and paragraph separators, marks that turn the direction of text. */
const BREAKS_A_LINE = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/u;
const BREAKS_ANY = new RegExp(BREAKS_A_LINE, 'gu');

/** Text as it may stand in a line of a file for a machine. */
export function oneLine(text: string): string {
  return text.replaceAll(BREAKS_ANY, ' ').trim();
}

/** Graduates of medical schools in the United States (US MD and US DO). */
export function isUsGraduate(applicant: Applicant): boolean | null {
  if (applicant.applicantType === 'Unknown') return null;
  return applicant.applicantType === 'US MD' || applicant.applicantType === 'US DO';
}

/** An exam the export itself reports as failed. No export seen has a column of attempts. */
export function hasReportedFailure({ step1, step3, comlex1, comlex3 }: Applicant): boolean {
  return (
    step1?.kind === 'fail' ||
    step3?.kind === 'fail' ||
    comlex1?.kind === 'fail' ||
    comlex3?.kind === 'fail'
  );
}

/** The eight digits in two groups of four, for eyes: `9120 4417`. Never for files. */
export function groupDigits(id: AamcId): string {
  return `${id.slice(0, 4)} ${id.slice(4)}`;
}
