import type { Applicant } from '../../../src/domain/applicant.ts';
import { readFiles } from '../../../src/intake/readFiles.ts';

const TRACK = { code: '2978140C0', type: 'Categorical', label: 'Internal Medicine' };

/**
 * The applicants of a served pool, each in one and the same track, so that a pool of N is a board
 * of N.
 */
export async function readPool(rows: number): Promise<readonly Applicant[]> {
  const name = `pool-${rows}.csv`;
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} is not served`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { applicants } = await readFiles([{ name, bytes }]);
  return applicants.map((applicant) => ({ ...applicant, tracks: [TRACK] }));
}

/** What the address asks for: `?n=400&spread=even`. */
export function wishOf({ search }: Location): { rows: number; isSpread: boolean } {
  const wish = new URLSearchParams(search);
  return { rows: Number(wish.get('n')), isSpread: wish.get('spread') === 'even' };
}

/** Every fifth applicant, beginning with one of the first five. */
export function fifth<T>(all: readonly T[], which: number): readonly T[] {
  return all.filter((_, index) => index % 5 === which);
}
