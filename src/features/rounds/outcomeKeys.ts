import type { Outcome } from '../../domain/offerRounds.ts';

/** One key for each outcome, while a name of the round has the focus. */
export const OUTCOME_KEYS: Readonly<Record<Outcome, string>> = {
  offered: 'o',
  accepted: 'a',
  rejected: 'r',
  expired: 'e',
  acceptedElsewhere: 'w',
  unavailable: 'v',
};

/** The outcome that a key stands for; `null` takes the entry away, `undefined` is no key of ours. */
export function outcomeOfKey(key: string): Outcome | null | undefined {
  if (key === 'Backspace' || key === 'Delete') return null;
  const found = Object.entries(OUTCOME_KEYS).find(([, each]) => each === key.toLowerCase());
  return found?.[0] as Outcome | undefined;
}
