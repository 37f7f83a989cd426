import { expect, test } from 'vitest';
import {
  type Outcome,
  openOffers,
  outcomeQuestion,
  presentRound,
  type Round,
  type RoundOutcome,
  reachOf,
  roundPlan,
  whatIf,
} from '../../../src/domain/offerRounds.ts';

const LIST = ['a', 'b', 'c', 'd', 'e', 'f'];
const was = (round: Round, id: string, outcome: Outcome): RoundOutcome => ({
  round,
  id,
  outcome,
  by: 'Dr. PD',
  at: 0,
});
const nameOf = (id: string) => id.toUpperCase();

test('the first names are offered, as many as positions are open', () => {
  expect(roundPlan(LIST, 2, [], 1)).toMatchObject({
    positionsLeft: 2,
    offers: ['a', 'b'],
    next: ['c', 'd', 'e', 'f'],
  });
});

test('an acceptance takes a position, and whoever rejected or let expire is passed over', () => {
  const record = [was(1, 'a', 'rejected'), was(1, 'b', 'accepted'), was(1, 'c', 'expired')];
  expect(roundPlan(LIST, 3, record, 2)).toMatchObject({ positionsLeft: 2, offers: ['d', 'e'] });
});

test('an offer without a known end is not made again', () => {
  expect(roundPlan(LIST, 1, [was(1, 'a', 'offered')], 2).offers).toEqual(['b']);
});

test('who is unavailable is passed over in the very same round', () => {
  expect(roundPlan(LIST, 2, [was(1, 'a', 'unavailable')], 1).offers).toEqual(['b', 'c']);
});

test('a rejection frees no offer within its round', () => {
  const record = [was(1, 'a', 'rejected')];
  expect(roundPlan(LIST, 2, record, 1).offers).toEqual(['a', 'b']);
  expect(openOffers(roundPlan(LIST, 2, record, 1), record)).toEqual(['b']);
});

test('a list that changed between rounds is read anew, and strike-offs stay', () => {
  const record = [was(1, 'a', 'rejected')];
  expect(roundPlan(['new', 'a', 'b'], 1, record, 2).offers).toEqual(['new']);
  expect([...roundPlan(['new', 'a', 'b'], 1, record, 2).struck.keys()]).toEqual(['a']);
});

test('without positions or names there are no offers', () => {
  expect(roundPlan(LIST, 0, [], 1).offers).toEqual([]);
  expect(roundPlan([], 3, [], 1).offers).toEqual([]);
  expect(roundPlan(LIST, 1, [was(1, 'a', 'accepted'), was(1, 'b', 'accepted')], 2).offers).toEqual(
    [],
  );
});

test('the day reaches from the positions to four times as many names', () => {
  expect(reachOf(40, 4)).toEqual({ ifAllAccept: 4, ifAllDecline: 16 });
  expect(reachOf(6, 4)).toEqual({ ifAllAccept: 4, ifAllDecline: 6 });
});

test('the present round is the first that is not settled', () => {
  expect(presentRound(() => LIST, 2, [])).toBe(1);
  expect(presentRound(() => LIST, 2, [was(1, 'a', 'accepted')])).toBe(1);
  expect(presentRound(() => LIST, 2, [was(1, 'a', 'accepted'), was(1, 'b', 'rejected')])).toBe(2);
});

test('if the first two decline, the next two are offered', () => {
  const declined = new Map<string, Outcome>([
    ['a', 'rejected'],
    ['b', 'expired'],
  ]);
  expect(whatIf(LIST, 2, [], 1, declined)?.offers).toEqual(['c', 'd']);
  expect(whatIf(LIST, 2, [], 1, new Map([['a', 'accepted']]))?.offers).toEqual(['c']);
  expect(whatIf(LIST, 2, [], 4, declined)).toBeNull();
});

test('what is known outweighs what is assumed', () => {
  const known = [was(1, 'a', 'accepted')];
  expect(whatIf(LIST, 2, known, 1, new Map([['a', 'rejected']]))?.positionsLeft).toBe(1);
});

test('an outcome that the list does not expect is asked about', () => {
  const plan = roundPlan(LIST, 1, [], 1);
  expect(outcomeQuestion(plan, [], 'a', 'accepted', nameOf)).toBeNull();
  expect(outcomeQuestion(plan, [], 'd', 'unavailable', nameOf)).toBeNull();
  expect(outcomeQuestion(plan, [], 'd', 'accepted', nameOf)).toBe(
    'By this list D gets no offer in round 1. Did R3 make one all the same?',
  );
  const record = [was(1, 'a', 'rejected')];
  const second = roundPlan(LIST, 1, record, 2);
  expect(outcomeQuestion(second, record, 'a', 'accepted', nameOf)).toBe(
    'A is “Rejected” in round 1 and cannot be offered again. Enter it all the same?',
  );
  const full = [was(1, 'b', 'accepted'), was(1, 'c', 'accepted')];
  expect(outcomeQuestion(roundPlan(LIST, 1, [], 1), full, 'a', 'accepted', nameOf)).toBe(
    'That makes 3 acceptances for 1 open position. Enter it all the same?',
  );
});
