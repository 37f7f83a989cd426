import type { AamcId } from '../domain/applicant.ts';
import type { Placement } from '../domain/board.ts';
import type { ExplainedMove } from '../domain/explainedMove.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Note } from '../domain/note.ts';
import { explainMove } from './commands/explainMove.ts';
import { placementKey } from './document/schema.ts';
import { runAndTell, type StoreParts } from './hooks.ts';

/** The last move of an applicant in the present track, as far as this window made it by hand. */
export interface MoveByHand {
  readonly after: Placement;
  readonly before: Placement | null;
  /** The notes that were named for it so far. */
  readonly noteIds: readonly string[];
}

/**
 * The move by which somebody stands where they stand, where its reason can still be named: this
 * window made it, so that the place before it is known, and it was no accepted suggestion.
 */
export function lastMoveByHand({ workspace, session }: StoreParts, id: AamcId): MoveByHand | null {
  const { track, board, ledger } = session.getState();
  const after = board.placements.get(track)?.get(id);
  if (after === undefined) return null;
  const explained = moveAt(ledger.moves, track, id, after.at);
  if (explained !== undefined) {
    return explained.kind === 'by hand'
      ? { after, before: explained.before, noteIds: explained.noteIds }
      : null;
  }
  const key = placementKey(track, id);
  const change = workspace
    .undoEntries()
    .filter(({ undone }) => !undone)
    .flatMap(({ changes }) => changes)
    .findLast(
      (each) =>
        each.map === 'placements' &&
        each.key === key &&
        (each.after as unknown as Placement | undefined)?.at === after.at,
    );
  if (change === undefined) return null;
  return {
    after,
    before: (change.before as unknown as Placement | undefined) ?? null,
    noteIds: [],
  };
}

/** Puts a note on record as a reason for the last move of its applicant. */
export function nameReason(parts: StoreParts, { id: noteId, applicantId }: Note): boolean {
  const { track } = parts.session.getState();
  const move = lastMoveByHand(parts, applicantId);
  if (move === null) return false;
  return runAndTell(parts, explainMove, {
    track,
    id: applicantId,
    noteIds: [...new Set([...move.noteIds, noteId])],
    kind: 'by hand',
    before: move.before,
  });
}

/** The notes for which each move of an applicant was made, by track and instant. */
export function reasonsOf(
  { moves }: Pick<Ledger, 'moves'>,
  id: AamcId,
): ReadonlyMap<string, readonly string[]> {
  const byMove = new Map<string, readonly string[]>();
  for (const { applicantId, track, at, noteIds } of moves) {
    if (applicantId === id) byMove.set(`${track}/${at}`, noteIds);
  }
  return byMove;
}

function moveAt(moves: readonly ExplainedMove[], track: string, id: AamcId, at: number) {
  return moves.find((move) => move.track === track && move.applicantId === id && move.at === at);
}
