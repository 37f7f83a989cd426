import { useMemo } from 'react';
import { ruleCounts } from '../../domain/firstPassImpact.ts';
import { asksNothing, type UnknownMeaning } from '../../domain/firstPassRule.ts';
import { keptFieldIds } from '../../domain/keptFields.ts';
import { fieldOf, POOL_FIELDS } from '../../domain/poolFields.ts';
import { useHasLedger } from '../../store/hooks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { X } from '../../ui/icons.ts';
import { SelectField, type SelectOption } from '../../ui/SelectField.tsx';
import styles from './Conditions.module.css';
import { ConditionValue } from './ConditionValue.tsx';
import type { ConditionProps, ConditionScope } from './conditionScope.ts';
import { operatorOf, operatorsOf, ruleOn, withOperator } from './editGroup.ts';

export interface ConditionRuleProps extends ConditionProps {
  onRemove(): void;
}

/** One condition: of which field, asked how, with which answer, and what unknown counts as. */
export function ConditionRule({ scope, rule, path, onChange, onRemove }: ConditionRuleProps) {
  const { facts, whole } = scope;
  const field = fieldOf(rule.field);
  const title = field?.title ?? rule.field;
  const operators = field === undefined ? [] : operatorsOf(field);
  const counts = ruleCounts(whole, path, rule, facts);
  const hasLedger = useHasLedger();
  const fields = useMemo(() => fieldOptions(scope, hasLedger), [scope, hasLedger]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the group.
    <div role="group" aria-label={`Condition on ${title}`} className={styles.rule}>
      <div className={styles.question}>
        <SelectField
          label="Field"
          hideLabel
          className={styles.field}
          value={rule.field}
          options={fields}
          onChange={(event) => onChange(ruleOn(event.currentTarget.value))}
        />
        <SelectField
          label={`${title}: how`}
          hideLabel
          value={operatorOf(rule, operators)?.id ?? ''}
          options={operators.map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => {
            const next = operators.find(({ id }) => id === event.currentTarget.value);
            if (next !== undefined) onChange(withOperator(rule, next));
          }}
        />
        <ConditionValue scope={scope} rule={rule} path={path} title={title} onChange={onChange} />
        <IconButton
          label={`Remove the condition on ${title}`}
          icon={<X />}
          tooltip={false}
          className={styles.remove}
          onClick={onRemove}
        />
      </div>
      <div className={styles.after}>
        <span className={styles.counts}>
          {asksNothing(rule)
            ? 'Asks nothing yet.'
            : `${counts.fits.toLocaleString('en')} fit, ${counts.fails.toLocaleString('en')} do not`}
        </span>
        {!asksNothing(rule) && (counts.unknown > 0 || rule.unknown !== undefined) && (
          <SelectField
            label={`${title}: what unknown counts as`}
            hideLabel
            className={styles.unknown}
            value={rule.unknown ?? 'gray'}
            options={unknownOptions(counts.unknown)}
            onChange={(event) => {
              const { unknown: _, ...rest } = rule;
              const next = event.currentTarget.value;
              onChange(next === 'gray' ? rest : { ...rest, unknown: next as UnknownMeaning });
            }}
          />
        )}
      </div>
    </div>
  );
}

function unknownOptions(count: number): readonly SelectOption[] {
  const who = count === 0 ? 'Unknown' : `${count.toLocaleString('en')} unknown`;
  return [
    { value: 'gray', label: `${who}: stay Gray` },
    { value: 'fits', label: `${count === 0 ? who : 'Unknown'}: fit too` },
    { value: 'fails', label: `${count === 0 ? who : 'Unknown'}: do not fit` },
  ];
}

/** Every field, in the order of the columns, those of the files last. */
function fieldOptions({ facts }: ConditionScope, hasLedger: boolean): readonly SelectOption[] {
  const kept = keptFieldIds(facts.applicantsById.values()).flatMap((id) => fieldOf(id) ?? []);
  const fields = POOL_FIELDS.filter(({ group }) => hasLedger || group !== 'Notes');
  return [...fields, ...kept].map(({ id, title, group }) => ({
    value: id,
    label: title,
    group,
  }));
}
