import { type OrderKey, spreadKeys } from '../../base/orderKey.ts';
import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import {
  BAND_FACTS,
  type Band,
  type BandOrUnsorted,
  NEVER_REASONS,
  type NeverReason,
  RANKED_BANDS,
} from '../../domain/band.ts';
import type { BandLists, Placement, TrackCode } from '../../domain/board.ts';
import { type Command, type CommandContext, HISTORY_IDS } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { placementKey } from '../document/schema.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface MoveToBandArgs {
  readonly track: TrackCode;
  /** In the order in which they are to stand. */
  readonly ids: readonly AamcId[];
  readonly band: BandOrUnsorted;
  /**
   * Where in the band: 0 is its top, counted among those who stay (the moved ones taken out).
   * Absent: below everybody already there; those who are there already stay where they are.
   */
  readonly index?: number;
  readonly reason?: NeverReason;
}

/** The one move behind every key, drop, menu item and bulk bar: into a band, at a place. */
export const moveToBand: Command<MoveToBandArgs> = {
  name: 'moveToBand',
  plan(context, args) {
    const { board, now, user } = context;
    const lists = board.bandsByTrack.get(args.track);
    if (lists === undefined) return err('This track is not part of the workspace.');
    const stranger = args.ids.find((id) => !board.applicantsById.has(id));
    if (stranger !== undefined) return err(`Applicant ${stranger} is not in the pool.`);

    const placements = board.placements.get(args.track);
    const bandOf = (id: AamcId): BandOrUnsorted => placements?.get(id)?.band ?? 'unsorted';
    const isSameOrder = keepsOrder(lists, args);
    const staysPut = (id: AamcId) =>
      (args.index === undefined || isSameOrder) &&
      bandOf(id) === args.band &&
      (args.reason === undefined || placements?.get(id)?.reason === args.reason);
    const ids = args.ids.filter((id) => !staysPut(id));
    const edits =
      args.band === 'unsorted'
        ? ids.filter((id) => bandOf(id) !== 'unsorted').map((id) => edit(args.track, id, undefined))
        : placeInBand(context, args.track, args.band, ids, args.index, {
            ...(args.band === 'never' && args.reason !== undefined ? { reason: args.reason } : {}),
            by: user,
            at: now,
          });
    const [only] = ids;
    const name = namedApplicants(board, ids.length === 1 && only !== undefined ? [only] : args.ids);
    const bandName = BAND_FACTS[args.band].name;
    if (edits.length === 0) {
      return ok({
        document: 'board',
        edits,
        line: { what: 'moveToBand', on: [], count: 0 },
        message: `${name} ${args.ids.length === 1 ? 'is' : 'are'} in ${bandName} already`,
        undoable: false,
      });
    }
    const froms = new Set(ids.map(bandOf));
    return ok({
      document: 'board',
      edits,
      line: {
        what: 'moveToBand',
        on: ids.slice(0, HISTORY_IDS),
        count: ids.length,
        track: args.track,
        from: froms.size === 1 ? [...froms][0]! : 'several',
        to: args.band,
        ...(args.reason === undefined ? {} : { why: args.reason }),
      },
      message: `${name} to ${bandName}${reasonWords(args.reason)}${placeAfter(lists, args, ids)}`,
      undoable: true,
    });
  },
};

function reasonWords(reason: NeverReason | undefined): string {
  const found = NEVER_REASONS.find(({ code }) => code === reason);
  return found === undefined ? '' : `: ${found.words}`;
}

/** Whether the moved stand at the place asked for already, one below the other. */
function keepsOrder(lists: BandLists, { ids, band, index }: MoveToBandArgs): boolean {
  if (index === undefined || band === 'unsorted') return false;
  const moved = new Set(ids);
  const at = lists[band].indexOf(ids[0] ?? '');
  const staying = lists[band].slice(0, at).filter((id) => !moved.has(id)).length;
  return (
    at >= 0 &&
    staying === Math.min(index, lists[band].length - ids.length) &&
    ids.every((id, place) => lists[band][at + place] === id)
  );
}

/** `, 3 of 41`: where the first of the moved stands in the band after the move. */
function placeAfter(lists: BandLists, args: MoveToBandArgs, ids: readonly AamcId[]): string {
  if (args.band === 'unsorted' || args.band === 'never') return '';
  const moved = new Set(ids);
  const staying = lists[args.band].filter((id) => !moved.has(id)).length;
  const index = Math.min(args.index ?? staying, staying);
  const total = staying + ids.length;
  return ids.length === 1
    ? `, ${index + 1} of ${total}`
    : `, ${index + 1} to ${index + ids.length} of ${total}`;
}

function edit(track: TrackCode, id: AamcId, placement: Placement | undefined): Edit {
  return { map: 'placements', key: placementKey(track, id), value: placement as Edit['value'] };
}

/**
 * Edits that put `ids` at `index`. Where the neighbours' keys leave no room (two people once made
 * the same key), the equal run below the place gets fresh keys too: same band, same order.
 */
function placeInBand(
  { board, replica, random }: CommandContext,
  track: TrackCode,
  band: Band,
  ids: readonly AamcId[],
  index: number | undefined,
  decision: Pick<Placement, 'by' | 'at' | 'reason'>,
): readonly Edit[] {
  if (ids.length === 0) return [];
  const moved = new Set(ids);
  const placements = board.placements.get(track) ?? new Map<AamcId, Placement>();
  const staying = (board.bandsByTrack.get(track)?.[band] ?? []).filter((id) => !moved.has(id));
  const at = Math.max(0, Math.min(index ?? staying.length, staying.length));
  const keyAt = (position: number): OrderKey | null => {
    const id = staying[position];
    return id === undefined ? null : (placements.get(id)?.key ?? null);
  };
  const before = keyAt(at - 1);
  let end = at;
  while (before !== null && end < staying.length && (keyAt(end) ?? '') <= before) end += 1;
  const repaired = staying.slice(at, end);
  const run = [...ids, ...repaired];
  let from = 0;
  let keys: readonly OrderKey[];
  let order = run;
  try {
    keys = spreadKeys(run.length, before, keyAt(end), replica, random);
  } catch {
    // A key that no build of ours wrote: give the whole band fresh keys in the order it shows.
    order = [...staying.slice(0, at), ...ids, ...staying.slice(at)];
    from = at;
    keys = spreadKeys(order.length, null, null, replica, random);
  }
  return order.map((id, position) => {
    const key = keys[position]!;
    const isMoved = position >= from && position < from + ids.length;
    const standing = placements.get(id);
    const placement: Placement =
      isMoved || standing === undefined ? { band, key, ...decision } : { ...standing, key };
    return edit(track, id, placement);
  });
}

/** The index among those who stay that moves an applicant up or down by some places. */
export function indexAfterStep(list: readonly AamcId[], id: AamcId, step: number): number {
  const index = list.indexOf(id);
  return Math.max(0, Math.min(list.length - 1, index + step));
}

/** Rank of an applicant in the preference list of a track, 1 being the first; null if unranked. */
export function rankIn(lists: BandLists, id: AamcId): number | null {
  let before = 0;
  for (const band of RANKED_BANDS) {
    const index = lists[band].indexOf(id);
    if (index >= 0) return before + index + 1;
    before += lists[band].length;
  }
  return null;
}
