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
 * Where the lines that are new in the history and those of the other side disagree, as `self` sees
 * it. Of decisions on many at once the history names the first ones only, and only those can be
 * compared.
 */
export function disagreementsIn(
  history: readonly HistoryLine[],
  fresh: readonly HistoryLine[],
  self: string,
): readonly Disagreement[] {
  const found = new Map<string, Disagreement>();
  for (const line of fresh) {
    if (!isDecision(line)) continue;
    for (const id of line.on) {
      const other = lastAgainst(history, line, id, self);
      if (other === null) continue;
      const [mine, theirs] = line.by === self ? [line, other] : [other, line];
      found.set(`${line.track}/${id}`, {
        applicantId: id,
        track: line.track,
        mine: mine.to,
        theirs: theirs.to,
        by: theirs.by,
        theirLine: theirs.id,
      });
    }
  }
  return [...found.values()];
}

type Decision = HistoryLine & { readonly track: TrackCode; readonly to: BandOrUnsorted };

function isDecision(line: HistoryLine): line is Decision {
  return line.what === 'moveToBand' && line.track !== undefined && line.to !== undefined;
}

/** The other side's last decision on the applicant in the same minute, where it is another band. */
function lastAgainst(
  history: readonly HistoryLine[],
  line: Decision,
  id: AamcId,
  self: string,
): Decision | null {
  const isMine = line.by === self;
  const inTime = (other: HistoryLine) => Math.abs(other.at - line.at) <= DISAGREEMENT_MS;
  const other = history.findLast(
    (each): each is Decision =>
      isDecision(each) &&
      (each.by === self) !== isMine &&
      each.track === line.track &&
      each.on.includes(id) &&
      inTime(each),
  );
  return other === undefined || other.to === line.to ? null : other;
}
