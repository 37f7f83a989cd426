import { expect, test } from 'vitest';
import { FACT_NAMES, showFact } from '../../../src/intake/showFact.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';

test('facts are shown as people say them', () => {
  const applicant = makeApplicant({
    applicantType: 'US-IMG',
    step1: { kind: 'pass' },
    step2ck: 241,
    step3: { kind: 'score', score: 225 },
    comlex1: { kind: 'fail' },
    ecfmgCertified: true,
    couples: false,
    honors: ['AOA', 'GHHS'],
    tracks: [{ code: '2978140P0', type: 'Preliminary', label: 'Medicine' }],
  });
  expect(
    (
      [
        'applicantType',
        'step1',
        'step2ck',
        'step3',
        'comlex1',
        'ecfmgCertified',
        'couples',
        'honors',
        'tracks',
      ] as const
    ).map((fact) => showFact(applicant, fact)),
  ).toEqual([
    'US-IMG',
    'Pass',
    '241',
    '225',
    'Fail',
    'Yes',
    'No',
    'AOA, GHHS',
    'Medicine (Preliminary)',
  ]);
});

test('what is unknown is shown as nothing', () => {
  const nobody = makeApplicant({ lastName: '', firstName: '' });
  expect(FACT_NAMES.map((fact) => showFact(nobody, fact)).join('')).toBe('');
});

test('every fact of an applicant has a label', () => {
  expect([...FACT_NAMES].sort()).toEqual(
    Object.keys(makeApplicant())
      .filter((key) => key !== 'id' && key !== 'sources')
      .sort(),
  );
});
