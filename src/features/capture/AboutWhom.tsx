import type { AamcId, Applicant } from '../../domain/applicant.ts';
import { groupDigits, nameOf } from '../../domain/applicant.ts';
import type { OpenQuestion } from '../../domain/capture/captureReading.ts';
import { search } from '../../domain/searchApplicants.ts';
import { searchIndexOf } from '../../store/derived.ts';
import { useBoard, useStoreParts } from '../../store/hooks.ts';
import { FindBox } from '../../ui/FindBox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CircleAlert, X } from '../../ui/icons.ts';
import { RadioGroupField } from '../../ui/RadioGroupField.tsx';
import styles from './AboutWhom.module.css';
import { questionKey, whichOf } from './captureValues.ts';
import type { Capture } from './useCapture.ts';

const MAX_FOUND = 6;

export interface AboutWhomProps {
  readonly capture: Capture;
  readonly error: string | undefined;
  readonly onFocus: () => void;
}

/** Whom the message is about: who was read, between whom to choose, and anybody else by name. */
export function AboutWhom({ capture, error, onFocus }: AboutWhomProps) {
  const { session } = useStoreParts();
  const { applicantsById } = useBoard();
  const { ids, reading } = capture;
  const whyOf = new Map(
    reading.applicants.map(({ id, why, certainty }) => [id, `${why} · ${certainty}`]),
  );
  const named = (id: AamcId) => applicantsById.get(id);
  return (
    <section aria-label="About whom" className={styles.about} onFocus={onFocus}>
      {ids.map((id) => {
        const applicant = named(id);
        if (applicant === undefined) return null;
        return (
          <div key={id} className={styles.one}>
            <span>
              <strong dir="auto">{nameOf(applicant)}</strong>{' '}
              <span className={`mono ${styles.quiet}`}>{groupDigits(id)}</span>
              <span className={styles.why}>
                {whichOf(applicant)} · {whyOf.get(id) ?? 'chosen by hand'}
              </span>
            </span>
            <IconButton
              label={`Leave out ${nameOf(applicant)}`}
              icon={<X />}
              onClick={() => capture.leaveOut(id)}
            />
          </div>
        );
      })}
      {reading.questions.map((question) => (
        <Question key={questionKey(question)} capture={capture} question={question} />
      ))}
      <FindBox<Applicant>
        label="Somebody else: name, AAMC ID or school"
        placeholder={ids.length === 0 ? 'Whom is it about?' : 'Also about…'}
        find={(query) => {
          const state = session.getState();
          return search(searchIndexOf(state), query)
            .filter((id) => !ids.includes(id))
            .slice(0, MAX_FOUND)
            .flatMap((id) => state.board.applicantsById.get(id) ?? []);
        }}
        itemId={({ id }) => id}
        renderItem={(applicant) => (
          <span className={styles.found}>
            <span dir="auto">{nameOf(applicant)}</span>
            <span className={`mono ${styles.quiet}`}>{groupDigits(applicant.id)}</span>
          </span>
        )}
        onChoose={({ id }) => capture.choose(id)}
      />
      {error !== undefined && (
        <p className={styles.error}>
          <CircleAlert /> {error}
        </p>
      )}
    </section>
  );
}

const NONE = 'none';

interface QuestionProps {
  readonly capture: Capture;
  readonly question: OpenQuestion;
}

/** Words that fit several: a person says whom they mean. */
function Question({ capture, question }: QuestionProps) {
  const { applicantsById } = useBoard();
  const { candidates, spans } = question;
  const { ids, draft, reading } = capture;
  const isNone = draft.noneOf.includes(questionKey(question));
  return (
    <RadioGroupField
      className={styles.question}
      label={`Whom does “${reading.text.slice(spans[0]!.from, spans[0]!.to)}” mean?`}
      value={candidates.find((id) => ids.includes(id)) ?? (isNone ? NONE : null)}
      options={[
        ...candidates.flatMap((id) => {
          const applicant = applicantsById.get(id);
          if (applicant === undefined) return [];
          const hint = `${whichOf(applicant)} · ${groupDigits(id)}`;
          return [{ value: id, label: nameOf(applicant), hint }];
        }),
        { value: NONE, label: 'None of these' },
      ]}
      onValueChange={(id) =>
        id === NONE ? capture.chooseNone(question) : capture.choose(id, candidates)
      }
    />
  );
}
