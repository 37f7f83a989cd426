import type { AamcId } from '../../domain/applicant.ts';
import { CONCERNS, type Concern } from '../../domain/concern.ts';
import {
  STANDINGS,
  STRENGTHS,
  type Standing,
  type Strength,
  TONES,
  type Tone,
  WOULD_TAKE,
  type WouldTake,
} from '../../domain/note.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { STRENGTH_WORDS } from '../applicant/noteWords.ts';
import styles from './CaptureForm.module.css';
import { ledBy, type WordsValues, wordsReadOf } from './captureValues.ts';
import type { Capture } from './useCapture.ts';

const NOT_READ = 'Not settled by the text';

export interface WordsFieldsProps {
  readonly capture: Capture;
  readonly id: AamcId;
  readonly values: WordsValues;
  readonly isOwnMessage: boolean;
  readonly error: string | undefined;
  readonly onField: (field: string) => void;
}

/** What the message says about one applicant, each fact with the words that led to it. */
export function WordsFields(props: WordsFieldsProps) {
  const { capture, id, values, isOwnMessage, error, onField } = props;
  const { reading } = capture;
  const read = wordsReadOf(reading, id);
  const led = (found: Parameters<typeof ledBy>[1]) => ledBy(reading.text, found) ?? NOT_READ;
  const change = (facts: Partial<WordsValues>) => capture.changeWords(id, facts);
  const at = (field: string) => ({ onFocus: () => onField(`${field}-${id}`) });

  if (isOwnMessage) {
    return (
      <SelectField
        label="How it reads"
        value={values.tone ?? ''}
        placeholder="Not recorded"
        hint={led(reading.tone)}
        options={TONES.map((tone) => ({
          value: tone,
          label: tone === 'calm' ? 'Calm and factual' : 'Pressing',
        }))}
        {...at('strength')}
        onChange={({ currentTarget: { value } }) =>
          change({ tone: value === '' ? null : (value as Tone) })
        }
      />
    );
  }
  return (
    <>
      <SelectField
        id={`capture-strength-${id}`}
        label="How strong, how specific"
        value={values.strength ?? ''}
        placeholder="Choose…"
        error={error}
        hint={led(read.strength)}
        options={STRENGTHS.map((strength) => ({
          value: strength,
          label: STRENGTH_WORDS[strength].name,
        }))}
        {...at('strength')}
        onChange={({ currentTarget: { value } }) =>
          change({ strength: value === '' ? null : (value as Strength) })
        }
      />
      <div className={styles.pair}>
        <SelectField
          label="Would take them"
          value={values.wouldTake ?? ''}
          placeholder="Not known"
          hint={led(read.wouldTake)}
          options={WOULD_TAKE.map((answer) => ({ value: answer, label: answer }))}
          {...at('wouldTake')}
          onChange={({ currentTarget: { value } }) =>
            change({ wouldTake: value === '' ? null : (value as WouldTake) })
          }
        />
        <SelectField
          label="Stands in the"
          value={String(values.standing ?? '')}
          placeholder="Not known"
          hint={led(read.standing)}
          options={STANDINGS.map((share) => ({ value: String(share), label: `top ${share} %` }))}
          {...at('standing')}
          onChange={({ currentTarget: { value } }) =>
            change({ standing: value === '' ? null : (Number(value) as Standing) })
          }
        />
      </div>
      <CheckboxField
        label="First-hand: the contact worked with the applicant"
        checked={values.firstHand}
        hint={led(read.firstHand)}
        {...at('firstHand')}
        onChange={(event) => change({ firstHand: event.currentTarget.checked })}
      />
      <div className={styles.concerns}>
        <Concerns
          legend="Concern raised"
          chosen={values.raised}
          onFocus={at('raised').onFocus}
          onChange={(raised) =>
            change({ raised, cleared: values.cleared.filter((own) => !raised.includes(own)) })
          }
        />
        <Concerns
          legend="Concern cleared"
          chosen={values.cleared}
          onFocus={at('cleared').onFocus}
          onChange={(cleared) =>
            change({ cleared, raised: values.raised.filter((own) => !cleared.includes(own)) })
          }
        />
      </div>
    </>
  );
}

interface ConcernsProps {
  readonly legend: string;
  readonly chosen: readonly Concern[];
  readonly onFocus: () => void;
  readonly onChange: (chosen: readonly Concern[]) => void;
}

function Concerns({ legend, chosen, onFocus, onChange }: ConcernsProps) {
  return (
    <Fieldset legend={legend} className={styles.choices} onFocus={onFocus}>
      {CONCERNS.map((concern) => (
        <CheckboxField
          key={concern}
          label={concern}
          checked={chosen.includes(concern)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(CONCERNS.filter((own) => (own === concern ? checked : chosen.includes(own))))
          }
        />
      ))}
    </Fieldset>
  );
}
