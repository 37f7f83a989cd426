import type { Suggestion } from '../domain/suggestions.ts';
import { explainMove } from './commands/explainMove.ts';
import { setStar } from './commands/markApplicants.ts';
import { moveToBand } from './commands/moveToBand.ts';
import { runAndTell, type StoreParts } from './hooks.ts';

/**
 * Does what a suggestion proposes, by the ordinary command, with its one undo and its one line of
 * history on the board; which notes it was done for is written into the ledger beside it.
 */
export function acceptSuggestion(
  parts: StoreParts,
  { applicantId: id, act, noteIds, kind }: Suggestion,
): boolean {
  const { session, workspace } = parts;
  const { track } = session.getState();
  if (act.does === 'star') return runAndTell(parts, setStar, { ids: [id], starred: true });
  const placed = () => workspace.board().placements.get(track)?.get(id) ?? null;
  const before = placed();
  let isDone = false;
  session.inOneStep(() => {
    const { does: _does, ...place } = act;
    isDone = runAndTell(parts, moveToBand, { track, ids: [id], ...place });
    const after = placed();
    if (after !== null && after.at !== before?.at) {
      workspace.run(explainMove, { track, id, noteIds, kind, before });
    }
  });
  return isDone;
}
