import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Applicant, ExamResult, SourceRow } from '../../../src/domain/applicant.ts';
import { decodeBlock, encodeBlocks } from '../../../src/intake/applicantBlock.ts';

const text = fc.string({ unit: 'binary' });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null });
const result = maybe(
  fc.oneof<fc.Arbitrary<ExamResult>[]>(
    fc.record({ kind: fc.constant('score'), score: fc.integer({ min: 100, max: 999 }) }),
    fc.record({ kind: fc.constant('pass') }),
    fc.record({ kind: fc.constant('fail') }),
  ),
);
const yesNo = maybe(fc.boolean());
const number = maybe(fc.nat());

/** Two files whose rows share their headers, and rows of them. */
const FILES = [
  { headers: ['AAMC ID', 'Hobbies'], fields: ['aamcId', null] },
  { headers: ['AAMC ID', 'E-mail', ''], fields: ['aamcId', 'email', null] },
] as const;
const source: fc.Arbitrary<SourceRow> = fc.constantFrom(...FILES).chain(({ headers, fields }) =>
  fc.record({
    fileName: text,
    line: fc.nat(),
    headers: fc.constant(headers),
    cells: fc.array(text, { minLength: headers.length, maxLength: headers.length }),
    fields: fc.constant(fields),
  }),
);
const applicant: fc.Arbitrary<Applicant> = fc.record({
  id: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
  lastName: text,
  firstName: text,
  middleName: maybe(text),
  nrmpId: maybe(text),
  email: maybe(text),
  phone: maybe(text),
  school: maybe(text),
  schoolType: maybe(text),
  schoolCountry: maybe(text),
  applicantType: fc.constantFrom('US MD', 'Unknown'),
  degree: maybe(text),
  gradYear: number,
  gradMonth: number,
  step1: result,
  step2ck: number,
  step3: result,
  comlex1: result,
  comlex2: number,
  comlex3: result,
  ecfmgCertified: yesNo,
  visaNeeded: yesNo,
  visaStatus: maybe(text),
  citizenship: maybe(text),
  interrupted: yesNo,
  couples: yesNo,
  soapReapply: yesNo,
  withdrawn: yesNo,
  honors: fc.array(text, { maxLength: 3 }),
  tracks: fc.array(fc.record({ code: text, type: text, label: text }), { maxLength: 3 }),
  publications: number,
  presentations: number,
  sources: fc.array(source, { maxLength: 3 }),
});

test('applicants come back from their blocks exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(applicant, { maxLength: 8 }), async (applicants) => {
      const blocks = await encodeBlocks(applicants);
      const decoded = await Promise.all(blocks.map(decodeBlock));
      expect(decoded.flat()).toEqual(applicants);
    }),
    { seed: 20270316, numRuns: 200 },
  );
});
