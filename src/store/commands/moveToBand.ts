import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import {
  BAND_FACTS,
  type BandOrUnsorted,
  NEVER_REASONS,
  type NeverReason,
} from '../../domain/band.ts';
import type { BandLists, TrackCode } from '../../domain/board.ts';
import { type Command, HISTORY_IDS } from '../command.ts';
import { namedApplicants } from './namedApplicants.ts';
import { placeInBand, placementEdit } from './placeInBand.ts';

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
  /** The notes on all of them were out of sight. */
  readonly isBlind?: true;
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
        ? ids
            .filter((id) => bandOf(id) !== 'unsorted')
            .map((id) => placementEdit(args.track, id, undefined))
        : placeInBand(context, args.track, args.band, ids, args.index, () => ({
            ...(args.band === 'never' && args.reason !== undefined ? { reason: args.reason } : {}),
            by: user,
            at: now,
          }));
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
        ...(args.isBlind === true ? { isBlind: true as const } : {}),
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

/** The index among those who stay that moves an applicant up or down by some places. */
export function indexAfterStep(list: readonly AamcId[], id: AamcId, step: number): number {
  const index = list.indexOf(id);
  return Math.max(0, Math.min(list.length - 1, index + step));
}
