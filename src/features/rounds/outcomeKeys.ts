import { OUTCOMES, type Outcome } from '../../domain/offerRounds.ts';
import { commandOfKey, type KeyChoices } from '../../store/keyCommands.ts';

/**
 * The outcome that a key stands for while a name of the round has the focus; `null` takes the entry
 * away, `undefined` is no key of ours.
 */
export function outcomeOfCombo(combo: string, choices: KeyChoices): Outcome | null | undefined {
  const command =
    commandOfKey(combo.toLowerCase(), 'rounds', choices) ?? commandOfKey(combo, 'rounds', choices);
  if (command?.id === 'round.none') return null;
  return OUTCOMES.find((outcome) => command?.id === `round.${outcome}`);
}
