import { expect, test } from 'vitest';
import { inquiryText } from '../../../src/output/inquiryText.ts';
import { edt } from '../../support/edt.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';

const applicant = makeApplicant({
  school: 'Regional Med',
  gradYear: 2026,
  step2ck: 238,
  email: 'ada@marsh.example',
  phone: '555-0100',
  nrmpId: 'N0012345',
  applicantType: 'Non-US IMG',
  citizenship: 'Norway',
  visaStatus: 'H-1B',
  visaNeeded: true,
});

const facts = {
  applicant,
  program: 'Lakeshore Internal Medicine',
  asker: 'Dr. Lind',
  addressee: 'Dr. Osei',
  dueAt: edt(17, 12),
};

test('a question says who the applicant is and asks for what bears on the work', () => {
  const text = inquiryText(facts);
  for (const part of [
    'Dear Dr. Osei,',
    'Ada Marsh from Regional Med, class of 2026',
    'in what role you worked together',
    'into your own program',
    'Wed 12:00 ET',
    'Dr. Lind, Lakeshore Internal Medicine',
  ]) {
    expect(text).toContain(part);
  }
});

test('nothing of the application leaves with it but name, school and year', () => {
  const text = inquiryText(facts);
  for (const secret of ['238', 'ada@', '555', 'N0012345', 'IMG', 'Norway', 'H-1B', '9900']) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toMatch(
    /\b(age|married|children|pregnan|religio|visa|accent|where are you from)/i,
  );
});

test('what is not known is left out, and a group is greeted as one', () => {
  const text = inquiryText({
    ...facts,
    applicant: makeApplicant({ firstName: 'Ada\u2028' }),
    addressee: ' ',
    dueAt: null,
  });
  expect(text).toMatch(/^Hello,\n\nAda Marsh has applied/);
  expect(text).not.toMatch(/class of|An answer by| from /);
});
