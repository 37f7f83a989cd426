import { expect, test } from 'vitest';
import {
  explainApplicantType,
  readApplicantType,
  type TypeEvidence,
} from '../../../src/intake/readApplicantType.ts';

const NOTHING: TypeEvidence = {
  schoolType: null,
  schoolCountry: null,
  degree: null,
  citizenship: null,
  visaNeeded: null,
  visaStatus: null,
};
const INTERNATIONAL = { schoolType: 'International School' };

test.each<[string, Partial<TypeEvidence>]>([
  ['US MD', { schoolType: 'US M.D. Private School' }],
  ['US MD', { schoolType: 'U.S. Public School', degree: 'M.D./Ph.D.' }],
  ['US DO', { schoolType: 'U.S. Public School', degree: 'D.O.' }],
  ['US DO', { schoolType: 'US D.O. School' }],
  ['US DO', { degree: 'D.O.' }],
  ['US MD', { schoolCountry: 'USA', degree: 'M.D.' }],
  ['Canadian', { schoolType: 'Canadian School', citizenship: 'United States' }],
  ['Canadian', { schoolCountry: 'CAN' }],
  ['US-IMG', { ...INTERNATIONAL, citizenship: 'U.S. Citizen' }],
  ['US-IMG', { ...INTERNATIONAL, citizenship: 'India, United States' }],
  ['US-IMG', { ...INTERNATIONAL, visaStatus: 'U.S. Citizen' }],
  ['Non-US IMG', { ...INTERNATIONAL, citizenship: 'India' }],
  ['Non-US IMG', { ...INTERNATIONAL, citizenship: 'Foreign National Currently in the U.S.' }],
  ['Non-US IMG', { ...INTERNATIONAL, visaNeeded: true }],
  ['Non-US IMG', { schoolCountry: 'Nepal', citizenship: 'Nepal' }],
  ['Non-US IMG', { usCanGrad: false, visaNeeded: true }],
])('%s: %o', (type, evidence) => {
  expect(readApplicantType({ ...NOTHING, ...evidence })).toBe(type);
});

test.each<[string, Partial<TypeEvidence>]>([
  ['nothing is known', {}],
  ['an international school and no citizenship', { ...INTERNATIONAL, visaNeeded: false }],
  ['a school in the USA and no degree', { schoolCountry: 'USA' }],
  ['a US or Canadian school, either', { usCanGrad: true, degree: 'M.D.' }],
  ['two school types', { schoolType: 'International School, Canadian School' }],
])('unknown with %s', (_, evidence) => {
  expect(readApplicantType({ ...NOTHING, ...evidence })).toBe('Unknown');
});

test.each<[string, Partial<TypeEvidence>]>([
  ['School type “US D.O. School”.', { schoolType: 'US D.O. School' }],
  ['School in India; citizenship “India”.', { schoolCountry: 'India', citizenship: 'India' }],
  ['School in Canada.', { schoolCountry: 'Canada' }],
  ['School type “International School”, but no citizenship.', INTERNATIONAL],
  [
    'The school types “International School, US M.D. Public School” belong to different schools.',
    { schoolType: 'International School, US M.D. Public School' },
  ],
])('the rule is told: %s', (rule, facts) => {
  expect(explainApplicantType({ ...NOTHING, ...facts }).rule).toBe(rule);
});
