import type { AamcId } from '../domain/applicant.ts';
import { fileScore, standingOf } from '../domain/fileScore.ts';
import type { Influence } from '../domain/influence.ts';
import type { Ladder } from '../domain/ladder.ts';
import { openSuggestions } from '../domain/openSuggestions.ts';
import { type FieldFacts, NO_DECISIONS } from '../domain/poolFields.ts';
import type { Rubric } from '../domain/rubric.ts';
import { alikeIn, type Suggestion, suggestionsOf } from '../domain/suggestions.ts';
import { fieldFactsOf } from './derived.ts';
import { influenceUnder, weighingOf } from './influenceOfApplicant.ts';
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

/** The same by a draft of the ladder, to see what it would change. */
export function suggestionsUnder(session: Session, ladder: Ladder): readonly Suggestion[] {
  const { board, ledger, track } = session;
  const lists = board.bandsByTrack.get(track);
  if (lists === undefined) return NO_SUGGESTIONS;
  const influenceById = new Map<AamcId, Influence>();
  for (const id of ledger.notesByApplicant.keys()) {
    const influence = influenceUnder(session, id, ladder);
    if (influence !== null) influenceById.set(id, influence);
  }
  const facts = { ...fieldFactsOf(session), influenceById };
  return openSuggestions(
    suggestionsOf({
      ...facts,
      lists,
      standings: standingsBy(board.rubric, facts, ladder.cap),
      alikeTo: alikeTo(facts.ids, facts.applicantsById, facts.tags),
    }),
    {
      track,
      dismissals: ledger.dismissals,
      moves: ledger.moves,
      placements: board.placements.get(track) ?? NO_PLACEMENTS,
    },
  );
}

const NO_SUGGESTIONS: readonly Suggestion[] = [];
const NO_PLACEMENTS = new Map();

type Facts = Parameters<typeof suggestionsOf>[0];
type Answers = Parameters<typeof openSuggestions>[1];

const suggestions = memoLast(
  (facts: FieldFacts, lists: Facts['lists'], standings: Facts['standings']) =>
    suggestionsOf({
      ...facts,
      lists,
      standings,
      alikeTo: alikeTo(facts.ids, facts.applicantsById, facts.tags),
    }),
);

/** Of everything that a look-alike is found by, a move changes nothing. */
const alikeTo = memoLast(
  (
    ids: FieldFacts['ids'],
    applicantsById: FieldFacts['applicantsById'],
    tags: FieldFacts['tags'],
  ) => alikeIn({ ...NO_DECISIONS, ids, applicantsById, tags }),
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

const standings = memoLast(standingsBy);

function standingsBy(rubric: Rubric, facts: FieldFacts, cap: number): ReadonlyMap<AamcId, number> {
  const byId = new Map<AamcId, number>();
  for (const id of facts.ids) {
    const score = fileScore(rubric, facts.applicantsById.get(id)!, facts);
    const net = facts.influenceById.get(id)?.net ?? 0;
    if (score !== null) byId.set(id, standingOf(score.share, net, cap));
  }
  return byId;
}
