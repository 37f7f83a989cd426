import type { AamcId } from '../../domain/applicant.ts';
import { acceptSuggestion } from '../../store/acceptSuggestion.ts';
import { suggestionOn } from '../../store/answerSuggestion.ts';
import { dismissSuggestion } from '../../store/commands/explainMove.ts';
import { useKeyWords, useRun, useSessionLater, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Kbd } from '../../ui/Kbd.tsx';

/** What the words about this applicant suggest; a person accepts it, and nobody else. */
export function SuggestionLine({ id }: { readonly id: AamcId }) {
  const parts = useStoreParts();
  const run = useRun();
  const suggestion = useSessionLater((session) => suggestionOn(session, id));
  const keyWords = useKeyWords();
  const track = useSessionLater((session) => session.track);
  if (suggestion === undefined) return null;
  return (
    <Callout
      tone="info"
      title="Suggestion"
      actions={
        <>
          <Button onClick={() => acceptSuggestion(parts, suggestion)}>
            Accept <Kbd>{keyWords('suggestion.accept')}</Kbd>
          </Button>
          <Button variant="quiet" onClick={() => run(dismissSuggestion, { track, suggestion })}>
            Dismiss <Kbd>{keyWords('suggestion.dismiss')}</Kbd>
          </Button>
        </>
      }
    >
      {suggestion.reason}
    </Callout>
  );
}
