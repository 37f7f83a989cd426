import { expect, test } from 'vitest';
import type { Influence } from '../../../../src/domain/influence.ts';
import { type OrderFacts, orderQueue } from '../../../../src/features/triage/orderQueue.ts';
import { sampleApplicant } from '../../../support/sampleWorkspace.ts';

const net = (value: number) => ({ net: value }) as Influence;
const POOL = [
  sampleApplicant('c', { step2ck: 240, gradYear: 2024 }),
  sampleApplicant('a', { step2ck: null, gradYear: null }),
  sampleApplicant('d', { step2ck: 251, gradYear: 2019 }),
  sampleApplicant('b', { step2ck: 240, gradYear: 2026 }),
];
const FACTS: OrderFacts = {
  applicantsById: new Map(POOL.map((applicant) => [applicant.id, applicant])),
  influenceById: new Map([
    ['d', net(-0.4)],
    ['b', net(0.5)],
  ]),
  poolIds: ['d', 'a', 'c'],
};
const IDS = ['a', 'b', 'c', 'd'];

test('the order of names is the order given', () => {
  expect(orderQueue(IDS, 'name', FACTS)).toBe(IDS);
});

test('the higher score comes first, equal ones by name, an unknown one last', () => {
  expect(orderQueue(IDS, 'step2ck', FACTS)).toEqual(['d', 'b', 'c', 'a']);
});

test('the later year comes first, an unknown one last', () => {
  expect(orderQueue(IDS, 'year', FACTS)).toEqual(['b', 'c', 'd', 'a']);
});

test('silence stands between a good word and a concern', () => {
  expect(orderQueue(IDS, 'influence', FACTS)).toEqual(['b', 'a', 'c', 'd']);
});

test('the order of import is that of the file', () => {
  expect(orderQueue(IDS, 'imported', FACTS)).toEqual(['c', 'a', 'd', 'b']);
});

test('the order of the pool is that of its screen; who is not shown there comes last', () => {
  expect(orderQueue(IDS, 'pool', FACTS)).toEqual(['d', 'a', 'c', 'b']);
});
