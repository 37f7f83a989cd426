import { memo, type RefObject, useDeferredValue, useLayoutEffect, useRef } from 'react';
import { type AamcId, type Applicant, nameOf } from '../../domain/applicant.ts';
import { useApplicant, useSession } from '../../store/hooks.ts';
import { useFootHeight } from '../../ui/useFootHeight.ts';
import { AllColumns } from '../applicant/AllColumns.tsx';
import { ApplicantFacts } from '../applicant/ApplicantFacts.tsx';
import { ApplicantHistory } from '../applicant/ApplicantHistory.tsx';
import { ApplicantNotes } from '../applicant/ApplicantNotes.tsx';
import { ApplicantTitle } from '../applicant/ApplicantTitle.tsx';
import { BandButtons } from '../applicant/BandButtons.tsx';
import { TagEditor } from '../applicant/TagEditor.tsx';
import styles from './ApplicantPane.module.css';

export interface ApplicantPaneProps {
  readonly ref: RefObject<HTMLElement | null>;
  /** The applicant was found from elsewhere and is not part of the queue. */
  readonly isOutside: boolean;
}

/** The applicant in focus: facts, back channels and the decision. */
export function ApplicantPane({ ref, isOutside }: ApplicantPaneProps) {
  const applicant = useApplicant(useSession((session) => session.focusedId));
  // What lies further down may follow a moment later; a held key never waits for it.
  const later = useDeferredValue(applicant);
  const scroller = useScrolledToTop(applicant?.id);
  if (applicant === undefined) return null;
  const { id } = applicant;
  return (
    <section ref={ref} tabIndex={-1} aria-label={nameOf(applicant)} className={styles.pane}>
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.person}>
          <div className={styles.facts}>
            {isOutside && <p className={styles.outside}>Not in this queue</p>}
            <ApplicantTitle applicant={applicant} />
            <ApplicantFacts applicant={applicant} />
            <TagEditor key={id} id={id} />
          </div>
          {later !== undefined && (
            <div className={styles.more}>
              <LowerPart applicant={later} />
            </div>
          )}
        </div>
        <div className={styles.notes}>
          <ApplicantNotes id={id} />
        </div>
      </div>
      <Decision id={id} />
    </section>
  );
}

function Decision({ id }: { readonly id: AamcId }) {
  const bar = useRef<HTMLDivElement>(null);
  useFootHeight(bar);
  return (
    <div ref={bar} className={styles.decision}>
      <BandButtons id={id} />
    </div>
  );
}

/** Memoised, so that the urgent draw of a new applicant leaves the former one's columns alone. */
const LowerPart = memo(function LowerPart({ applicant }: { readonly applicant: Applicant }) {
  return (
    <>
      <AllColumns applicant={applicant} />
      <ApplicantHistory id={applicant.id} />
    </>
  );
});

/** A new applicant is read from the top; asking only where somebody has scrolled saves a layout. */
function useScrolledToTop(id: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const scrolled = useRef(new Set<Element>());
  useLayoutEffect(() => {
    const element = scroller.current;
    const note = ({ target }: Event) => scrolled.current.add(target as Element);
    element?.addEventListener('scroll', note, { capture: true, passive: true });
    return () => element?.removeEventListener('scroll', note, { capture: true });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new applicant says when.
  useLayoutEffect(() => {
    for (const element of scrolled.current) element.scrollTop = 0;
    scrolled.current.clear();
  }, [id]);
  return scroller;
}
