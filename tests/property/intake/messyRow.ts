import fc from 'fast-check';

export const HEADERS = [
  'AAMC ID',
  'Last Name',
  'First Name',
  'Medical School Type',
  'USMLE Step 1 Status',
  'USMLE Step 2 CK Score',
  'ECFMG Certified',
  'Country of Citizenship',
  'Alpha Omega Alpha (Yes/No)',
  'Tracks Applied by Applicant',
  'Gender',
  'Hobbies',
];

const id = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 99_000_000, max: 99_000_009 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('', '1234567', '123456789', 'none') },
);

/** A row under `HEADERS`: few people, so that they meet again, and cells that are often wrong. */
export const messyRow: fc.Arbitrary<string[]> = fc
  .tuple(
    id,
    fc.constantFrom('Marsh', 'Ito', ''),
    fc.constantFrom('Ada', 'Ken', ''),
    fc.constantFrom('International School', 'US D.O. School', 'U.S. Public School', ''),
    fc.constantFrom('Pass', 'Fail', '230', 'soon', ''),
    fc.constantFrom('241', '999', 'Pass', ''),
    fc.constantFrom('Yes', 'No', 'No Response', '05/2019', ''),
    fc.constantFrom('India', 'United States', ''),
    fc.constantFrom('Yes', 'No', ''),
    fc.constantFrom(
      'Medicine|2978140C0 (Categorical)',
      'Prelim|2978140P0 (Preliminary)',
      'none',
      '',
    ),
    fc.constantFrom('Female', 'Male'),
    fc.constantFrom('Choir', 'Chess, go', 'a\nb', '5" ties', ''),
  )
  .map((cells): string[] => [...cells])
  .chain((cells) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.constant(cells) },
      { weight: 1, arbitrary: fc.constant<string[]>([...cells, 'surplus']) },
      { weight: 1, arbitrary: fc.constant(cells.slice(0, 4)) },
      { weight: 1, arbitrary: fc.constant<string[]>(['']) },
    ),
  );

/** CSV bytes of the rows under `HEADERS`. */
export function messyFile(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [HEADERS, ...rows].map((cells) =>
    cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
  );
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
