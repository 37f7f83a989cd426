import {
  CARD_FACT_NAMES,
  CARD_FACTS,
  type CardFact,
  MAX_CARD_FACTS,
} from '../../domain/cardFact.ts';
import { describeForm } from '../../domain/firstPass.ts';
import { setCardFacts } from '../../store/commands/changeSettings.ts';
import { useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { RadioGroupField } from '../../ui/RadioGroupField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './BoardView.module.css';

/** How this device draws the board, and what every card of the workspace shows. */
export function BoardView() {
  return (
    <Popover trigger={<Button>View</Button>} title="View" hideTitle align="end">
      <Density />
      <ScreenedOut />
      <CardFacts />
    </Popover>
  );
}

function Density() {
  const { session } = useStoreParts();
  const density = useSession((state) => state.density);
  return (
    <SegmentedControl
      label="Density"
      value={density}
      options={[
        { value: 'compact', label: 'Compact' },
        { value: 'comfortable', label: 'Comfortable' },
      ]}
      onValueChange={(next) => session.setState({ density: next })}
    />
  );
}

function ScreenedOut() {
  const { session } = useStoreParts();
  const view = useSession(({ screenedView }) => screenedView);
  const hasFirstPass = useSession(({ firstPass }) => describeForm(firstPass) !== '');
  if (!hasFirstPass) return null;
  return (
    <RadioGroupField
      label="Screened out by the first pass"
      value={view}
      options={[
        { value: 'dimmed', label: 'Show everybody, drawn quieter' },
        { value: 'hiddenUnsorted', label: 'Hide those without a decision' },
        { value: 'hidden', label: 'Hide all of them; ranks stay' },
      ]}
      onValueChange={(screenedView) => session.setState({ screenedView })}
    />
  );
}

function CardFacts() {
  const run = useRun();
  const chosen = useSession(({ board }) => board.cardFacts);
  const isFull = chosen.length >= MAX_CARD_FACTS;
  const toggle = (fact: CardFact) =>
    run(setCardFacts, {
      facts: chosen.includes(fact) ? chosen.filter((each) => each !== fact) : [...chosen, fact],
    });
  return (
    <Fieldset legend={`A card shows, up to ${MAX_CARD_FACTS}`} className={styles.facts}>
      {CARD_FACTS.map((fact) => (
        <CheckboxField
          key={fact}
          label={CARD_FACT_NAMES[fact]}
          checked={chosen.includes(fact)}
          disabled={isFull && !chosen.includes(fact)}
          onChange={() => toggle(fact)}
        />
      ))}
    </Fieldset>
  );
}
