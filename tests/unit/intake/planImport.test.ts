import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { planImport } from '../../../src/intake/planImport.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';

function poolOf(...applicants: readonly Applicant[]): Map<string, Applicant> {
  return new Map(applicants.map((applicant) => [applicant.id, applicant]));
}

test('everyone is new to an empty pool', () => {
  expect(planImport(new Map(), [makeApplicant()])).toEqual({
    added: ['99000001'],
    changed: [],
    unchanged: [],
    kept: [],
    missing: [],
    renamed: [],
  });
});

test('a changed fact is shown as before and after', () => {
  const plan = planImport(poolOf(makeApplicant({ step1: null, ecfmgCertified: false })), [
    makeApplicant({ step1: { kind: 'pass' }, ecfmgCertified: true }),
  ]);
  expect(plan.changed).toEqual([
    {
      id: '99000001',
      facts: [
        { field: 'step1', before: '', after: 'Pass' },
        { field: 'ecfmgCertified', before: 'No', after: 'Yes' },
      ],
    },
  ]);
});

test('a blank cell takes nothing away and changes nothing', () => {
  const plan = planImport(poolOf(makeApplicant({ step2ck: 241 })), [makeApplicant()]);
  expect(plan.unchanged).toEqual(['99000001']);
});

test('another source row alone is no change', () => {
  const row = { fileName: 'b.csv', line: 9, headers: ['AAMC ID'], cells: ['99000001'], fields: [] };
  expect(planImport(poolOf(makeApplicant()), [makeApplicant({ sources: [row] })]).changed).toEqual(
    [],
  );
});

test('those whom the files do not name are missing', () => {
  const plan = planImport(poolOf(makeApplicant(), makeApplicant({ id: '99000002' })), [
    makeApplicant({ id: '99000003' }),
  ]);
  expect(plan.missing).toEqual(['99000001', '99000002']);
});

test('another last name is shown for a second look, another spelling is not', () => {
  const pool = poolOf(makeApplicant({ lastName: 'Peña' }));
  expect(planImport(pool, [makeApplicant({ lastName: 'Ito' })]).renamed).toEqual([
    { id: '99000001', before: 'Peña', after: 'Ito' },
  ]);
  expect(planImport(pool, [makeApplicant({ lastName: 'PENA' })]).renamed).toEqual([]);
});
