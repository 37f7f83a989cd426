import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { r3FileName, r3Text } from '../../../src/output/r3Text.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';

function listOf(...applicants: readonly Applicant[]) {
  return {
    entries: applicants.map(({ id }, index) => ({ rank: index + 1, id, band: 'top' as const })),
  };
}

function write(...applicants: readonly Applicant[]) {
  return r3Text(listOf(...applicants), new Map(applicants.map((one) => [one.id, one])));
}

const ada = makeApplicant({ id: '91000001', lastName: 'Marsh', firstName: 'Ada' });
const ben = makeApplicant({ id: '01000002', lastName: 'Okafor', firstName: 'Ben' });

test('each rank is one line of rank, AAMC ID and quoted name, ended by CR LF', () => {
  expect(write(ben, ada)).toEqual({
    ok: true,
    value: '1,01000002,"Okafor, Ben"\r\n2,91000001,"Marsh, Ada"\r\n',
  });
});

test('quotes are doubled and line breaks become a space', () => {
  const odd = { ...ada, lastName: 'Marsh "Moor"', firstName: 'Ada\r\nMay\u2028Lu\u0000\t' };
  expect(write(odd)).toEqual({ ok: true, value: '1,91000001,"Marsh ""Moor"", Ada May Lu"\r\n' });
});

test('a name that looks like a formula stays as it is inside its quotes', () => {
  expect(write({ ...ada, lastName: '=1+1', firstName: '@x' })).toEqual({
    ok: true,
    value: '1,91000001,"=1+1, @x"\r\n',
  });
});

test('marks that turn the direction of text do not reach the file', () => {
  const turned = { ...ada, lastName: 'Mar\u202Esh' };
  expect(write(turned)).toEqual({ ok: true, value: '1,91000001,"Mar sh, Ada"\r\n' });
});

test('an empty list is refused', () => {
  expect(write()).toEqual({ ok: false, error: [expect.stringContaining('empty')] });
});

test.each(['1234567', '123456789', ' 1234567', '1234567a', '１２３４５６７８', ''])(
  'the AAMC ID “%s” is refused',
  (id) => {
    expect(write({ ...ada, id })).toEqual({
      ok: false,
      error: [`Rank 1, Marsh, Ada: the AAMC ID “${id.trim()}” is not eight digits.`],
    });
  },
);

test('every fault of a list is named, each with its rank', () => {
  const short = makeApplicant({ id: '777', lastName: 'Short', firstName: '' });
  const list = listOf(ada, short, ada, ben);
  const byId = new Map([ada, short].map((one) => [one.id, one]));
  expect(r3Text(list, byId)).toEqual({
    ok: false,
    error: [
      'Rank 2, Short: the AAMC ID “777” is not eight digits.',
      'Rank 3, Marsh, Ada: the AAMC ID 91000001 already stands at rank 1.',
      'Rank 4: nobody in the pool has the AAMC ID 01000002.',
    ],
  });
});

test('the file is named by program code and Eastern Time', () => {
  const at = Date.UTC(2027, 2, 17, 19, 42);
  expect(r3FileName('2978140C0', at)).toBe('r3-2978140C0-2027-03-17-1542-ET.txt');
  const facts = { idKind: 'nrmp', fingerprint: 'maple otter ribbon candle' } as const;
  expect(r3FileName('2978140C0', at, facts)).toBe(
    'r3-2978140C0-by-NRMP-ID-2027-03-17-1542-ET-maple-otter-ribbon-candle.txt',
  );
  expect(r3FileName('../a b', Date.UTC(2027, 2, 18, 4, 5))).toBe('r3-a-b-2027-03-18-0005-ET.txt');
});

test('by NRMP ID the second column is the NRMP ID as the export has it', () => {
  const pool = [
    { ...ada, nrmpId: 'N0123456' },
    { ...ben, nrmpId: ' 0123457 ' },
  ];
  const byId = new Map(pool.map((one) => [one.id, one]));
  expect(r3Text(listOf(...pool), byId, 'nrmp')).toEqual({
    ok: true,
    value: '1,N0123456,"Marsh, Ada"\r\n2,0123457,"Okafor, Ben"\r\n',
  });
});

test('whoever has no NRMP ID, none that is one, or somebody else’s is named', () => {
  const pool = [
    ada,
    { ...ben, nrmpId: 'pending' },
    makeApplicant({ id: '91000003', lastName: 'Cho', firstName: 'Min', nrmpId: 'N0123456' }),
    makeApplicant({ id: '91000004', lastName: 'Diaz', firstName: 'Eva', nrmpId: 'N0123456' }),
  ];
  const byId = new Map(pool.map((one) => [one.id, one]));
  expect(r3Text(listOf(...pool), byId, 'nrmp')).toEqual({
    ok: false,
    error: [
      'Rank 1, Marsh, Ada: no NRMP ID came with the exports.',
      'Rank 2, Okafor, Ben: “pending” is no NRMP ID (an N and digits).',
      'Rank 4, Diaz, Eva: the NRMP ID N0123456 already stands at rank 3.',
    ],
  });
});
