import { useShownIds } from '../../store/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CircleCheck } from '../../ui/icons.ts';
import { CautionList } from './CautionList.tsx';
import { DecidedList } from './DecidedList.tsx';
import { DecisionList } from './DecisionList.tsx';
import { FollowUpList } from './FollowUpList.tsx';
import styles from './InboxView.module.css';
import { SuggestionList } from './SuggestionList.tsx';
import type { Inbox } from './useInbox.ts';

const NOBODY: readonly string[] = [];

/** What waits for a person: suggestions, decisions, things due, cautions. */
export function InboxView({ inbox }: { readonly inbox: Inbox }) {
  const { suggestions, undecided, decided, followUps, cautions, now } = inbox;
  // The lists below have keys of their own, so the keys of bands reach nobody here.
  useShownIds(NOBODY);
  if (inbox.count + cautions.length === 0) {
    return (
      <div className={styles.column}>
        <EmptyState
          icon={<CircleCheck />}
          title="Nothing waits for you"
          text="Here stand what notes suggest for the board, notes on which a decision is open, and calls and answers that are due. Nothing of it happens by itself."
        />
        <DecidedList lines={decided} />
      </div>
    );
  }
  return (
    <div className={styles.inbox}>
      <div className={styles.column}>
        <SuggestionList suggestions={suggestions} />
        <FollowUpList followUps={followUps} now={now} />
        {cautions.length > 0 && <CautionList cautions={cautions} />}
      </div>
      <div className={styles.column}>
        <DecisionList lines={undecided} />
        <DecidedList lines={decided} />
      </div>
    </div>
  );
}
