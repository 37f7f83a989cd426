import { type AamcId, type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { MOST_COMPARED } from '../../domain/mostCompared.ts';
import { search } from '../../domain/searchApplicants.ts';
import { searchIndexOf } from '../../store/derived.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { FindBox } from '../../ui/FindBox.tsx';
import styles from './AddApplicant.module.css';
import { focusColumn } from './compareFocus.ts';
import { setCompared } from './compareViews.ts';

const MAX_FOUND = 6;

/** Finds one more to stand beside the others. */
export function AddApplicant({ ids }: { readonly ids: readonly AamcId[] }) {
  const { session } = useStoreParts();
  if (ids.length >= MOST_COMPARED) {
    return <span className={styles.full}>Four at most; remove one to add another.</span>;
  }
  return (
    <div className={styles.box}>
      <FindBox<Applicant>
        label="Add an applicant"
        placeholder="Add an applicant"
        find={(query) => {
          const state = session.getState();
          return search(searchIndexOf(state), query)
            .filter((id) => !ids.includes(id))
            .slice(0, MAX_FOUND)
            .flatMap((id) => state.board.applicantsById.get(id) ?? []);
        }}
        itemId={({ id }) => id}
        renderItem={(applicant) => (
          <span className={styles.item}>
            <span dir="auto">{nameOf(applicant)}</span>
            <span className={`mono ${styles.quiet}`}>{groupDigits(applicant.id)}</span>
            <span className={styles.quiet}>{applicant.applicantType}</span>
          </span>
        )}
        onChoose={({ id }) => {
          setCompared(session, [...ids, id]);
          focusColumn(id);
        }}
      />
    </div>
  );
}
