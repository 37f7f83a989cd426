import {
  type AamcId,
  APPLICANT_TYPES,
  type Applicant,
  hasReportedFailure,
  isUsGraduate,
} from './applicant.ts';

/** Three values as numbers, so that Kleene's "and" is the lesser and "or" the greater of two. */
export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;
/** Only in `ecfmg`: graduates of US and Canadian schools need no certificate. */
export const NOT_NEEDED = 3;

/**
 * The facts that filters look at, as columns of small numbers: one row per applicant. Ten thousand
 * objects lie scattered in memory; a walk through a column takes a hundredth of a walk through them,
 * and a filter key makes a dozen walks.
 */
export interface PoolColumns {
  /** Row → AAMC ID. */
  readonly ids: readonly AamcId[];
  readonly rowById: ReadonlyMap<AamcId, number>;
  readonly usGraduate: Uint8Array;
  /** Index in `APPLICANT_TYPES`. */
  readonly applicantType: Uint8Array;
  /** 0 is unknown. */
  readonly step2ck: Uint16Array;
  /** NO or YES: whether the export itself reports a failed exam. */
  readonly failure: Uint8Array;
  readonly ecfmg: Uint8Array;
  readonly sponsorship: Uint8Array;
  /** 0 is unknown. */
  readonly gradYear: Uint16Array;
  /** Index in `schools`; the first of them, '', is unknown. */
  readonly school: Uint32Array;
  readonly schools: readonly string[];
}

type ById = ReadonlyMap<AamcId, Applicant>;
const lastOf = new WeakMap<
  ById,
  { readonly ids: readonly AamcId[]; readonly columns: PoolColumns }
>();

/** Columns of those of `ids` who are in the pool. Made again only for other facts or other ids. */
export function poolColumnsOf(ids: readonly AamcId[], applicantsById: ById): PoolColumns {
  const last = lastOf.get(applicantsById);
  if (last?.ids === ids) return last.columns;
  const columns = makeColumns(ids, applicantsById);
  lastOf.set(applicantsById, { ids, columns });
  return columns;
}

function makeColumns(wanted: readonly AamcId[], applicantsById: ById): PoolColumns {
  const ids = wanted.filter((id) => applicantsById.has(id));
  const count = ids.length;
  const schools = [''];
  const schoolIndex = new Map([['', 0]]);
  const columns = {
    ids,
    rowById: new Map(ids.map((id, row) => [id, row] as const)),
    usGraduate: new Uint8Array(count),
    applicantType: new Uint8Array(count),
    step2ck: new Uint16Array(count),
    failure: new Uint8Array(count),
    ecfmg: new Uint8Array(count),
    sponsorship: new Uint8Array(count),
    gradYear: new Uint16Array(count),
    school: new Uint32Array(count),
    schools,
  };
  for (let row = 0; row < count; row += 1) {
    const applicant = applicantsById.get(ids[row]!)!;
    columns.usGraduate[row] = codeOf(isUsGraduate(applicant));
    columns.applicantType[row] = APPLICANT_TYPES.indexOf(applicant.applicantType);
    columns.step2ck[row] = applicant.step2ck ?? 0;
    columns.failure[row] = hasReportedFailure(applicant) ? YES : NO;
    columns.ecfmg[row] = needsNoEcfmg(applicant) ? NOT_NEEDED : codeOf(applicant.ecfmgCertified);
    columns.sponsorship[row] = codeOf(applicant.visaNeeded);
    columns.gradYear[row] = applicant.gradYear ?? 0;
    const school = applicant.school ?? '';
    let index = schoolIndex.get(school);
    if (index === undefined) {
      index = schools.push(school) - 1;
      schoolIndex.set(school, index);
    }
    columns.school[row] = index;
  }
  return columns;
}

function codeOf(fact: boolean | null): number {
  return fact === null ? UNKNOWN : fact ? YES : NO;
}

function needsNoEcfmg({ applicantType }: Applicant): boolean {
  return applicantType === 'US MD' || applicantType === 'US DO' || applicantType === 'Canadian';
}
