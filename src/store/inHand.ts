import { createStore } from 'zustand/vanilla';
import type { AamcId } from '../domain/applicant.ts';

/** Whose cards are in this person's hand; nothing of the session, so that no screen hears of it. */
export const inHand = createStore<{ readonly ids: readonly AamcId[] }>()(() => ({ ids: [] }));

export function holdCards(ids: readonly AamcId[]): void {
  inHand.setState({ ids });
}
