import type { Instant } from '../base/clock.ts';
import { instantOf, reviewDayEnds, type Week } from './week.ts';

/** The phases of the week as the seed text tells of them, in the order of time. */
export const LEDGER_PHASES = ['preSoap', 'applications', 'preference', 'rounds', 'after'] as const;
export type LedgerPhase = (typeof LEDGER_PHASES)[number];

export const LEDGER_PHASE_FACTS: Readonly<Record<LedgerPhase, { name: string; when: string }>> = {
  preSoap: { name: 'Pre-SOAP', when: 'until Tue 08:00' },
  applications: { name: 'Application window', when: 'Tue' },
  preference: { name: 'Preference building', when: 'Wed' },
  rounds: { name: 'Offer rounds', when: 'Thu' },
  after: { name: 'After SOAP', when: 'from Thu 21:00' },
};

/** In which phase of the week a word was said. */
export function ledgerPhaseAt(at: Instant, week: Week): LedgerPhase {
  if (at >= instantOf(week, 'soapEnds')) return 'after';
  if (at >= instantOf(week, 'certify1')) return 'rounds';
  if (at < instantOf(week, 'reviewOpens')) return 'preSoap';
  return at < reviewDayEnds(week) ? 'applications' : 'preference';
}
