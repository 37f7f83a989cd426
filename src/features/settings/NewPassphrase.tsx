import { TextField } from '../../ui/TextField.tsx';

/** Four plain words are longer, and easy to keep in mind. */
export const MIN_PASSPHRASE = 12;

export interface TypedTwice {
  readonly passphrase: string;
  readonly again: string;
}

export const NOT_TYPED: TypedTwice = { passphrase: '', again: '' };

/** Long enough, and the same both times. */
export function isUsable({ passphrase, again }: TypedTwice): boolean {
  return passphrase.length >= MIN_PASSPHRASE && passphrase === again;
}

export interface NewPassphraseProps {
  readonly label: string;
  readonly typed: TypedTwice;
  readonly onType: (typed: TypedTwice) => void;
}

/** A passphrase that is chosen: typed twice, because nobody can give it back. */
export function NewPassphrase({ label, typed, onType }: NewPassphraseProps) {
  const { passphrase, again } = typed;
  return (
    <>
      <TextField
        label={label}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        hint={`At least ${MIN_PASSPHRASE} characters; four words are easy to keep in mind.`}
        onChange={(event) => onType({ ...typed, passphrase: event.currentTarget.value })}
      />
      <TextField
        label="The same again"
        type="password"
        autoComplete="new-password"
        value={again}
        error={again !== '' && again !== passphrase ? 'This is not the same.' : null}
        onChange={(event) => onType({ ...typed, again: event.currentTarget.value })}
      />
    </>
  );
}
