import type { Instant } from '../../base/clock.ts';
import type { AamcId, Applicant } from '../../domain/applicant.ts';
import type { FactsChanged, ImportRecord } from '../../domain/board.ts';
import { type MergeWish, mergeApplicants } from '../../domain/mergeApplicants.ts';

/** Decoded blocks by their key `IMPORT/N`. Decoding is asynchronous, reading the board is not. */
export type DecodedBlocks = Map<string, readonly Applicant[]>;

export interface FoldedImports {
  readonly pool: ReadonlyMap<AamcId, Applicant>;
  readonly missingSince: ReadonlyMap<AamcId, Instant>;
  readonly importedAt: ReadonlyMap<AamcId, Instant>;
  readonly changedAt: ReadonlyMap<AamcId, FactsChanged>;
}

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
): FoldedImports {
  const pool = new Map<AamcId, Applicant>();
  const missingSince = new Map<AamcId, Instant>();
  const importedAt = new Map<AamcId, Instant>();
  const changedAt = new Map<AamcId, FactsChanged>();
  for (const record of imports) {
    if (record.undone) continue;
    const merge = record.replacesTracks === true ? replaced : united;
    for (const key of blockKeys.get(record.id) ?? []) {
      for (const applicant of decoded.get(key) ?? []) {
        const { id } = applicant;
        const earlier = pool.get(id);
        pool.set(id, earlier === undefined ? applicant : merge(earlier, applicant));
        missingSince.delete(id);
        if (!importedAt.has(id)) importedAt.set(id, record.at);
      }
    }
    for (const [id, fields] of Object.entries(record.changedFacts ?? {})) {
      changedAt.set(id, { at: record.at, fields });
    }
    for (const id of record.missing ?? []) if (pool.has(id)) missingSince.set(id, record.at);
  }
  return { pool, missingSince, importedAt, changedAt };
}

const united = remembered({ replacesTracks: false });
const replaced = remembered({ replacesTracks: true });

/** `mergeApplicants` that gives the same object for the same two readings. */
function remembered(wish: MergeWish): (earlier: Applicant, later: Applicant) => Applicant {
  const readings = new WeakMap<Applicant, WeakMap<Applicant, Applicant>>();
  return (earlier, later) => {
    let byLater = readings.get(earlier);
    if (byLater === undefined) {
      byLater = new WeakMap();
      readings.set(earlier, byLater);
    }
    let result = byLater.get(later);
    if (result === undefined) {
      result = mergeApplicants(earlier, later, wish);
      byLater.set(later, result);
    }
    return result;
  };
}
