import { type AamcId, nameOf } from '../../domain/applicant.ts';
import type { Board } from '../../domain/board.ts';

/** `Last, First` for one applicant, `12 applicants` for several: the subject of a sentence. */
export function namedApplicants(board: Board, ids: readonly AamcId[]): string {
  const [first] = ids;
  const applicant = first === undefined ? undefined : board.applicantsById.get(first);
  return ids.length === 1 && applicant !== undefined
    ? nameOf(applicant)
    : `${ids.length} applicants`;
}
