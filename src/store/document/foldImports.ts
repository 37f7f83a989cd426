import type { AamcId, Applicant } from '../../domain/applicant.ts';
import type { ImportRecord } from '../../domain/board.ts';
import { mergeApplicants } from '../../domain/mergeApplicants.ts';

/** Decoded blocks by their key `IMPORT/N`. Decoding is asynchronous, reading the board is not. */
export type DecodedBlocks = Map<string, readonly Applicant[]>;

/**
 * The pool: every import that was not taken back, folded in the order of time (then id, so that all
 * replicas agree). Facts are append-only; decisions stand beside them and are never touched.
 *
 * The same two readings always give the same merged object, so a fold that is done again after a
 * further import reuses every applicant that it did not change.
 */
export function foldImports(
  imports: readonly ImportRecord[],
  blockKeys: ReadonlyMap<string, readonly string[]>,
  decoded: DecodedBlocks,
): Map<AamcId, Applicant> {
  const pool = new Map<AamcId, Applicant>();
  for (const record of imports) {
    if (record.undone) continue;
    for (const key of blockKeys.get(record.id) ?? []) {
      for (const applicant of decoded.get(key) ?? []) {
        const earlier = pool.get(applicant.id);
        pool.set(applicant.id, earlier === undefined ? applicant : merged(earlier, applicant));
      }
    }
  }
  return pool;
}

const mergedReadings = new WeakMap<Applicant, WeakMap<Applicant, Applicant>>();

function merged(earlier: Applicant, later: Applicant): Applicant {
  let byLater = mergedReadings.get(earlier);
  if (byLater === undefined) {
    byLater = new WeakMap();
    mergedReadings.set(earlier, byLater);
  }
  let result = byLater.get(later);
  if (result === undefined) {
    result = mergeApplicants(earlier, later);
    byLater.set(later, result);
  }
  return result;
}
