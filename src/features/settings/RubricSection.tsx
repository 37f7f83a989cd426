import { useMemo, useState } from 'react';
import { isSameJson } from '../../base/json.ts';
import { nameOf } from '../../domain/applicant.ts';
import { fileNumberFields } from '../../domain/fileNumbers.ts';
import { fileScore } from '../../domain/fileScore.ts';
import type { PoolField } from '../../domain/poolFields.ts';
import type { Rubric, RubricPart } from '../../domain/rubric.ts';
import { faultOfRubric, MOST_POINTS, MOST_RUBRIC_PARTS } from '../../domain/rubricFault.ts';
import { setRubric } from '../../store/commands/saveLadder.ts';
import { fieldFactsOf } from '../../store/derived.ts';
import { useBoard, useRun, useSession } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Plus, Trash2 } from '../../ui/icons.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './LadderSection.module.css';
import screenStyles from './SettingsScreen.module.css';

const NUMBER = { min: -9999, max: 9999, hasDecimals: true } as const;
/** No number yet: the check of the rubric names it. */
const NEW_PART: RubricPart = {
  field: '',
  from: Number.NaN,
  to: Number.NaN,
  points: Number.NaN,
};

/** How files are scored, by numbers that the program chooses; without a rubric there is no score. */
export function RubricSection() {
  const { rubric } = useBoard();
  return (
    <section className={screenStyles.section} aria-labelledby="settings-rubric">
      <h2 id="settings-rubric">Rubric</h2>
      <p>
        How the program scores a file: parts from imported numbers, each with its points. Between
        the value for none and the value for all, points are shared out; a part that a file does not
        state neither gives nor takes. With no part there is no score, and none is invented.
      </p>
      <RubricEditor key={JSON.stringify(rubric)} present={rubric} />
    </section>
  );
}

function RubricEditor({ present }: { readonly present: Rubric }) {
  const run = useRun();
  const { applicantsById } = useBoard();
  const fields = useMemo(() => fileNumberFields(applicantsById.values()), [applicantsById]);
  const [parts, setParts] = useState(() => present.map((part, key) => ({ key, part })));
  const [nextKey, setNextKey] = useState(present.length);
  const rubric = parts.map(({ part }) => part);
  const isChanged = !isSameJson(present, rubric);
  const fault = rubric.some(({ field }) => field === '')
    ? 'Choose a field for every part.'
    : faultOfRubric(rubric);
  return (
    <>
      {parts.map(({ key, part }, index) => (
        <PartFields
          key={key}
          number={index + 1}
          part={part}
          fields={fields}
          onChange={(change) =>
            setParts(
              parts.map((each) =>
                each.key === key ? { key, part: { ...each.part, ...change } } : each,
              ),
            )
          }
          onRemove={() => setParts(parts.filter((each) => each.key !== key))}
        />
      ))}
      {isChanged && fault !== null && <p className={styles.fault}>{fault}</p>}
      {rubric.length > 0 && fault === null && <ScorePicture rubric={rubric} />}
      <div className={styles.actions}>
        <Button
          icon={<Plus />}
          disabled={parts.length >= MOST_RUBRIC_PARTS || fields.length === 0}
          onClick={() => {
            setParts([...parts, { key: nextKey, part: NEW_PART }]);
            setNextKey(nextKey + 1);
          }}
        >
          Add a part
        </Button>
        <Button
          variant="primary"
          disabled={!isChanged || fault !== null}
          onClick={() => run(setRubric, { rubric })}
        >
          Save the rubric for everybody
        </Button>
      </div>
      {fields.length === 0 && (
        <p className={styles.quiet}>Import applicants first: parts are built from their numbers.</p>
      )}
    </>
  );
}

interface PartFieldsProps {
  readonly number: number;
  readonly part: RubricPart;
  readonly fields: readonly PoolField[];
  readonly onChange: (change: Partial<RubricPart>) => void;
  readonly onRemove: () => void;
}

function PartFields({ number, part, fields, onChange, onRemove }: PartFieldsProps) {
  const facts = useSession(fieldFactsOf);
  const range = useMemo(() => {
    const field = fields.find(({ id }) => id === part.field);
    if (field?.kind !== 'number') return undefined;
    const values = facts.ids.flatMap(
      (id) => field.read(facts.applicantsById.get(id)!, facts) ?? [],
    );
    if (values.length === 0) return 'No file of this track states it';
    const least = values.reduce((a, b) => Math.min(a, b));
    const most = values.reduce((a, b) => Math.max(a, b));
    return `${least} to ${most} in ${values.length} of ${facts.ids.length} files`;
  }, [fields, part.field, facts]);
  const numbers = [
    ['from', 'No points at'],
    ['to', 'All points at'],
    ['points', 'Points'],
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset would stand above the labels.
    <div role="group" aria-label={`Part ${number}`} className={styles.part}>
      <SelectField
        label="Field"
        placeholder="Choose a number"
        hint={range}
        value={part.field}
        options={fields.map(({ id, title, group }) => ({ value: id, label: title, group }))}
        onChange={(event) => onChange({ field: event.currentTarget.value })}
      />
      {numbers.map(([name, label]) => (
        <NumberField
          key={name}
          label={label}
          {...NUMBER}
          {...(name === 'points' ? { min: 0, max: MOST_POINTS } : {})}
          value={Number.isNaN(part[name]) ? null : part[name]}
          onValueChange={(value) => onChange({ [name]: value ?? Number.NaN })}
        />
      ))}
      <IconButton label={`Remove part ${number}`} icon={<Trash2 />} onClick={onRemove} />
    </div>
  );
}

const SHOWN = 5;

/** Whom the rubric scores, and who comes first by it, before it is saved. */
function ScorePicture({ rubric }: { readonly rubric: Rubric }) {
  const facts = useSession(fieldFactsOf);
  const scored = useMemo(
    () =>
      facts.ids
        .flatMap((id) => {
          const applicant = facts.applicantsById.get(id);
          const score = applicant === undefined ? null : fileScore(rubric, applicant, facts);
          return applicant === undefined || score === null ? [] : [{ applicant, score }];
        })
        .sort((a, b) => b.score.share - a.score.share),
    [rubric, facts],
  );
  return (
    <section aria-label="Scores" className={styles.picture}>
      <h3>{`${scored.length} of ${facts.ids.length} files can be scored`}</h3>
      <table className={styles.table} aria-label="Highest scores">
        <thead>
          <tr>
            <th scope="col">Highest</th>
            <th scope="col">Points</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {scored.slice(0, SHOWN).map(({ applicant, score }) => (
            <tr key={applicant.id}>
              <th scope="row" dir="auto">
                {nameOf(applicant)}
              </th>
              <td>{`${Math.round(score.points * 10) / 10} of ${score.outOf}`}</td>
              <td>{`${Math.round(score.share * 100)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
