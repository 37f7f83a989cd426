import { type Reading, readAs, unreadable } from './reading.ts';
import { readYesNo } from './readYesNo.ts';

/**
 * Membership in an honour society: Yes/No, or the sentences of the exports, such as
 * `Alpha Omega Alpha (Member of AOA)` and `No Alpha Omega Alpha (AOA) chapter at my school`.
 */
export function readHonors(cell: string): Reading<boolean> {
  const plain = readYesNo(cell);
  if (plain.kind !== 'problem') return plain;
  const words = cell.trim().toLowerCase();
  if (/^no\b|^not\b|\bnot (?:a )?member\b|\belections?\b|\bno chapter\b/.test(words)) {
    return readAs(false);
  }
  if (/\bmember\b/.test(words)) return readAs(true);
  return unreadable(
    'honors-unreadable',
    'This does not say whether the applicant is a member. It is left unknown; check the cell in the export.',
  );
}
