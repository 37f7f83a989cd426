import { expect, test } from 'vitest';
import { compareNames, inNameOrder } from '../../../src/domain/nameOrder.ts';
import { sampleApplicant } from '../../support/sampleWorkspace.ts';

test('case, accents and punctuation make no difference between names', () => {
  expect(compareNames("O'Brien, Ann", 'obrien, ann')).toBe(0);
  expect(compareNames('Ångström', 'Angstrom')).toBe(0);
});

test('a short last name comes before a longer one that begins with it', () => {
  const li = sampleApplicant('20000002', { lastName: 'Li', firstName: 'Wei' });
  const lim = sampleApplicant('20000001', { lastName: 'Lim', firstName: 'Ann' });
  expect(inNameOrder([lim, li])).toEqual([li, lim]);
});

test('equal names stand in the order of their AAMC IDs, and the given list stays as it was', () => {
  const second = sampleApplicant('20000002', { lastName: 'Li', firstName: 'Wei' });
  const first = sampleApplicant('20000001', { lastName: 'LI', firstName: 'Wei' });
  const before = sampleApplicant('20000009', { lastName: 'Abe', firstName: 'Zoë' });
  const read = [second, first, before];
  expect(inNameOrder(read)).toEqual([before, first, second]);
  expect(read).toEqual([second, first, before]);
});
