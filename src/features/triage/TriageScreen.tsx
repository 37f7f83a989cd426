import { useEffect, useRef } from 'react';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { ApplicantPane } from './ApplicantPane.tsx';
import { AutoAdvance } from './AutoAdvance.tsx';
import { QueueEnd } from './QueueEnd.tsx';
import { QueueList } from './QueueList.tsx';
import { QueueStepper } from './QueueStepper.tsx';
import { TriageHeader } from './TriageHeader.tsx';
import styles from './TriageScreen.module.css';
import { useQueue } from './useQueue.ts';

const PHONE = '(max-width: 760px)';

/** One applicant at a time: the queue, every fact at once, and one key for each band. */
export function TriageScreen() {
  const hasPool = useSession(({ board }) => board.applicantIds.length > 0);
  if (hasPool) return <Triage />;
  return (
    <div className={styles.alone}>
      <EmptyState
        title="No applicants yet"
        text="Import a file from ERAS in Pool; whoever is in it waits here for a band."
        action={<a href="#/pool">Go to Pool</a>}
      />
    </div>
  );
}

function Triage() {
  const { session } = useStoreParts();
  const ids = useQueue();
  const focusedId = useSession((session) => session.focusedId);
  const isNarrow = useMediaQuery(PHONE);
  const queue = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);

  // Keys move the focus of the page along, from the link that led here too; whatever had it may
  // have gone with the applicant before: it never falls to the body.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new applicant says when.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('nav')) {
      const item = queue.current?.querySelector<HTMLElement>('[aria-current]');
      (item ?? pane.current)?.focus({ preventScroll: true });
    }
    return () => {
      // The form was asked for about the applicant before; the draft is kept.
      if (session.getState().isNoteOpen) session.setState({ isNoteOpen: false });
    };
  }, [focusedId]);

  return (
    <div className={styles.screen}>
      <TriageHeader ids={ids} isNarrow={isNarrow} />
      <QueueEnd ids={ids} />
      {(ids.length > 0 || focusedId !== null) && (
        <div className={styles.panes}>
          {isNarrow ? (
            <div className={styles.stepper}>
              <QueueStepper ids={ids} />
              <AutoAdvance />
            </div>
          ) : (
            <div ref={queue} className={styles.queue}>
              <QueueList ids={ids} onEnter={() => pane.current?.focus({ preventScroll: true })} />
            </div>
          )}
          <ApplicantPane ref={pane} isOutside={focusedId !== null && !ids.includes(focusedId)} />
        </div>
      )}
    </div>
  );
}
