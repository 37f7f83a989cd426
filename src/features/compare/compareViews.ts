import type { AamcId } from '../../domain/applicant.ts';
import type { SessionStore } from '../../store/session.ts';

/** To what was open before; from the first back to the screen. */
export function stepBack(session: SessionStore): void {
  session.setState(({ comparing }) => ({ comparing: comparing.slice(0, -1) }));
}

/** Puts other applicants, or the same in another order, in the place of those compared now. */
export function setCompared(session: SessionStore, ids: readonly AamcId[]): void {
  session.setState(({ comparing }) => ({
    comparing: [...comparing.slice(0, -1), { kind: 'compare', ids }],
  }));
}

/** The order after an applicant changed places with a neighbour; the same at the ends. */
export function swapped(ids: readonly AamcId[], at: number, step: -1 | 1): readonly AamcId[] {
  const [one, other] = [ids[at], ids[at + step]];
  if (one === undefined || other === undefined) return ids;
  return ids.with(at, other).with(at + step, one);
}
