import { moveToBand } from './commands/moveToBand.ts';
import { runAndTell, type StoreParts } from './hooks.ts';
import { tell } from './session.ts';

/** Settles the first open disagreement by an ordinary move, or by leaving the applicant there. */
export function settleDisagreement(parts: StoreParts, whose: 'mine' | 'theirs'): void {
  const { session, workspace } = parts;
  const [first, ...rest] = session.getState().disagreements;
  if (first === undefined) {
    tell(session, 'Nobody has decided differently.', 'info');
    return;
  }
  session.setState({ disagreements: rest });
  const { applicantId: id, track } = first;
  const band = first[whose];
  const now = workspace.board().placements.get(track)?.get(id)?.band ?? 'unsorted';
  if (now !== band) runAndTell(parts, moveToBand, { track, ids: [id], band });
}
