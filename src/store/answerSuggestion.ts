import type { AamcId } from '../domain/applicant.ts';
import type { Suggestion } from '../domain/suggestions.ts';
import { acceptSuggestion } from './acceptSuggestion.ts';
import { seenFocus } from './actions.ts';
import { dismissSuggestion } from './commands/explainMove.ts';
import { hidesVoices } from './hidesVoices.ts';
import { runAndTell, type StoreParts } from './hooks.ts';
import { memoLast } from './memoLast.ts';
import { type Session, tell } from './session.ts';
import { suggestionsOfTrack } from './suggestionsOfTrack.ts';

/** What the words about one applicant suggest and nobody has answered; blind mode hides it too. */
export function suggestionOn(session: Session, id: AamcId): Suggestion | undefined {
  return hidesVoices(session, id) ? undefined : byId(suggestionsOfTrack(session)).get(id);
}

const byId = memoLast(
  (suggestions: readonly Suggestion[]): ReadonlyMap<AamcId, Suggestion> =>
    new Map(suggestions.map((suggestion) => [suggestion.applicantId, suggestion])),
);

/** Does what is suggested for the applicant in focus, or puts it away until there is a new fact. */
export function answerSuggestion(
  parts: StoreParts,
  isAccepted: boolean,
  id: AamcId | null = seenFocus(parts),
): void {
  const { session } = parts;
  const state = session.getState();
  const suggestion = id === null ? undefined : suggestionOn(state, id);
  if (suggestion === undefined) {
    const none = 'Nothing is suggested for this applicant.';
    tell(session, id === null ? 'Choose an applicant first.' : none, 'info');
  } else if (isAccepted) acceptSuggestion(parts, suggestion);
  else runAndTell(parts, dismissSuggestion, { track: state.track, suggestion });
}
