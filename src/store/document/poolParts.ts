import { eachInSteps, finish, type Steps } from '../../base/steps.ts';
import type { AamcId, Applicant, TrackApplied } from '../../domain/applicant.ts';
import { type Board, DEFAULT_TRACK, type TrackCode } from '../../domain/board.ts';
import { inNameOrder } from '../../domain/nameOrder.ts';

/** What follows from a pool alone, whatever was decided about whom. */
export interface PoolParts {
  /** In the order of a printed list. Imports are stored in it, so there is little left to sort. */
  readonly ids: readonly AamcId[];
  /** Tracks named by the pool: categorical ones first, then the more applied-for, then by code. */
  readonly tracks: readonly TrackApplied[];
  /** Who applied to each of them, in the order of names; who names no track is in all of them. */
  readonly idsByTrack: ReadonlyMap<TrackCode, readonly AamcId[]>;
  /** Who names no track. */
  readonly idsWithoutTrack: readonly AamcId[];
}

type Pool = ReadonlyMap<AamcId, Applicant>;

const partsOf = new WeakMap<Pool, PoolParts>();

/** The parts of a pool, worked out once for as long as it stays the same. */
export function poolParts(pool: Pool): PoolParts {
  return finish(poolPartsSteps(pool));
}

/** The same in steps, for a pool that is about to come: `poolParts` finds it done. */
export function* poolPartsSteps(pool: Pool): Steps<PoolParts> {
  const known = partsOf.get(pool);
  if (known !== undefined) return known;
  const applicants = inNameOrder([...pool.values()]);
  yield;
  const found = new Map<TrackCode, { applied: TrackApplied; count: number }>();
  const idsWithoutTrack: AamcId[] = [];
  const idsByTrack = new Map<TrackCode, AamcId[]>();
  yield* eachInSteps(applicants, ({ id, tracks }) => {
    if (tracks.length === 0) {
      idsWithoutTrack.push(id);
      for (const list of idsByTrack.values()) list.push(id);
    }
    for (const applied of tracks) {
      const track = found.get(applied.code);
      if (track === undefined) {
        found.set(applied.code, { applied, count: 1 });
        idsByTrack.set(applied.code, [...idsWithoutTrack, id]);
        continue;
      }
      track.count += 1;
      const list = idsByTrack.get(applied.code)!;
      // A track that is named twice counts once.
      if (list.at(-1) !== id) list.push(id);
    }
  });
  const tracks = [...found.values()]
    .sort(
      (a, b) =>
        Number(isCategorical(b.applied)) - Number(isCategorical(a.applied)) ||
        b.count - a.count ||
        (a.applied.code < b.applied.code ? -1 : 1),
    )
    .map(({ applied }) => applied);
  const parts = { ids: applicants.map(({ id }) => id), tracks, idsByTrack, idsWithoutTrack };
  partsOf.set(pool, parts);
  return parts;
}

/** Who applied to a track, in the order of names. */
export function idsOfTrack(
  { applicantsById }: Pick<Board, 'applicantsById'>,
  code: TrackCode,
): readonly AamcId[] {
  const { ids, idsByTrack, idsWithoutTrack } = poolParts(applicantsById);
  return code === DEFAULT_TRACK ? ids : (idsByTrack.get(code) ?? idsWithoutTrack);
}

function isCategorical(track: TrackApplied): boolean {
  return /^categorical$/i.test(track.type);
}
