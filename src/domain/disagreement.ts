import type { AamcId } from './applicant.ts';
import type { BandOrUnsorted } from './band.ts';
import type { HistoryLine, TrackCode } from './board.ts';

/** Two people who decide within this time of each other may not have seen what the other did. */
export const DISAGREEMENT_MS = 60_000;

/** Two people put one applicant into different bands of a track at about the same time. */
export interface Disagreement {
  readonly applicantId: AamcId;
  readonly track: TrackCode;
  /** The last decision of whoever looks, and the one against it. */
  readonly mine: BandOrUnsorted;
  readonly theirs: BandOrUnsorted;
  readonly by: string;
  /** The line of history of the other decision: each is shown once. */
  readonly theirLine: string;
}

/**
 * Where the last decisions of both sides disagree on somebody whom new lines of the history are about,
 * as `self` sees it. Of decisions on many at once the history names the first ones only, and only
 * those can be compared.
 */
export function disagreementsIn(
  history: readonly HistoryLine[],
  fresh: readonly HistoryLine[],
  self: string,
): readonly Disagreement[] {
  const touched = new Map<string, readonly [TrackCode, AamcId]>();
  for (const line of fresh) {
    if (!isDecision(line)) continue;
    for (const id of line.on) touched.set(`${line.track}/${id}`, [line.track, id]);
  }
  return [...touched.values()].flatMap(([track, applicantId]) => {
    const about = (line: HistoryLine): line is Decision =>
      isDecision(line) && line.track === track && line.on.includes(applicantId);
    const mine = history.findLast((line): line is Decision => about(line) && line.by === self);
    const theirs = history.findLast((line): line is Decision => about(line) && line.by !== self);
    if (mine === undefined || theirs === undefined || mine.to === theirs.to) return [];
    if (Math.abs(mine.at - theirs.at) > DISAGREEMENT_MS) return [];
    const { by, id } = theirs;
    return [{ applicantId, track, mine: mine.to, theirs: theirs.to, by, theirLine: id }];
  });
}

type Decision = HistoryLine & { readonly track: TrackCode; readonly to: BandOrUnsorted };

function isDecision(line: HistoryLine): line is Decision {
  return line.what === 'moveToBand' && line.track !== undefined && line.to !== undefined;
}
