import type { Instant } from '../../base/clock.ts';
import { eachInSteps, finish, type Steps } from '../../base/steps.ts';
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
  let pool = EMPTY_POOL;
  const missingSince = new Map<AamcId, Instant>();
  const importedAt = new Map<AamcId, Instant>();
  const changedAt = new Map<AamcId, FactsChanged>();
  for (const record of imports) {
    if (record.undone) continue;
    const blocks = (blockKeys.get(record.id) ?? []).flatMap((key) => {
      const block = decoded.get(key);
      return block === undefined ? [] : [block];
    });
    pool = finish(poolAfterSteps(pool, blocks, record.replacesTracks === true));
    for (const block of blocks) {
      for (const { id } of block) {
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

type Pool = ReadonlyMap<AamcId, Applicant>;
type Block = readonly Applicant[];

const EMPTY_POOL: Pool = new Map();
const lastAfter = new WeakMap<
  Pool,
  { readonly blocks: readonly Block[]; readonly replacesTracks: boolean; readonly pool: Pool }
>();

/**
 * A pool with an import laid over it, in steps; the last answer is kept for each pool. So the fold is
 * done by the time that an import is written, where it was prepared, and a further import begins
 * where the one before it ended.
 */
export function* poolAfterSteps(
  before: Pool,
  blocks: readonly Block[],
  replacesTracks: boolean,
): Steps<Pool> {
  const last = lastAfter.get(before);
  if (last?.replacesTracks === replacesTracks && isSameList(last.blocks, blocks)) return last.pool;
  const merge = replacesTracks ? replaced : united;
  const pool = new Map(before);
  for (const block of blocks) {
    yield;
    yield* eachInSteps(block, (applicant) => {
      const earlier = pool.get(applicant.id);
      pool.set(applicant.id, earlier === undefined ? applicant : merge(earlier, applicant));
    });
  }
  lastAfter.set(before, { blocks, replacesTracks, pool });
  return pool;
}

function isSameList(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
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
