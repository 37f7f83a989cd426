import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';
import { NEVER_REASONS } from './band.ts';
import type { Board, HistoryLine, TrackCode } from './board.ts';
import { isPlacing, movedWords, placingLine } from './preferenceList.ts';

/** How an applicant came to the present place, told from the history and the saved versions. */
export interface RankStory {
  /** Every decision about the applicant in this track, the newest first. */
  readonly steps: readonly StoryStep[];
  /** The rank in each version of the list, the newest first; null where they were not on it. */
  readonly ranks: readonly { readonly version: string; readonly rank: number | null }[];
}

export interface StoryStep {
  readonly at: Instant;
  readonly by: string;
  readonly words: string;
}

export function rankStory(board: Board, code: TrackCode, id: AamcId): RankStory {
  const placement = board.placements.get(code)?.get(id);
  const present =
    placement === undefined ? undefined : placingLine(board.history, code, id, placement.at);
  const lines = board.history.filter(
    (line) =>
      line === present ||
      (line.on.includes(id) &&
        ((line.track === code && (isPlacing(line) || line.what in MARKS)) ||
          line.what === 'undo' ||
          line.what === 'redo')),
  );
  return {
    steps: lines
      .map(({ at, by, ...line }) => ({ at, by, words: stepWords(board, { at, by, ...line }) }))
      .reverse(),
    ranks: (board.listVersions.get(code) ?? [])
      .map(({ name, ids }) => ({ version: name, rank: ids.indexOf(id) + 1 || null }))
      .reverse(),
  };
}

const MARKS: Readonly<Record<string, string>> = {
  tieApplicants: 'tied with others',
  untieApplicants: 'no longer tied, in the order shown',
  setGap: 'gap above marked or taken away',
};

function stepWords(board: Board, line: HistoryLine): string {
  if (line.what === 'undo') return `undone: ${line.why}`;
  if (line.what === 'redo') return `redone: ${line.why}`;
  const mark = MARKS[line.what];
  if (mark !== undefined) return mark;
  const reason = NEVER_REASONS.find((known) => known.code === line.why);
  const others = line.count > 1 ? ` (with ${line.count - 1} more)` : '';
  return `${movedWords(board, line)}${reason === undefined ? '' : `: ${reason.words}`}${others}`;
}
