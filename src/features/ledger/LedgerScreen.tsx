import { useSession, useStoreParts } from '../../store/hooks.ts';
import type { LedgerView } from '../../store/session.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './LedgerScreen.module.css';
import { NotesView } from './NotesView.tsx';

const VIEWS: readonly { readonly value: LedgerView; readonly label: string }[] = [
  { value: 'notes', label: 'Notes' },
];

/** Every word on the record: read, decided, followed up, and what all of it did to the list. */
export function LedgerScreen() {
  const { session } = useStoreParts();
  const view = useSession(({ ledgerView }) => ledgerView);
  return (
    <div className={styles.screen}>
      <PageHeader
        title="Ledger"
        chips={
          <SegmentedControl
            label="Part of the ledger"
            value={view}
            options={VIEWS}
            onValueChange={(ledgerView) => session.setState({ ledgerView })}
          />
        }
      />
      {view === 'notes' && <NotesView />}
    </div>
  );
}
