import { expect, test } from 'vitest';
import { samePersons } from '../../../src/domain/samePerson.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';

const one = { lastName: 'Park', firstName: 'Jisoo' };

test('one NRMP ID, address, or name at one school under two AAMC IDs is told once', () => {
  const pool = [
    makeApplicant({
      id: '91000001',
      ...one,
      nrmpId: 'N1234567',
      email: 'a@example.org',
      school: 'X',
    }),
    makeApplicant({
      id: '91000002',
      ...one,
      nrmpId: 'n1234567',
      email: 'A@example.org',
      school: 'X',
    }),
    makeApplicant({ id: '91000003', ...one, school: 'Y' }),
    makeApplicant({ id: '91000004', ...one, school: 'y ' }),
  ];
  expect(samePersons(pool)).toEqual([
    { ids: ['91000001', '91000002'], shares: 'NRMP ID' },
    { ids: ['91000003', '91000004'], shares: 'name and school' },
  ]);
});

test('namesakes of whom nothing else is known are not one person', () => {
  const pool = ['91000001', '91000002'].map((id) => makeApplicant({ id, ...one }));
  expect(samePersons(pool)).toEqual([]);
});
