import { memo, type RefObject, useLayoutEffect, useRef } from 'react';
import { type AamcId, nameOf } from '../../domain/applicant.ts';
import { useApplicant, useHasLedger, useSession, useSessionLater } from '../../store/hooks.ts';
import { useFootHeight } from '../../ui/useFootHeight.ts';
import { AllColumns } from '../applicant/AllColumns.tsx';
import { ApplicantFacts } from '../applicant/ApplicantFacts.tsx';
import { ApplicantHistory } from '../applicant/ApplicantHistory.tsx';
import { ApplicantNotes } from '../applicant/ApplicantNotes.tsx';
import { ApplicantTitle } from '../applicant/ApplicantTitle.tsx';
import { BandButtons } from '../applicant/BandButtons.tsx';
import { TagEditor } from '../applicant/TagEditor.tsx';
import { VoteBox } from '../applicant/VoteBox.tsx';
import styles from './ApplicantPane.module.css';
import { NeverReasonLine } from './NeverReasonLine.tsx';
import { SkipButton } from './SkipButton.tsx';

export interface ApplicantPaneProps {
  readonly ref: RefObject<HTMLElement | null>;
  /** The queue: somebody found from elsewhere is not part of it. */
  readonly ids: readonly AamcId[];
}

/** The applicant in focus: facts, back channels and the decision. */
export const ApplicantPane = memo(function ApplicantPane({ ref, ids }: ApplicantPaneProps) {
  const applicant = useApplicant(useSession((session) => session.focusedId));
  const scroller = useScrolledToTop(applicant?.id);
  const hasLedger = useHasLedger();
  if (applicant === undefined) return null;
  const { id } = applicant;
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={nameOf(applicant)}
      data-applicant={id}
      className={styles.pane}
      data-alone={!hasLedger || undefined}
    >
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.person}>
          <div className={styles.facts}>
            {!ids.includes(id) && <p className={styles.outside}>Not in this queue</p>}
            <ApplicantTitle applicant={applicant} />
            <ApplicantFacts applicant={applicant} />
            <TagEditor id={id} />
            {hasLedger && <VoteBox id={id} />}
          </div>
          <Background />
        </div>
        {hasLedger && (
          <div className={styles.notes}>
            <ApplicantNotes id={id} />
          </div>
        )}
      </div>
      <Decision id={id} />
    </section>
  );
});

/** What was done so far and what the file held: it follows one frame after the facts. */
const Background = memo(function Background() {
  const applicant = useApplicant(useSessionLater((session) => session.focusedId));
  if (applicant === undefined) return null;
  return (
    <div className={styles.more}>
      <ApplicantHistory id={applicant.id} />
      <AllColumns applicant={applicant} />
    </div>
  );
});

function Decision({ id }: { readonly id: AamcId }) {
  const bar = useRef<HTMLDivElement>(null);
  useFootHeight(bar);
  return (
    <div ref={bar} className={styles.decision}>
      <div className={styles.reason}>
        <NeverReasonLine />
      </div>
      <BandButtons id={id} beside={<SkipButton />} asksReason={false} />
    </div>
  );
}

/** A new applicant is read from the top; asking only where somebody has scrolled saves a layout. */
function useScrolledToTop(id: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const scrolled = useRef(new Set<Element>());
  const isShown = id !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scroller comes with the first applicant.
  useLayoutEffect(() => {
    const element = scroller.current;
    const note = ({ target }: Event) => scrolled.current.add(target as Element);
    element?.addEventListener('scroll', note, { capture: true, passive: true });
    return () => element?.removeEventListener('scroll', note, { capture: true });
  }, [isShown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new applicant says when.
  useLayoutEffect(() => {
    for (const element of scrolled.current) element.scrollTop = 0;
    scrolled.current.clear();
    // Laid out now, while the frame is awaited, and not within it: the key is answered sooner.
    scroller.current?.getBoundingClientRect();
  }, [id]);
  return scroller;
}
