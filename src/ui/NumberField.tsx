import { useState } from 'react';
import { TextField, type TextFieldProps } from './TextField.tsx';

export interface NumberFieldProps
  extends Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'min' | 'max' | 'type'> {
  readonly value: number | null;
  /** Called with whole numbers inside the range, and with `null` when the field is emptied. */
  readonly onValueChange: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
}

/**
 * A whole number typed as text. What cannot be taken stays in the box with a sentence under it,
 * and the last good value stays in force.
 */
export function NumberField({
  value,
  onValueChange,
  min,
  max,
  error,
  onBlur,
  ...rest
}: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === null ? '' : String(value));
  const read = readWholeNumber(shown, min, max);

  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={shown}
      error={error ?? (read === undefined ? `Type a whole number from ${min} to ${max}.` : null)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        const next = readWholeNumber(text, min, max);
        if (next !== undefined && next !== value) onValueChange(next);
      }}
      onBlur={(event) => {
        if (read !== undefined) setDraft(null);
        onBlur?.(event);
      }}
    />
  );
}

/** `undefined` when the text is not a whole number of the range. */
function readWholeNumber(text: string, min: number, max: number): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^-?\d+$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return number >= min && number <= max ? number : undefined;
}
