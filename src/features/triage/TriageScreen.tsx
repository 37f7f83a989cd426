import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useSession, useSessionLater, useStoreParts } from '../../store/hooks.ts';
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

/** Draws anew with another queue, not with another applicant: each part asks for its own facts. */
function Triage() {
  const ids = useQueue();
  const isSomebodyShown = useSession(({ focusedId }) => focusedId !== null);
  const isNarrow = useMediaQuery(PHONE);
  const queue = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const enterPane = useCallback(() => pane.current?.focus({ preventScroll: true }), []);
  useNoteFormClosed();

  return (
    <div className={styles.screen}>
      <TriageHeader ids={ids} isNarrow={isNarrow} />
      <QueueEnd ids={ids} />
      {(ids.length > 0 || isSomebodyShown) && (
        <div className={styles.panes}>
          {isNarrow ? (
            <div className={styles.stepper}>
              <QueueStepper ids={ids} />
              <AutoAdvance />
            </div>
          ) : (
            <div ref={queue} className={styles.queue}>
              <QueueList ids={ids} onEnter={enterPane} />
            </div>
          )}
          <ApplicantPane ref={pane} ids={ids} />
        </div>
      )}
      <FocusKept queue={queue} pane={pane} />
    </div>
  );
}

interface FocusKeptProps {
  readonly queue: RefObject<HTMLElement | null>;
  readonly pane: RefObject<HTMLElement | null>;
}

/**
 * Keys move the focus of the page along, from the link that led here too; whatever had it may have
 * gone with the applicant before: it never falls to the body. The last child, so that its effect
 * comes after those of the queue.
 */
function FocusKept({ queue, pane }: FocusKeptProps) {
  const focusedId = useSessionLater((session) => session.focusedId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new applicant says when.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement !== document.body && !activeElement?.closest('nav')) return;
    const item = queue.current?.querySelector<HTMLElement>('[aria-current]');
    (item ?? pane.current)?.focus({ preventScroll: true });
  }, [focusedId]);
  return null;
}

/** A form was asked for about one applicant: the next begins without it; the draft is kept. */
function useNoteFormClosed(): void {
  const { session } = useStoreParts();
  useEffect(() => {
    const close = () => {
      if (session.getState().isNoteOpen) session.setState({ isNoteOpen: false });
    };
    const end = session.subscribe((now, before) => {
      if (now.focusedId !== before.focusedId && now.isNoteOpen && before.isNoteOpen) close();
    });
    return () => {
      end();
      close();
    };
  }, [session]);
}
