import type { Instant } from '../base/clock.ts';
import {
  EASTERN,
  formatInZone,
  instantOf,
  reviewDayEnds,
  type Week,
  type WeekEventId,
} from './week.ts';

/** The phases of the week as the seed text tells of them, in the order of time. */
export const LEDGER_PHASES = ['preSoap', 'applications', 'preference', 'rounds', 'after'] as const;
export type LedgerPhase = (typeof LEDGER_PHASES)[number];

export const LEDGER_PHASE_NAMES: Readonly<Record<LedgerPhase, string>> = {
  preSoap: 'Pre-SOAP',
  applications: 'Application window',
  preference: 'Preference building',
  rounds: 'Offer rounds',
  after: 'After SOAP',
};

/** `until Tue 08:00`, `Tue`, `until Thu 08:55`: when a phase is, by the hours of this week. */
export function ledgerPhaseTime(phase: LedgerPhase, week: Week): string {
  const moment = (id: WeekEventId) => formatInZone(instantOf(week, id), EASTERN);
  const day = (id: WeekEventId) => moment(id).slice(0, 3);
  if (phase === 'preSoap') return `until ${moment('reviewOpens')}`;
  if (phase === 'applications') return day('reviewOpens');
  if (phase === 'preference') return `until ${moment('certify1')}`;
  return phase === 'rounds' ? day('round1') : `from ${moment('soapEnds')}`;
}

/** In which phase of the week a word was said. */
export function ledgerPhaseAt(at: Instant, week: Week): LedgerPhase {
  if (at >= instantOf(week, 'soapEnds')) return 'after';
  if (at >= instantOf(week, 'certify1')) return 'rounds';
  if (at < instantOf(week, 'reviewOpens')) return 'preSoap';
  return at < reviewDayEnds(week) ? 'applications' : 'preference';
}
