import { useState } from 'react';
import { TextField, type TextFieldProps } from './TextField.tsx';

export interface NumberFieldProps
  extends Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'min' | 'max' | 'type'> {
  readonly value: number | null;
  /** Called with numbers inside the range, and with `null` when the field is emptied. */
  readonly onValueChange: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  /** Whether parts of a whole are taken, such as 0.65. */
  readonly hasDecimals?: boolean;
}

/**
 * A number typed as text. What cannot be taken stays in the box with a sentence under it,
 * and the last good value stays in force.
 */
export function NumberField({
  value,
  onValueChange,
  min,
  max,
  hasDecimals = false,
  error,
  onBlur,
  ...rest
}: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === null ? '' : String(value).replace('-', '−'));
  const take = (text: string) => readNumber(text, min, max, hasDecimals);
  const read = take(shown);
  const kind = hasDecimals ? 'number' : 'whole number';
  const fault = `Type a ${kind} from ${min} to ${max}.`.replace('-', '−');

  return (
    <TextField
      {...rest}
      inputMode={hasDecimals ? 'decimal' : 'numeric'}
      value={shown}
      error={error ?? (read === undefined ? fault : null)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        const next = take(text);
        if (next !== undefined && next !== value) onValueChange(next);
      }}
      onBlur={(event) => {
        if (read !== undefined) setDraft(null);
        onBlur?.(event);
      }}
    />
  );
}

const WHOLE = /^[-−]?\d+$/;
const DECIMAL = /^[-−]?(\d+[.,]?\d*|[.,]\d+)$/;

/** `undefined` when the text is not a number of the range. */
function readNumber(
  text: string,
  min: number,
  max: number,
  hasDecimals: boolean,
): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!(hasDecimals ? DECIMAL : WHOLE).test(trimmed)) return undefined;
  const number = Number(trimmed.replace('−', '-').replace(',', '.'));
  return number >= min && number <= max ? number : undefined;
}
