import { useEffect, useRef } from 'react';
import { type Applicant, nameOf } from '../../domain/applicant.ts';
import { useApplicant, useSession, useStoreParts } from '../../store/hooks.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { AllColumns } from '../applicant/AllColumns.tsx';
import { ApplicantFacts } from '../applicant/ApplicantFacts.tsx';
import { ApplicantHistory } from '../applicant/ApplicantHistory.tsx';
import { ApplicantMarks } from '../applicant/ApplicantMarks.tsx';
import { ApplicantNotes } from '../applicant/ApplicantNotes.tsx';
import { BandButtons } from '../applicant/BandButtons.tsx';
import { SchoolLine } from '../applicant/SchoolLine.tsx';
import { StarChip } from '../applicant/StarChip.tsx';
import { TagEditor } from '../applicant/TagEditor.tsx';
import styles from './ApplicantPanel.module.css';
import { CompareButtons } from './CompareButtons.tsx';
import { RankLine } from './RankLine.tsx';
import { StepButtons } from './StepButtons.tsx';
import { useFocusReturned } from './useFocusReturned.ts';

/** Everything about the applicant in focus, beside the screen that is being worked on. */
export function ApplicantPanel() {
  const applicant = useApplicant(useSession((session) => session.focusedId));
  return applicant === undefined ? null : <PanelOf applicant={applicant} />;
}

function PanelOf({ applicant }: { readonly applicant: Applicant }) {
  const { session } = useStoreParts();
  const { id } = applicant;
  useFocusReturned();
  const content = useScrolledToTop(id);
  return (
    <SidePanel
      title={nameOf(applicant)}
      subtitle={<Marks applicant={applicant} />}
      actions={<StepButtons id={id} />}
      onClose={() => session.setState({ isPanelOpen: false, isNoteOpen: false })}
    >
      <div ref={content} className={styles.content}>
        <div className={styles.decision}>
          <SchoolLine applicant={applicant} className={styles.school} />
          <BandButtons id={id} beside={<RankLine id={id} />} />
          <CompareButtons id={id} />
        </div>
        <ApplicantFacts applicant={applicant} />
        <ApplicantNotes id={id} />
        <TagEditor id={id} />
        <ApplicantHistory id={id} />
        <AllColumns applicant={applicant} />
      </div>
    </SidePanel>
  );
}

function Marks({ applicant }: { readonly applicant: Applicant }) {
  return (
    <div className={styles.marks}>
      <ApplicantMarks applicant={applicant} />
      <StarChip id={applicant.id} />
    </div>
  );
}

/** Another applicant is read from the top. */
function useScrolledToTop(id: string) {
  const content = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new applicant says when.
  useEffect(() => {
    const scroller = content.current?.parentElement;
    if (scroller) scroller.scrollTop = 0;
  }, [id]);
  return content;
}
