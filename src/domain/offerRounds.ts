import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';

/**
 * Thursday's rounds as we read the rules: in each round, offers go down the certified list to the
 * first N names that are still available, N being the positions still open; an offer lasts the
 * round; whoever rejects or lets it expire is never offered this program again; an acceptance binds.
 * Source: `product.md`, "R3 mechanics". That an offer of one round is not made anew to the next name
 * within the same round is our reading: label what follows from it as an estimate.
 */
export const ROUNDS = [1, 2, 3, 4] as const;
export type Round = (typeof ROUNDS)[number];

/** What became of a name in a round. `offered` is the state before anybody knows more. */
export const OUTCOMES = [
  'offered',
  'accepted',
  'rejected',
  'expired',
  /** Held our offer and accepted another program's. */
  'acceptedElsewhere',
  /** Could not be offered: bound already, withdrawn, or no longer eligible. R3 passes over the name. */
  'unavailable',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  offered: 'Offered',
  accepted: 'Accepted',
  rejected: 'Rejected',
  expired: 'Expired',
  acceptedElsewhere: 'Accepted elsewhere',
  unavailable: 'Unavailable',
};

export interface RoundOutcome {
  readonly round: Round;
  readonly id: AamcId;
  readonly outcome: Outcome;
  readonly by: string;
  readonly at: Instant;
}

/** Outcomes of one track, one for each round and applicant. */
export type RoundRecord = readonly RoundOutcome[];

export interface RoundPlan {
  readonly round: Round;
  /** Positions still open when the round begins. */
  readonly positionsLeft: number;
  /** Whom the list offers in this round, in order. */
  readonly offers: readonly AamcId[];
  /** The names behind them that are still available, in order. */
  readonly next: readonly AamcId[];
  /** Names of the list that can no longer be offered, with the outcome that struck them off. */
  readonly struck: ReadonlyMap<AamcId, RoundOutcome>;
}

/** `ids`: the certified list, best first. `positions`: open positions when SOAP began. */
export function roundPlan(
  ids: readonly AamcId[],
  positions: number,
  record: RoundRecord,
  round: Round,
): RoundPlan {
  const struck = new Map<AamcId, RoundOutcome>();
  let accepted = 0;
  for (const each of record) {
    const isBefore = each.round < round;
    if (isBefore && each.outcome === 'accepted') accepted += 1;
    const isPassedOver = each.round === round && each.outcome === 'unavailable';
    if (isBefore || isPassedOver) struck.set(each.id, each);
  }
  const positionsLeft = Math.max(0, positions - accepted);
  const available = ids.filter((id) => !struck.has(id));
  return {
    round,
    positionsLeft,
    offers: available.slice(0, positionsLeft),
    next: available.slice(positionsLeft),
    struck: new Map([...struck].filter(([id]) => ids.includes(id))),
  };
}

/**
 * The plan of the round after, if this round's offers end as assumed; offers of which nothing is
 * known or assumed count as rejected. Null after the last round. `nextIds`: the list of the round
 * after, where it is another one.
 */
export function whatIf(
  ids: readonly AamcId[],
  positions: number,
  record: RoundRecord,
  round: Round,
  assumed: ReadonlyMap<AamcId, Outcome>,
  nextIds: readonly AamcId[] = ids,
): RoundPlan | null {
  const after = ROUNDS.find((each) => each > round);
  if (after === undefined) return null;
  const { offers } = roundPlan(ids, positions, record, round);
  const known = new Map(
    record
      .filter((each) => each.round === round && each.outcome !== 'offered')
      .map((each) => [each.id, each]),
  );
  const guesses = offers
    .filter((id) => !known.has(id))
    .map((id) => ({ round, id, outcome: assumed.get(id) ?? 'rejected', by: '', at: 0 }) as const);
  const settled = record.filter((each) => each.round !== round || known.has(each.id));
  return roundPlan(nextIds, positions, [...settled, ...guesses], after);
}

/** How far down the list offers go on the whole day: when everybody accepts, and when nobody does. */
export interface Reach {
  /** Ranks offered when all accept in round 1. */
  readonly ifAllAccept: number;
  /** Ranks offered when all decline in all four rounds. */
  readonly ifAllDecline: number;
}

export function reachOf(listed: number, positions: number): Reach {
  return {
    ifAllAccept: Math.min(listed, positions),
    ifAllDecline: Math.min(listed, positions * ROUNDS.length),
  };
}

/** Offers of the round whose outcome nobody has entered yet. */
export function openOffers(plan: RoundPlan, record: RoundRecord): readonly AamcId[] {
  const settled = new Set(
    record
      .filter(({ round, outcome }) => round === plan.round && outcome !== 'offered')
      .map(({ id }) => id),
  );
  return plan.offers.filter((id) => !settled.has(id));
}

/**
 * The first round of which not every offer has an outcome, and the last one when all are settled.
 * `listIn`: the list by which a round makes its offers.
 */
export function presentRound(
  listIn: (round: Round) => readonly AamcId[],
  positions: number,
  record: RoundRecord,
): Round {
  for (const round of ROUNDS) {
    const plan = roundPlan(listIn(round), positions, record, round);
    const isSettled = plan.offers.length > 0 && openOffers(plan, record).length === 0;
    if (!isSettled) return round;
  }
  return ROUNDS[ROUNDS.length - 1]!;
}

/**
 * Why an outcome cannot stand as it is, as a question for the person; null when nothing speaks
 * against it. Nothing is refused: R3 is the record, and our list may be the one that is wrong.
 */
export function outcomeQuestion(
  plan: RoundPlan,
  record: RoundRecord,
  id: AamcId,
  outcome: Outcome,
  nameOf: (id: AamcId) => string,
): string | null {
  const earlier = record.find((each) => each.id === id && each.round < plan.round);
  if (earlier !== undefined) {
    return `${nameOf(id)} is “${OUTCOME_WORDS[earlier.outcome]}” in round ${earlier.round} and cannot be offered again. Enter it all the same?`;
  }
  if (outcome === 'unavailable') return null;
  if (!plan.offers.includes(id)) {
    return `By this list ${nameOf(id)} gets no offer in round ${plan.round}. Did R3 make one all the same?`;
  }
  const accepted = record.filter(
    (each) => each.round === plan.round && each.outcome === 'accepted' && each.id !== id,
  ).length;
  if (outcome === 'accepted' && accepted + 1 > plan.positionsLeft) {
    return `That makes ${accepted + 1} acceptances for ${plan.positionsLeft} open ${plan.positionsLeft === 1 ? 'position' : 'positions'}. Enter it all the same?`;
  }
  return null;
}
