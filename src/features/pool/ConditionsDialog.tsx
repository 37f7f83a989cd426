import { useMemo, useState } from 'react';
import { describeForm, formToGroup, rulesOf } from '../../domain/firstPass.ts';
import { firstPassImpact } from '../../domain/firstPassImpact.ts';
import { EMPTY_GROUP, type Group } from '../../domain/firstPassRule.ts';
import { fieldFactsOf } from '../../store/derived.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ConditionGroup } from './ConditionGroup.tsx';
import styles from './Conditions.module.css';
import { ruleOn, withoutGaps } from './editGroup.ts';
import { Impact } from './Impact.tsx';

/** Conditions beyond the simple ones, tried on a draft: the pool changes when they are used. */
export function ConditionsDialog({ onClose }: { onClose(): void }) {
  const { session } = useStoreParts();
  const facts = useSession(fieldFactsOf);
  const form = useSession((state) => state.firstPass);
  const [draft, setDraft] = useState<Group>(
    form.more.rules.length > 0 ? form.more : { ...EMPTY_GROUP, rules: [ruleOn('step2ck')] },
  );
  const simple = rulesOf(form);
  const next = { ...form, more: withoutGaps(draft) };
  const before = useMemo(() => firstPassImpact(formToGroup(form), facts), [form, facts]);
  const impact = firstPassImpact(formToGroup(next), facts);
  const sentence = describeForm(next);
  const use = (more: Group) => {
    session.setState({ firstPass: { ...form, more } });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="More conditions"
      description="Beside the filters at the side. Nothing changes until you use them, and nobody's band changes at all."
      footer={
        <>
          {form.more.rules.length > 0 && (
            <Button variant="quiet" onClick={() => use(EMPTY_GROUP)}>
              Without conditions
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => use(next.more)}>
            Use these conditions
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <div className={styles.builder}>
          <ConditionGroup
            scope={{ facts, whole: { match: 'all', rules: [...simple, draft] } }}
            group={draft}
            path={[simple.length]}
            depth={0}
            name="Conditions"
            onChange={setDraft}
          />
          <p className={styles.sentence} aria-live="polite">
            {sentence === '' ? 'Nothing is asked for yet.' : sentence}
          </p>
        </div>
        <Impact impact={impact} before={before} onLeave={onClose} />
      </div>
    </Dialog>
  );
}
