import type { Applicant } from '../../domain/applicant.ts';
import { FIRST_RULE, type LookAlikeRule, type LookAlikes } from '../../domain/lookAlikes.ts';
import type { FieldFacts } from '../../domain/poolFields.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { EXAM_NAMES, flagWords } from './lookAlikeWords.ts';
import styles from './RuleFields.module.css';

interface RuleFieldsProps {
  readonly of: Applicant;
  readonly exam: LookAlikes['exam'];
  readonly rule: LookAlikeRule;
  readonly onRule: (rule: LookAlikeRule) => void;
  readonly facts: FieldFacts;
}

const MOST_YEARS = 20;
const MOST_POINTS = 200;

/** The rule in a sentence about this very file, and how far the two numbers may lie apart. */
export function RuleFields({ of, exam, rule, onRule, facts }: RuleFieldsProps) {
  const isFirst = Object.entries(FIRST_RULE).every(
    ([key, value]) => rule[key as keyof LookAlikeRule] === value,
  );
  const type = of.applicantType === 'Unknown' ? 'unknown' : of.applicantType;
  return (
    <div className={styles.rule}>
      <p className={styles.sentence}>
        Same type (<b>{type}</b>), graduated in <b>{of.gradYear ?? 'an unknown year'}</b> ±{' '}
        {rule.years}, {EXAM_NAMES[exam]} <b>{of[exam] ?? 'unknown'}</b> ± {rule[exam]}, and the same
        flags: {flagWords(of, facts)}.
      </p>
      <div className={styles.fields}>
        <NumberField
          label="Years apart, at most"
          value={rule.years}
          min={0}
          max={MOST_YEARS}
          className={styles.field}
          onValueChange={(years) => onRule({ ...rule, years: years ?? 0 })}
        />
        <NumberField
          label={`${EXAM_NAMES[exam]} apart, at most`}
          value={rule[exam]}
          min={0}
          max={MOST_POINTS}
          className={styles.field}
          onValueChange={(points) => onRule({ ...rule, [exam]: points ?? 0 })}
        />
        {!isFirst && (
          <Button variant="quiet" onClick={() => onRule(FIRST_RULE)}>
            Back to ± 1 year, ± 3 points
          </Button>
        )}
      </div>
    </div>
  );
}
