import { useId, useMemo } from 'react';
import { BAND_FACTS } from '../../domain/band.ts';
import { fileNumberFields } from '../../domain/fileNumbers.ts';
import { fieldOf } from '../../domain/poolFields.ts';
import { type StrongFile, secondLook } from '../../domain/secondLook.ts';
import { fieldFactsOf } from '../../store/derived.ts';
import { useBoard, useSession, useStoreParts } from '../../store/hooks.ts';
import type { StrongDraft } from '../../store/session.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ApplicantButton } from './ApplicantButton.tsx';
import styles from './FairnessView.module.css';
import inboxStyles from './InboxView.module.css';

const SHOWN = 40;
/** By the points of the rubric, in place of a number of the file. */
const BY_RUBRIC = 'rubric';

/** Strong files for whom nobody speaks. What is strong, the program says: there is no default. */
export function SecondLook() {
  const heading = useId();
  const { session } = useStoreParts();
  const { applicantsById, placements, rubric } = useBoard();
  const track = useSession((state) => state.track);
  const facts = useSession(fieldFactsOf);
  const draft = useSession((state) => state.strongFile);
  const fields = useMemo(() => fileNumberFields(applicantsById.values()), [applicantsById]);
  const isByRubric = draft.field === BY_RUBRIC;
  const strong = useMemo((): StrongFile | null => {
    if (draft.atLeast === null) return null;
    if (draft.field === BY_RUBRIC) {
      return rubric.length === 0 ? null : { by: 'rubric', rubric, atLeast: draft.atLeast / 100 };
    }
    return fieldOf(draft.field) === undefined
      ? null
      : { by: 'values', all: [{ field: draft.field, atLeast: draft.atLeast }] };
  }, [draft, rubric]);
  const ids = useMemo(() => (strong === null ? null : secondLook(facts, strong)), [facts, strong]);
  const set = (change: Partial<StrongDraft>) =>
    session.setState({ strongFile: { ...draft, ...change } });

  return (
    <section aria-labelledby={heading} className={inboxStyles.card}>
      <SectionLabel id={heading}>
        {`Second look${ids === null ? '' : ` · ${ids.length}`}`}
      </SectionLabel>
      <p className={inboxStyles.quiet}>
        A strong file, and nobody speaking: quiet people are not to sink because nobody called. Say
        what a strong file is; nobody is called strong by a number of ours.
      </p>
      <div className={styles.fields}>
        <SelectField
          label="Strong by"
          placeholder="Choose"
          value={draft.field}
          options={[
            ...(rubric.length === 0 ? [] : [{ value: BY_RUBRIC, label: 'The rubric, in %' }]),
            ...fields.map(({ id, title, group }) => ({ value: id, label: title, group })),
          ]}
          onChange={(event) => set({ field: event.currentTarget.value, atLeast: null })}
        />
        <NumberField
          key={draft.field}
          label={isByRubric ? 'At least, %' : 'At least'}
          value={draft.atLeast}
          min={0}
          max={isByRubric ? 100 : 9999}
          hasDecimals
          disabled={draft.field === ''}
          onValueChange={(atLeast) => set({ atLeast })}
        />
      </div>
      {ids?.length === 0 && (
        <p className={inboxStyles.nothing}>Somebody spoke for everybody with such a file.</p>
      )}
      {ids !== null && ids.length > 0 && (
        <ul className={inboxStyles.list} aria-label="Second look">
          {ids.slice(0, SHOWN).map((id) => (
            <li key={id} className={inboxStyles.item}>
              <ApplicantButton id={id} />
              <span className={inboxStyles.quiet}>
                {BAND_FACTS[placements.get(track)?.get(id)?.band ?? 'unsorted'].name}
              </span>
            </li>
          ))}
        </ul>
      )}
      {ids !== null && ids.length > SHOWN && (
        <p className={inboxStyles.nothing}>{`${ids.length - SHOWN} more come after these.`}</p>
      )}
    </section>
  );
}
