import type { AamcId } from './applicant.ts';
import type { Placement, TrackCode } from './board.ts';
import type { Dismissal, ExplainedMove } from './explainedMove.ts';
import type { Suggestion } from './suggestions.ts';

interface Answers {
  readonly track: TrackCode;
  readonly dismissals: Iterable<Dismissal>;
  readonly moves: Iterable<ExplainedMove>;
  readonly placements: ReadonlyMap<AamcId, Placement>;
}

/**
 * The suggestions that nobody has answered: dismissed, or accepted and not taken back, one stays
 * away until the notes are others. Who was accepted and then moved again by hand was answered too.
 */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  { track, dismissals, moves, placements }: Answers,
): readonly Suggestion[] {
  const answered = new Set<string>();
  for (const each of dismissals) if (each.track === track) answered.add(answerName(each));
  for (const move of moves) {
    if (move.track !== track || move.kind === 'by hand') continue;
    // A move that was undone leaves a placement that is older than it.
    const isStanding =
      (placements.get(move.applicantId)?.at ?? Number.NEGATIVE_INFINITY) >= move.at;
    if (isStanding) answered.add(answerName(move));
  }
  return suggestions.filter((suggestion) => !answered.has(answerName(suggestion)));
}

function answerName({
  applicantId,
  kind,
  facts,
}: Pick<Suggestion, 'applicantId' | 'facts'> & { readonly kind: string }): string {
  return `${applicantId}/${kind}/${facts}`;
}
