import type { AamcId } from '../domain/applicant.ts';
import { openCases } from '../domain/conduct.ts';
import { influenceLevel } from '../domain/influence.ts';
import { isRetracted } from '../domain/note.ts';
import { hearingOf, influenceOfApplicant } from './influenceOfApplicant.ts';
import type { Session } from './session.ts';
import { suggestionsOfTrack } from './suggestionsOfTrack.ts';

/** What somebody should have looked at before the list of the present track is signed off. */
export interface ListConcerns {
  /** About whom a suggestion waits for an answer. */
  readonly suggested: readonly AamcId[];
  /** Ranked, with a flagged note on which the PD has not decided. */
  readonly undecided: readonly AamcId[];
  /** In Never, though what was said speaks clearly for them. */
  readonly strongNevers: readonly AamcId[];
}

/** From three of five bars on, words speak clearly for somebody. */
const STRONG_LEVEL = 3;

export function listConcerns(session: Session, ranked: readonly AamcId[]): ListConcerns {
  const { board, ledger, track } = session;
  if (ledger.notesByApplicant.size === 0) return NO_CONCERNS;
  const never = board.bandsByTrack.get(track)?.never ?? [];
  return {
    suggested: suggestionsOfTrack(session).map(({ applicantId }) => applicantId),
    undecided: ranked.filter((id) => hasOpenCase(session, id)),
    strongNevers: never.filter(
      (id) => influenceLevel(influenceOfApplicant(session, id)?.net ?? 0) >= STRONG_LEVEL,
    ),
  };
}

const NO_CONCERNS: ListConcerns = { suggested: [], undecided: [], strongNevers: [] };

function hasOpenCase(session: Session, id: AamcId): boolean {
  const conduct = hearingOf(session, id)?.conductByNote;
  return (session.ledger.notesByApplicant.get(id) ?? []).some(
    (note) => !isRetracted(note) && openCases(note, conduct?.get(note.id) ?? []).length > 0,
  );
}
