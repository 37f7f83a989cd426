import { expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/applicant.ts';
import { sampleApplicant } from '../../support/sampleWorkspace.ts';

const named = (lastName: string, firstName: string) =>
  nameOf(sampleApplicant('99000001', { lastName, firstName }));

test('a person is called last name first', () => {
  expect(named('O’Brien–Núñez', 'José')).toBe('O’Brien–Núñez, José');
  expect(named('Sukarno', '')).toBe('Sukarno');
});

test('whoever has no name in the export is called by the AAMC ID', () => {
  expect(named('', '')).toBe('9900 0001');
  expect(named('\u202e', '')).toBe('9900 0001');
});

test('marks that turn the direction of text, and breaks, never leave the name', () => {
  expect(named('Ng\u202eevil', 'A B')).toBe('Ng evil, A B');
  expect(named('Doe\r\n', 'Ann\u2028')).toBe('Doe , Ann');
});

test('a name in another direction is left as it is', () => {
  expect(named('حداد', 'سمير')).toBe('حداد, سمير');
});
