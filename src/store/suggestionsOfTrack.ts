import type { AamcId } from '../domain/applicant.ts';
import { fileScore, standingOf } from '../domain/fileScore.ts';
import { openSuggestions } from '../domain/openSuggestions.ts';
import type { FieldFacts } from '../domain/poolFields.ts';
import type { Rubric } from '../domain/rubric.ts';
import { type Suggestion, suggestionsOf } from '../domain/suggestions.ts';
import { fieldFactsOf } from './derived.ts';
import { weighingOf } from './influenceOfApplicant.ts';
import { memoLast } from './memoLast.ts';
import type { Session } from './session.ts';

/** The suggestions of the present track that nobody has answered yet. */
export function suggestionsOfTrack(session: Session): readonly Suggestion[] {
  const { board, ledger, track } = session;
  const lists = board.bandsByTrack.get(track);
  if (lists === undefined || ledger.notesByApplicant.size === 0) return NO_SUGGESTIONS;
  const standings = standingsOfTrack(session);
  return open(
    suggestions(fieldFactsOf(session), lists, standings),
    track,
    ledger.dismissals,
    ledger.moves,
    board.placements.get(track) ?? NO_PLACEMENTS,
  );
}

const NO_SUGGESTIONS: readonly Suggestion[] = [];
const NO_PLACEMENTS = new Map();

type Facts = Parameters<typeof suggestionsOf>[0];
type Answers = Parameters<typeof openSuggestions>[1];

const suggestions = memoLast(
  (facts: FieldFacts, lists: Facts['lists'], standings: Facts['standings']) =>
    suggestionsOf({ ...facts, lists, standings }),
);

const open = memoLast(
  (
    all: readonly Suggestion[],
    track: Answers['track'],
    dismissals: Answers['dismissals'],
    moves: Answers['moves'],
    placements: Answers['placements'],
  ) => openSuggestions(all, { track, dismissals, moves, placements }),
);

/** Standing of everybody whom the rubric scores; empty while the program has none. */
export function standingsOfTrack(session: Session): ReadonlyMap<AamcId, number> {
  const { rubric } = session.board;
  if (rubric.length === 0) return NO_STANDINGS;
  return standings(rubric, fieldFactsOf(session), weighingOf(session).ladder.cap);
}

const NO_STANDINGS: ReadonlyMap<AamcId, number> = new Map();

const standings = memoLast((rubric: Rubric, facts: FieldFacts, cap: number) => {
  const byId = new Map<AamcId, number>();
  for (const id of facts.ids) {
    const score = fileScore(rubric, facts.applicantsById.get(id)!, facts);
    const net = facts.influenceById.get(id)?.net ?? 0;
    if (score !== null) byId.set(id, standingOf(score.share, net, cap));
  }
  return byId;
});
