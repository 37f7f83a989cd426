import { useState } from 'react';
import { type AamcId, nameOf } from '../../domain/applicant.ts';
import { FIRST_RULE } from '../../domain/lookAlikes.ts';
import { useApplicant, useBoard, useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChevronLeft, Printer } from '../../ui/icons.ts';
import { NoteForm } from '../applicant/NoteForm.tsx';
import { AddApplicant } from './AddApplicant.tsx';
import styles from './CompareDialog.module.css';
import { Comparison } from './Comparison.tsx';
import { useFocusKept } from './compareFocus.ts';
import { stepBack } from './compareViews.ts';
import { LookAlikeList } from './LookAlikeList.tsx';
import { useCompareKeys } from './useCompareKeys.ts';

/**
 * What stands open over the screen to compare applicants: a few side by side, or those with the
 * same file as one of them. Escape goes back by one, and from the first to where it was opened.
 */
export function CompareDialog() {
  const { session } = useStoreParts();
  const { applicantsById } = useBoard();
  const views = useSession(({ comparing }) => comparing);
  const [hasOnlyDifferences, setOnlyDifferences] = useState(true);
  const [rule, setRule] = useState(FIRST_RULE);
  const [comparedLast, setComparedLast] = useState<AamcId>();
  const [current, setCurrent] = useState<AamcId | null>(null);
  const [noteFor, setNoteFor] = useState<AamcId | null>(null);

  const view = views.at(-1);
  useFocusKept(view !== undefined);
  const ids = view?.kind === 'compare' ? view.ids.filter((id) => applicantsById.has(id)) : [];
  const of = view?.kind === 'lookAlikes' ? applicantsById.get(view.of) : undefined;
  function back(): void {
    setComparedLast(ids[1]);
    stepBack(session);
  }

  const toggleDifferences = () => setOnlyDifferences(!hasOnlyDifferences);
  const onKeyDown = useCompareKeys({
    ids,
    current,
    onToggleDifferences: toggleDifferences,
    onNote: setNoteFor,
  });
  const title =
    of !== undefined
      ? `Look-alikes of ${nameOf(of)}`
      : ids.length > 1
        ? `Compare ${ids.length} applicants`
        : 'Compare';

  return (
    <Dialog
      open={view !== undefined}
      onClose={(by) => (by === 'escape' ? back() : session.setState({ comparing: [] }))}
      title={title}
      size="full"
      onKeyDown={view?.kind === 'compare' ? onKeyDown : undefined}
      actions={
        <div className={styles.actions}>
          {views.length > 1 && (
            <Button variant="quiet" icon={<ChevronLeft />} onClick={back}>
              Back
            </Button>
          )}
          {view?.kind === 'compare' && (
            <>
              {ids.length > 1 && (
                <CheckboxField
                  label="Only differences"
                  checked={hasOnlyDifferences}
                  onChange={toggleDifferences}
                />
              )}
              <AddApplicant ids={ids} />
              <Button
                variant="quiet"
                icon={<Printer />}
                className={styles.print}
                onClick={() => window.print()}
              >
                Print
              </Button>
            </>
          )}
        </div>
      }
    >
      {view?.kind === 'compare' && (
        <Comparison
          key={views.length}
          ids={ids}
          hasOnlyDifferences={hasOnlyDifferences}
          current={current}
          onCurrent={setCurrent}
          onNote={setNoteFor}
        />
      )}
      {of !== undefined && (
        <LookAlikeList
          key={`${views.length} ${of.id}`}
          of={of}
          rule={rule}
          onRule={setRule}
          comparedLast={comparedLast}
        />
      )}
      <NoteDialog id={noteFor} onClose={() => setNoteFor(null)} />
    </Dialog>
  );
}

function NoteDialog({ id, onClose }: { readonly id: AamcId | null; readonly onClose: () => void }) {
  const applicant = useApplicant(id);
  return (
    <Dialog
      open={applicant !== undefined}
      onClose={onClose}
      title={applicant === undefined ? 'Note' : `Note about ${nameOf(applicant)}`}
    >
      {applicant !== undefined && <NoteForm applicantId={applicant.id} onDone={onClose} />}
    </Dialog>
  );
}
