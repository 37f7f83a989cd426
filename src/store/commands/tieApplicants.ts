import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, RANKED_BANDS } from '../../domain/band.ts';
import type { Board, Placement, TrackCode } from '../../domain/board.ts';
import { type TieGroup, tieGroups, tieWords } from '../../domain/tieGroup.ts';
import { type Command, type CommandContext, HISTORY_IDS, type Plan } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { namedApplicants } from './namedApplicants.ts';
import { placementEdit } from './placeInBand.ts';
import { reorderSlots } from './reorderSlots.ts';

export interface TieArgs {
  readonly track: TrackCode;
  /** Neighbours in one ranked band, in any order. */
  readonly ids: readonly AamcId[];
}

/** Says of neighbours that nobody has decided yet who comes first. Ties that they touch are joined. */
export const tieApplicants: Command<TieArgs> = {
  name: 'tieApplicants',
  plan(context, { track, ids }) {
    const { board, newId } = context;
    const asked = new Set(ids);
    for (const group of tieGroups(board, track)) {
      if (group.ids.some((id) => asked.has(id))) for (const id of group.ids) asked.add(id);
    }
    const lists = board.bandsByTrack.get(track);
    const band = RANKED_BANDS.find((each) => lists?.[each].includes(ids[0] ?? ''));
    if (lists === undefined || band === undefined || asked.size < 2) {
      return err('A tie needs two neighbours in Top, Usable or Backup.');
    }
    const tied = lists[band].filter((id) => asked.has(id));
    const first = lists[band].indexOf(tied[0]!);
    if (tied.length < asked.size || tied.some((id, index) => lists[band][first + index] !== id)) {
      return err(
        `Only neighbours within ${BAND_FACTS[band].name} can be tied: move them together first.`,
      );
    }
    const tie = newId();
    const edits = tied.map((id) => edit(board, track, id, (placement) => ({ ...placement, tie })));
    return ok(
      planOf('tieApplicants', { track, ids: tied }, edits, `Tied: ${named(context, tied)}`),
    );
  },
};

/** Keeps the order that tied applicants stand in: the whole tie of each of them ends. */
export const untieApplicants: Command<TieArgs> = {
  name: 'untieApplicants',
  plan(context, { track, ids }) {
    const { board } = context;
    const tied = groupsOf(board, track, ids).flatMap((group) => group.ids);
    const edits = tied.map((id) => edit(board, track, id, ({ tie: _, ...placement }) => placement));
    const message =
      tied.length === 0
        ? 'Nobody here is tied.'
        : `No longer tied, in the order shown: ${named(context, tied)}`;
    return ok(planOf('untieApplicants', { track, ids: tied }, edits, message));
  },
};

/** Puts the members of one tie in an order: `ids`, all of them, best first. */
export const breakTie: Command<TieArgs> = {
  name: 'breakTie',
  plan(context, { track, ids }) {
    const [group, ...others] = groupsOf(context.board, track, ids);
    const isWhole =
      group !== undefined &&
      others.length === 0 &&
      group.ids.length === ids.length &&
      new Set(ids).size === ids.length &&
      ids.every((id) => group.ids.includes(id));
    if (!isWhole) return err('This tie has changed meanwhile: look at it once more.');
    const edits = reorderSlots(context, track, ids);
    return ok(planOf('breakTie', { track, ids }, edits, `Tie broken: ${tieWords(group)}`));
  },
};

export interface SetGapArgs {
  readonly track: TrackCode;
  readonly id: AamcId;
  readonly gap: boolean;
}

/** Marks a clear step above an applicant, or takes the mark away. */
export const setGap: Command<SetGapArgs> = {
  name: 'setGap',
  plan({ board }, { track, id, gap }) {
    const placement = board.placements.get(track)?.get(id);
    if (placement === undefined || placement.band === 'never') {
      return err('Only between ranks of Top, Usable and Backup can there be a gap.');
    }
    const isSame = (placement.gap === true) === gap;
    const edits = isSame
      ? []
      : [edit(board, track, id, ({ gap: _, ...rest }) => (gap ? { ...rest, gap } : rest))];
    const words = `${gap ? 'Gap above' : 'No gap above'} ${namedApplicants(board, [id])}`;
    const plan = planOf('setGap', { track, ids: [id] }, edits, words);
    return ok({ ...plan, line: { ...plan.line, to: gap ? 'on' : 'off' } });
  },
};

function edit(
  board: Board,
  track: TrackCode,
  id: AamcId,
  change: (placement: Placement) => Placement,
): Edit {
  return placementEdit(track, id, change(board.placements.get(track)!.get(id)!));
}

function groupsOf(board: Board, track: TrackCode, ids: readonly AamcId[]): readonly TieGroup[] {
  return tieGroups(board, track).filter((group) => ids.some((id) => group.ids.includes(id)));
}

function named({ board }: CommandContext, ids: readonly AamcId[]): string {
  return ids.length === 2
    ? ids.map((id) => namedApplicants(board, [id])).join(' and ')
    : namedApplicants(board, ids);
}

function planOf(
  what: string,
  { track, ids }: TieArgs,
  edits: readonly Edit[],
  message: string,
): Plan {
  return {
    document: 'board',
    edits,
    line: { what, on: ids.slice(0, HISTORY_IDS), count: ids.length, track },
    message,
    undoable: true,
  };
}
