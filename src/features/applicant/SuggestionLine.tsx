import type { AamcId } from '../../domain/applicant.ts';
import { acceptSuggestion } from '../../store/acceptSuggestion.ts';
import { dismissSuggestion } from '../../store/commands/explainMove.ts';
import { useRun, useSessionLater, useStoreParts } from '../../store/hooks.ts';
import { suggestionsOfTrack } from '../../store/suggestionsOfTrack.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';

/** What the words about this applicant suggest; a person accepts it, and nobody else. */
export function SuggestionLine({ id }: { readonly id: AamcId }) {
  const parts = useStoreParts();
  const run = useRun();
  const suggestion = useSessionLater((session) =>
    suggestionsOfTrack(session).find(({ applicantId }) => applicantId === id),
  );
  const track = useSessionLater((session) => session.track);
  if (suggestion === undefined) return null;
  return (
    <Callout
      tone="info"
      title="Suggestion"
      actions={
        <>
          <Button onClick={() => acceptSuggestion(parts, suggestion)}>Accept</Button>
          <Button variant="quiet" onClick={() => run(dismissSuggestion, { track, suggestion })}>
            Dismiss
          </Button>
        </>
      }
    >
      {suggestion.reason}
    </Callout>
  );
}
