import { EASTERN, formatInZone } from '../../domain/week.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import type { Capture } from './useCapture.ts';

/** Whoever writes was asked by us: then the note is the answer, and the question is answered. */
export function AnswerField({ capture }: { readonly capture: Capture }) {
  const { answered, values, changeValues } = capture;
  const [inquiry] = answered.values();
  if (inquiry === undefined) return null;
  return (
    <CheckboxField
      label={`It answers our question of ${formatInZone(inquiry.askedAt, EASTERN)} ET`}
      checked={values.isAnswer}
      onChange={(event) => changeValues({ isAnswer: event.currentTarget.checked })}
    />
  );
}
