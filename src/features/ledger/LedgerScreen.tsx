import { toggleBlind } from '../../store/actions.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ContactsView } from './ContactsView.tsx';
import { FairnessView } from './FairnessView.tsx';
import { InboxView } from './InboxView.tsx';
import styles from './LedgerScreen.module.css';
import { ledgerLinesOf, shownLinesOf } from './ledgerLines.ts';
import { NotesView } from './NotesView.tsx';
import { useInbox } from './useInbox.ts';
import { useOpenSplits } from './useOpenSplits.ts';
import { VotesView } from './VotesView.tsx';

/** Every word on the record: read, decided, followed up, and what all of it did to the list. */
export function LedgerScreen() {
  const { session, workspace } = useStoreParts();
  const view = useSession(({ ledgerView }) => ledgerView);
  const inbox = useInbox();
  const splits = useOpenSplits().length;
  const hidden = useSession((state) => ledgerLinesOf(state).length - shownLinesOf(state).length);
  return (
    <div className={styles.screen} data-private>
      <PageHeader
        title="Ledger"
        chips={
          <SegmentedControl
            label="Part of the ledger"
            value={view}
            options={[
              { value: 'notes', label: 'Notes' },
              { value: 'inbox', label: 'Inbox', count: inbox.count },
              { value: 'votes', label: 'Votes', ...(splits === 0 ? {} : { count: splits }) },
              { value: 'contacts', label: 'Contacts' },
              { value: 'fairness', label: 'With and without' },
            ]}
            onValueChange={(ledgerView) => session.setState({ ledgerView })}
          />
        }
      />
      {hidden > 0 && (view === 'notes' || view === 'inbox') && (
        <p className={styles.blind}>
          {`Blind mode: ${hidden === 1 ? '1 note' : `${hidden} notes`} on applicants without a band ${hidden === 1 ? 'is' : 'are'} out of sight.`}{' '}
          <Button variant="quiet" onClick={() => toggleBlind({ session, workspace })}>
            End blind mode
          </Button>
        </p>
      )}
      {view === 'notes' && <NotesView />}
      {view === 'inbox' && <InboxView inbox={inbox} />}
      {view === 'votes' && <VotesView />}
      {view === 'contacts' && <ContactsView />}
      {view === 'fairness' && <FairnessView />}
    </div>
  );
}
