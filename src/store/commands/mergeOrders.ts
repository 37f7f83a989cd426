import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { TrackCode } from '../../domain/board.ts';
import { preferenceListOf } from '../../domain/preferenceList.ts';
import { type Command, HISTORY_IDS } from '../command.ts';
import { reorderSlots } from './reorderSlots.ts';

export interface MergeOrdersArgs {
  readonly track: TrackCode;
  /** The whole list as proposed: everybody of the present one, in another order. */
  readonly ids: readonly AamcId[];
  /** Whose orders the proposal comes from. */
  readonly reviewers: readonly string[];
}

/** Accepts the order that reviewers' own orders make together: one command, one undo. */
export const mergeOrders: Command<MergeOrdersArgs> = {
  name: 'mergeOrders',
  plan(context, { track, ids, reviewers }) {
    const present = preferenceListOf(context.board, track).entries.map(({ id }) => id);
    const proposed = new Set(ids);
    const isSameList =
      ids.length === present.length &&
      proposed.size === ids.length &&
      present.every((id) => proposed.has(id));
    if (!isSameList) return err('The list has changed meanwhile: look at the proposal once more.');
    const moved = ids.filter((id, index) => id !== present[index]);
    const why = `orders of ${reviewers.join(', ')} merged`;
    return ok({
      document: 'board',
      edits: moved.length === 0 ? [] : reorderSlots(context, track, moved),
      line: {
        what: 'mergeOrders',
        on: moved.slice(0, HISTORY_IDS),
        count: moved.length,
        track,
        why,
      },
      message:
        moved.length === 0
          ? 'The list stands in this order already.'
          : `${moved.length} ranks changed: ${why}`,
      undoable: true,
    });
  },
};
