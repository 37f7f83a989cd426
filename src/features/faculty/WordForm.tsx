import { useState } from 'react';
import type { Strength } from '../../domain/note.ts';
import type { MemberWord } from '../../room/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './ForYouScreen.module.css';

/** In the words of somebody between two patients, best first. */
const STANCES: readonly { readonly strength: Strength; readonly label: string }[] = [
  { strength: 'strong', label: 'Outstanding, I would fight for them' },
  { strength: 'favourable', label: 'Good' },
  { strength: 'lukewarm', label: 'So-so' },
  { strength: 'concern', label: 'I have a concern' },
  { strength: 'empty', label: 'I cannot say' },
];

export interface WordFormProps {
  /** Whether it arrived; what was written stays where it did not. */
  readonly onSend: (word: MemberWord) => Promise<boolean>;
}

/** Two taps: what one thinks, and Send. Whatever else is said is welcome and not needed. */
export function WordForm({ onSend }: WordFormProps) {
  const [strength, setStrength] = useState<Strength | null>(null);
  const [firstHand, setFirstHand] = useState(true);
  const [words, setWords] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function send(): Promise<void> {
    if (strength === null) return;
    setBusy(true);
    const said = strength === 'empty' ? { firstHand: false } : { firstHand };
    await onSend({ strength, ...said, words: words.trim() });
    setBusy(false);
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void send();
      }}
    >
      <fieldset className={styles.stances}>
        <legend>What do you think?</legend>
        {STANCES.map((stance) => (
          <button
            key={stance.strength}
            type="button"
            className={styles.stance}
            aria-pressed={strength === stance.strength}
            onClick={() => setStrength(stance.strength)}
          >
            {stance.label}
          </button>
        ))}
      </fieldset>
      <CheckboxField
        label="I worked with them myself"
        checked={firstHand}
        onChange={(event) => setFirstHand(event.currentTarget.checked)}
      />
      <TextArea
        label="In your words (not needed)"
        hint="Job-related facts only: nothing on family, health, age, faith or where else they apply."
        rows={3}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="primary"
        className={styles.send}
        busy={isBusy}
        disabled={strength === null}
      >
        Send
      </Button>
    </form>
  );
}
