import { err, ok } from '../../base/result.ts';
import { BANDS } from '../../domain/band.ts';
import { trackTitle } from '../../domain/board.ts';
import { type TrackCopyAsked, trackCopy } from '../../domain/trackCopy.ts';
import { type Command, HISTORY_IDS } from '../command.ts';
import { placeInBand } from './placeInBand.ts';

/** Gives applicants the bands in one track that they have in another: one command, one undo. */
export const copyDecisions: Command<TrackCopyAsked> = {
  name: 'copyDecisions',
  plan(context, args) {
    const { board, now, user } = context;
    const from = board.tracks.find(({ code }) => code === args.from);
    const to = board.tracks.find(({ code }) => code === args.to);
    if (from === undefined || to === undefined) {
      return err('This track is not part of the workspace.');
    }
    if (from === to) return err('Choose two different tracks.');
    const { given } = trackCopy(board, args);
    const ids = BANDS.flatMap((band) => given[band]);
    const leaving = new Set(ids);
    const decisions = board.placements.get(args.from);
    const edits = BANDS.flatMap((band) =>
      placeInBand(
        context,
        args.to,
        band,
        given[band],
        args.replaces ? 0 : undefined,
        (id) => {
          const reason = decisions?.get(id)?.reason;
          return { ...(reason === undefined ? {} : { reason }), by: user, at: now };
        },
        leaving,
      ),
    );
    const count = `${ids.length} ${ids.length === 1 ? 'decision' : 'decisions'}`;
    return ok({
      document: 'board',
      edits,
      line: {
        what: 'copyDecisions',
        on: ids.slice(0, HISTORY_IDS),
        count: ids.length,
        track: args.to,
        from: args.from,
        to: args.to,
      },
      message:
        ids.length === 0
          ? 'There is nothing to copy.'
          : `Copied ${count} from ${trackTitle(from)} to ${trackTitle(to)}`,
      undoable: true,
    });
  },
};
