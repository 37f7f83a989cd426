import type { AamcId } from './applicant.ts';
import type { Board, TrackCode } from './board.ts';
import type { ListVersion } from './listVersion.ts';
import {
  OUTCOMES,
  type Outcome,
  ROUNDS,
  type Round,
  type RoundOutcome,
  type RoundRecord,
  roundPlan,
} from './offerRounds.ts';

/**
 * The list by which a round made its offers. Between rounds a list may be changed and locked again,
 * and what R3 did in an earlier round followed the version that was locked then: the last one before
 * the first outcome of that round was entered, else the first one before the next round's. Null: none
 * that was locked in time, so that the present order is the best that is known.
 */
export function listOfRound(
  versions: readonly ListVersion[],
  record: RoundRecord,
  round: Round,
): ListVersion | null {
  const signed = versions.filter(({ isDraft }) => isDraft !== true);
  const began = firstEntry(record, round);
  if (began === null) return null;
  const before = signed.findLast(({ lockedAt }) => lockedAt <= began);
  if (before !== undefined) return before;
  const next = ROUNDS.filter((each) => each > round).flatMap(
    (each) => firstEntry(record, each) ?? [],
  );
  const end = Math.min(...next);
  return next.length === 0 ? null : (signed.find(({ lockedAt }) => lockedAt < end) ?? null);
}

function firstEntry(record: RoundRecord, round: Round): number | null {
  const times = record.filter((each) => each.round === round).map(({ at }) => at);
  return times.length === 0 ? null : Math.min(...times);
}

/**
 * A record with what follows from our own other tracks: an acceptance binds, so whoever accepted one
 * of ours gets no offer of another in a later round. What somebody entered here stays as it is.
 */
export function withOwnAcceptances(board: Board, code: TrackCode): RoundRecord {
  const record = board.roundRecords.get(code) ?? [];
  const bound = [...board.roundRecords].flatMap(([track, others]) =>
    track === code ? [] : others.filter(({ outcome }) => outcome === 'accepted'),
  );
  const known = new Set(record.map(({ round, id }) => `${round}/${id}`));
  const added = bound
    .filter(({ round, id }) => !known.has(`${round}/${id}`))
    .map((each): RoundOutcome => ({ ...each, outcome: 'acceptedElsewhere' }));
  return added.length === 0 ? record : [...record, ...added];
}

/** One round of the day in numbers. */
export interface RoundPicture {
  readonly round: Round;
  readonly positionsAtStart: number;
  readonly offers: number;
  /** How many of the round's entries have each outcome; those offered and not settled included. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Offers of which nobody has entered an outcome. */
  readonly open: number;
  readonly positionsAfter: number;
}

export interface DayPlans {
  readonly listIn: (round: Round) => readonly AamcId[];
  /** When SOAP began. */
  readonly positions: number;
  /** As entered. */
  readonly record: RoundRecord;
  /** The record that offers follow from: with acceptances in our own other tracks. */
  readonly bound: RoundRecord;
  /** The last round to tell about. */
  readonly until: Round;
}

/** The day so far, round by round. */
export function dayPicture(day: DayPlans): readonly RoundPicture[] {
  const { listIn, positions, record, bound, until } = day;
  return ROUNDS.filter((round) => round <= until).map((round) => {
    const { offers, positionsLeft } = roundPlan(listIn(round), positions, bound, round);
    const entries = record.filter((each) => each.round === round);
    const settled = new Set(
      entries.filter(({ outcome }) => outcome !== 'offered').map(({ id }) => id),
    );
    const outcomes = Object.fromEntries(
      OUTCOMES.map((outcome) => [
        outcome,
        entries.filter((each) => each.outcome === outcome).length,
      ]),
    ) as Record<Outcome, number>;
    return {
      round,
      positionsAtStart: positionsLeft,
      offers: offers.length,
      outcomes,
      open: offers.filter((id) => !settled.has(id)).length,
      positionsAfter: Math.max(0, positionsLeft - outcomes.accepted),
    };
  });
}
