import { useState } from 'react';
import { valueCounts } from '../../domain/firstPassImpact.ts';
import { NOT_GIVEN, type Rule } from '../../domain/firstPassRule.ts';
import { fieldOf, type PoolField, valueLabel } from '../../domain/poolFields.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FindBox } from '../../ui/FindBox.tsx';
import { X } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Conditions.module.css';
import type { ConditionProps } from './conditionScope.ts';

/** More values than this are found by typing. */
const MOST_BOXES = 10;
const MOST_FOUND = 8;

export interface ConditionValueProps extends ConditionProps {
  readonly title: string;
}

/** The answer that is asked for: a number, a text, or some of the values that occur. */
export function ConditionValue(props: ConditionValueProps) {
  const { rule, title, onChange } = props;
  if (rule.test === 'atLeast' || rule.test === 'atMost') {
    return (
      <NumberBox
        key={rule.field}
        label={`${title}: number`}
        value={rule.value}
        onChange={(value) => onChange({ ...rule, value })}
      />
    );
  }
  if (rule.test === 'contains') {
    return (
      <TextField
        label={`${title}: text`}
        hideLabel
        className={styles.text}
        placeholder="any part of it"
        value={rule.text}
        onChange={(event) => onChange({ ...rule, text: event.currentTarget.value })}
      />
    );
  }
  const field = fieldOf(rule.field);
  if (rule.test !== 'oneOf' || field === undefined) return null;
  return <Values {...props} rule={rule} field={field} />;
}

interface ValuesProps extends ConditionValueProps {
  readonly rule: Extract<Rule, { test: 'oneOf' }>;
  readonly field: PoolField;
}

function Values({ scope, rule, field, path, title, onChange }: ValuesProps) {
  const counts = valueCounts(scope.whole, path, rule.field, scope.facts);
  const order = field.kind === 'words' ? (field.values ?? []) : [];
  const found = [...new Set([...order, ...counts.keys(), ...rule.values])].filter(
    (value) => order.includes(value) || counts.has(value) || rule.values.includes(value),
  );
  const known =
    order.length > 0
      ? found
      : found.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const label = (value: string) =>
    value === NOT_GIVEN ? 'Nothing there' : valueLabel(field, value);
  const toggle = (value: string, isChosen: boolean) => {
    const others = rule.values.filter((chosen) => chosen !== value);
    onChange({ ...rule, values: isChosen ? [...others, value] : others });
  };
  if (known.length <= MOST_BOXES) {
    return (
      <div className={styles.boxes}>
        {known.map((value) => (
          <CheckboxField
            key={value}
            label={label(value)}
            count={counts.get(value) ?? 0}
            checked={rule.values.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
        ))}
        {known.length === 0 && <span className={styles.quiet}>Nobody has any.</span>}
      </div>
    );
  }
  return (
    <div className={styles.chosen}>
      {rule.values.map((value) => (
        <Chip
          key={value}
          icon={<X />}
          aria-label={`Without ${label(value)}`}
          onClick={() => toggle(value, false)}
        >
          {label(value)}
        </Chip>
      ))}
      <FindBox<string>
        label={`${title}: add a value`}
        placeholder={`One of ${known.length.toLocaleString('en')}`}
        find={(query) => {
          const words = query.toLowerCase().split(/\s+/);
          return known
            .filter((value) => !rule.values.includes(value))
            .filter((value) => words.every((word) => label(value).toLowerCase().includes(word)))
            .slice(0, MOST_FOUND);
        }}
        itemId={(value) => value}
        renderItem={(value) => (
          <span className={styles.found}>
            <span>{label(value)}</span>
            <span className={styles.quiet}>{(counts.get(value) ?? 0).toLocaleString('en')}</span>
          </span>
        )}
        onChoose={(value) => toggle(value, true)}
      />
    </div>
  );
}

interface NumberBoxProps {
  readonly label: string;
  readonly value: number;
  onChange(value: number): void;
}

/** A number, whole or not; what is none stays in the box, and the last number in force. */
function NumberBox({ label, value, onChange }: NumberBoxProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? String(value);
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
  return (
    <TextField
      label={label}
      hideLabel
      className={styles.number}
      inputMode="decimal"
      value={text}
      error={isNumber ? null : 'Type a number.'}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setDraft(typed);
        if (typed.trim() !== '' && Number.isFinite(Number(typed))) onChange(Number(typed));
      }}
      onBlur={() => {
        if (isNumber) setDraft(null);
      }}
    />
  );
}
