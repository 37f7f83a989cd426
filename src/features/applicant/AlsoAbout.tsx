import { type AamcId, type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { STRENGTHS, type Strength } from '../../domain/note.ts';
import { search } from '../../domain/searchApplicants.ts';
import type { AlsoAbout as AlsoAboutOne } from '../../store/commands/addNote.ts';
import { searchIndexOf } from '../../store/derived.ts';
import { useBoard, useStoreParts } from '../../store/hooks.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { FindBox } from '../../ui/FindBox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { X } from '../../ui/icons.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './AlsoAbout.module.css';
import { STRENGTH_WORDS } from './noteWords.ts';

const MAX_FOUND = 6;

interface AlsoAboutProps {
  /** The applicant whose note it is. */
  readonly applicantId: AamcId;
  readonly also: readonly AlsoAboutOne[];
  /** What is proposed for the next one: as strong as the word is about the first. */
  readonly strength: Strength;
  readonly onChange: (also: readonly AlsoAboutOne[]) => void;
}

/**
 * Others whom the same call named: each gets a note of their own, with the same contact, time and
 * words, as strong as the call was about that one.
 */
export function AlsoAbout({ applicantId, also, strength, onChange }: AlsoAboutProps) {
  const { session } = useStoreParts();
  const { applicantsById } = useBoard();
  const isNamed = (id: AamcId) => id === applicantId || also.some((one) => one.applicantId === id);
  const change = (id: AamcId, facts: Partial<AlsoAboutOne>) =>
    onChange(also.map((one) => (one.applicantId === id ? { ...one, ...facts } : one)));
  return (
    <Fieldset legend="The same call named others">
      {also.map((one) => {
        const applicant = applicantsById.get(one.applicantId);
        if (applicant === undefined) return null;
        const name = nameOf(applicant);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend of its own.
          <div key={one.applicantId} role="group" aria-label={name} className={styles.one}>
            <div className={styles.head}>
              <strong dir="auto">{name}</strong>
              <IconButton
                label={`Leave out ${name}`}
                icon={<X />}
                onClick={() => onChange(also.filter((other) => other !== one))}
              />
            </div>
            <SelectField
              label="How strong about them"
              value={one.strength ?? strength}
              options={STRENGTHS.map((value) => ({ value, label: STRENGTH_WORDS[value].name }))}
              onChange={(event) =>
                change(one.applicantId, { strength: event.currentTarget.value as Strength })
              }
            />
            <CheckboxField
              label="Worked with them"
              checked={one.firstHand ?? false}
              onChange={(event) =>
                change(one.applicantId, { firstHand: event.currentTarget.checked })
              }
            />
          </div>
        );
      })}
      <FindBox<Applicant>
        label="Also about: name, AAMC ID or school"
        placeholder="Also about…"
        find={(query) => {
          const state = session.getState();
          return search(searchIndexOf(state), query)
            .filter((id) => !isNamed(id))
            .slice(0, MAX_FOUND)
            .flatMap((id) => state.board.applicantsById.get(id) ?? []);
        }}
        itemId={({ id }) => id}
        renderItem={(applicant) => (
          <span className={styles.found}>
            <span dir="auto">{nameOf(applicant)}</span>
            <span className="mono">{groupDigits(applicant.id)}</span>
          </span>
        )}
        onChoose={({ id }) => onChange([...also, { applicantId: id, strength, firstHand: false }])}
      />
    </Fieldset>
  );
}
