import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { trackTitle } from '../../domain/board.ts';
import type { Suggestion } from '../../domain/suggestions.ts';
import { acceptSuggestion } from '../../store/acceptSuggestion.ts';
import { openPanel } from '../../store/actions.ts';
import { dismissSuggestion } from '../../store/commands/explainMove.ts';
import { useKeyWords, useRun, useSession, useStoreParts, useTrack } from '../../store/hooks.ts';
import { comboOf, commandOfKey } from '../../store/keyCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { ApplicantButton } from './ApplicantButton.tsx';
import styles from './InboxView.module.css';
import { nameOfApplicant } from './ledgerLines.ts';
import { useFocusKept } from './useFocusKept.ts';

/** Drawn at once; the rest comes up as these are answered. */
const SHOWN = 50;

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[];
}

/** What the notes suggest for the present track, each accepted or dismissed by key or button. */
export function SuggestionList({ suggestions }: SuggestionListProps) {
  const heading = useId();
  const parts = useStoreParts();
  const run = useRun();
  const keyWords = useKeyWords();
  const track = useTrack();
  const [present, setPresent] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const shown = suggestions.slice(0, SHOWN);
  useFocusKept(list, shown.map(({ applicantId }) => applicantId).join(), present);

  function answer(index: number, isAccepted: boolean): void {
    const suggestion = shown[index];
    if (suggestion === undefined || track === undefined) return;
    setPresent(index);
    if (isAccepted) acceptSuggestion(parts, suggestion);
    else run(dismissSuggestion, { track: track.code, suggestion });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, index: number): void {
    const isOnItem = event.target === event.currentTarget;
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    const { keyChoices } = parts.session.getState();
    const command = commandOfKey(comboOf(event.nativeEvent), 'inbox', keyChoices);
    if (command !== null) answer(index, command.id === 'inbox.accept');
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const items = list.current?.children;
      (items?.[index + (event.key === 'ArrowDown' ? 1 : -1)] as HTMLElement | undefined)?.focus();
    } else if (event.key === 'Enter' && isOnItem) openPanel(parts, shown[index]!.applicantId);
    else return;
    event.preventDefault();
  }

  return (
    <section aria-labelledby={heading} className={styles.card}>
      <SectionLabel
        id={heading}
        aside={
          shown.length > 0 && (
            <span className={styles.keys}>
              <Kbd>{keyWords('inbox.accept')}</Kbd> accept <Kbd>{keyWords('inbox.dismiss')}</Kbd>{' '}
              dismiss
            </span>
          )
        }
      >
        {`Suggestions${track === undefined ? '' : `, ${trackTitle(track)}`} · ${suggestions.length}`}
      </SectionLabel>
      {shown.length === 0 ? (
        <p className={styles.nothing}>
          No note suggests a move. Accepting one is an ordinary move, with its undo.
        </p>
      ) : (
        <ol ref={list} className={styles.list} aria-labelledby={heading}>
          {shown.map((suggestion, index) => (
            <SuggestionItem
              key={`${suggestion.applicantId} ${suggestion.kind}`}
              suggestion={suggestion}
              isTabStop={index === Math.min(present, shown.length - 1)}
              onFocus={() => {
                setPresent(index);
                // The keys that open an applicant or add a note mean the one in hand.
                parts.session.setState({ focusedId: suggestion.applicantId, leftAt: null });
              }}
              onKeyDown={(event) => onKeyDown(event, index)}
              onAnswer={(isAccepted) => answer(index, isAccepted)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface SuggestionItemProps {
  readonly suggestion: Suggestion;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onAnswer: (isAccepted: boolean) => void;
}

function SuggestionItem(props: SuggestionItemProps) {
  const { suggestion, isTabStop, onFocus, onKeyDown, onAnswer } = props;
  const { applicantId, reason } = suggestion;
  const name = useSession(({ board }) =>
    nameOfApplicant(board.applicantsById.get(applicantId), applicantId),
  );
  return (
    <li
      aria-label={`${name}: ${reason}`}
      className={styles.item}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div>
        <ApplicantButton id={applicantId} />
        <p>{reason}.</p>
      </div>
      <div className={styles.buttons}>
        <Button variant="quiet" aria-label={`Dismiss for ${name}`} onClick={() => onAnswer(false)}>
          Dismiss
        </Button>
        <Button aria-label={`Accept for ${name}`} onClick={() => onAnswer(true)}>
          Accept
        </Button>
      </div>
    </li>
  );
}
