import { EMPTY_GROUP, type Group, isGroup, type Rule } from '../../domain/firstPassRule.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Plus, X } from '../../ui/icons.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ConditionRule } from './ConditionRule.tsx';
import styles from './Conditions.module.css';
import type { ConditionScope } from './conditionScope.ts';
import { ruleOn, withPart } from './editGroup.ts';

export interface ConditionGroupProps {
  readonly scope: ConditionScope;
  readonly group: Group;
  /** Where the group stands in the whole; its rules are one step further. */
  readonly path: readonly number[];
  readonly depth: number;
  /** Said to screen readers: "Conditions", "Group 2". */
  readonly name: string;
  onChange(group: Group): void;
  readonly onRemove?: () => void;
}

const DEEPEST = 2;

/** Rules that must all hold, or of which one must, or none; a group can stand among them. */
export function ConditionGroup(props: ConditionGroupProps) {
  const { scope, group, path, depth, name, onChange, onRemove } = props;
  const add = (part: Rule | Group) => onChange({ ...group, rules: [...group.rules, part] });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within a fieldset draws badly.
    <div role="group" aria-label={name} className={styles.group} data-depth={depth}>
      <div className={styles.head}>
        <SegmentedControl
          label={`${name}: how they join`}
          value={group.match}
          options={[
            { value: 'all', label: 'All of' },
            { value: 'any', label: 'Any of' },
            { value: 'none', label: 'None of' },
          ]}
          onValueChange={(match) => onChange({ ...group, match })}
        />
        {onRemove !== undefined && (
          <IconButton label={`Remove ${name}`} icon={<X />} tooltip={false} onClick={onRemove} />
        )}
      </div>
      {group.rules.map((part, index) => {
        const change = (next: Rule | Group | null) =>
          onChange(withPart(group, [index], () => next));
        return isGroup(part) ? (
          <ConditionGroup
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
            key={index}
            scope={scope}
            group={part}
            path={[...path, index]}
            depth={depth + 1}
            name={depth === 0 ? `Group ${index + 1}` : `${name}.${index + 1}`}
            onChange={change}
            onRemove={() => change(null)}
          />
        ) : (
          <ConditionRule
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
            key={index}
            scope={scope}
            rule={part}
            path={[...path, index]}
            onChange={change}
            onRemove={() => change(null)}
          />
        );
      })}
      <div className={styles.add}>
        <Button variant="quiet" icon={<Plus />} onClick={() => add(ruleOn('step2ck'))}>
          Condition
        </Button>
        {depth < DEEPEST && (
          <Button
            variant="quiet"
            icon={<Plus />}
            onClick={() =>
              add({
                ...EMPTY_GROUP,
                match: group.match === 'any' ? 'all' : 'any',
                rules: [ruleOn('type')],
              })
            }
          >
            Group
          </Button>
        )}
      </div>
    </div>
  );
}
