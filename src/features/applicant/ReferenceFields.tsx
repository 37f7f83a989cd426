import { CONCERNS, type Concern } from '../../domain/concern.ts';
import { STANDINGS, type Standing, WOULD_TAKE, type WouldTake } from '../../domain/note.ts';
import type { NoteField } from '../../domain/noteFaults.ts';
import type { AddNoteArgs } from '../../store/commands/addNote.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NoteForm.module.css';

interface ReferenceFieldsProps {
  /** Begins the ids of the fields. */
  readonly form: string;
  readonly note: AddNoteArgs;
  readonly errorOf: (field: NoteField) => string | undefined;
  readonly onChange: (facts: Partial<AddNoteArgs>) => void;
  /** Takes a fact out again: what was not asked stays empty. */
  readonly onForget: (fact: keyof AddNoteArgs) => void;
}

/** What a structured reference asks for (`product.md`, "Back channels"); each may stay empty. */
export function ReferenceFields(props: ReferenceFieldsProps) {
  const { form, note, errorOf, onChange, onForget } = props;
  const set = <Fact extends keyof AddNoteArgs>(fact: Fact, value: AddNoteArgs[Fact] | null) =>
    value === null ? onForget(fact) : onChange({ [fact]: value });
  return (
    <>
      <div className={styles.pair}>
        <TextField
          id={`${form}-workedFor`}
          label="Worked together for"
          placeholder="eight weeks"
          autoComplete="off"
          value={note.workedFor ?? ''}
          error={errorOf('workedFor')}
          onChange={(event) => set('workedFor', event.currentTarget.value || null)}
        />
        <TextField
          id={`${form}-workedAs`}
          label="In what role"
          placeholder="attending on the sub-internship"
          autoComplete="off"
          value={note.workedAs ?? ''}
          error={errorOf('workedAs')}
          onChange={(event) => set('workedAs', event.currentTarget.value || null)}
        />
      </div>
      <div className={styles.pair}>
        <SelectField
          label="Among the students supervised"
          placeholder="Not said"
          value={note.standing === undefined ? '' : String(note.standing)}
          options={STANDINGS.map((part) => ({ value: String(part), label: `Top ${part} %` }))}
          onChange={({ currentTarget: { value } }) =>
            set('standing', value === '' ? null : (Number(value) as Standing))
          }
        />
        <SelectField
          label="Would take the applicant"
          placeholder="Not said"
          value={note.wouldTake ?? ''}
          options={WOULD_TAKE.map((value) => ({ value, label: value }))}
          onChange={({ currentTarget: { value } }) =>
            set('wouldTake', value === '' ? null : (value as WouldTake))
          }
        />
      </div>
      <Concerns
        legend="Concerns raised"
        chosen={note.concernsRaised}
        onChange={(next) => set('concernsRaised', next)}
      />
      <Concerns
        legend="Concerns cleared by name"
        chosen={note.concernsCleared}
        error={errorOf('concernsCleared')}
        onChange={(next) => set('concernsCleared', next)}
      />
      <div className={styles.pair}>
        <YesNo
          label="Did we hold the application then?"
          value={note.applicationReceived}
          onChange={(value) => set('applicationReceived', value)}
        />
        <YesNo
          label="Had we contacted them first?"
          value={note.contactedFirst}
          onChange={(value) => set('contactedFirst', value)}
        />
      </div>
    </>
  );
}

interface ConcernsProps {
  readonly legend: string;
  readonly chosen: readonly Concern[] | undefined;
  readonly error?: string | undefined;
  readonly onChange: (next: readonly Concern[] | null) => void;
}

function Concerns({ legend, chosen = [], error, onChange }: ConcernsProps) {
  return (
    <Fieldset legend={legend}>
      <div className={styles.concerns}>
        {CONCERNS.map((concern) => (
          <CheckboxField
            key={concern}
            label={concern}
            checked={chosen.includes(concern)}
            onChange={({ currentTarget: { checked } }) => {
              const next = CONCERNS.filter((each) =>
                each === concern ? checked : chosen.includes(each),
              );
              onChange(next.length === 0 ? null : next);
            }}
          />
        ))}
      </div>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </Fieldset>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | null) => void;
}

function YesNo({ label, value, onChange }: YesNoProps) {
  return (
    <SelectField
      label={label}
      placeholder="By the dates on record"
      value={value === undefined ? '' : value ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === '' ? null : chosen === 'yes');
      }}
    />
  );
}
