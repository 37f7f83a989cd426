import { LADDER, type Ladder, PRESET_LADDER } from './ladder.ts';
import { STRENGTHS } from './note.ts';

/**
 * Why a ladder cannot be used; null when it can. Whatever passes keeps every weight within −1 and 1,
 * lets no praise count against and no concern count in favour.
 */
export function faultOfLadder(ladder: Ladder): string | null {
  const { rungs, strengths, secondHand, wednesdayLate, cap } = ladder;
  const isLadder =
    rungs.length === LADDER.length && rungs.every(({ rung }, index) => rung === index + 1);
  if (!isLadder) return 'The ladder has six rungs, from 1 to 6.';
  const nameless = rungs.find(({ contact }) => contact.trim() === '');
  if (nameless !== undefined) return `Name rung ${nameless.rung}.`;
  const shares = [
    ...rungs.map(({ rung, base }) => [`The base of rung ${rung}`, base] as const),
    ['The factor of a second-hand word', secondHand] as const,
    ['The factor of late Wednesday', wednesdayLate] as const,
    ['The cap', cap] as const,
  ];
  for (const [name, value] of shares) {
    if (!(value >= 0 && value <= 1)) return `${name} is a number from 0 to 1.`;
  }
  for (const strength of STRENGTHS) {
    const preset = PRESET_LADDER.strengths[strength];
    const value = strengths[strength];
    const [least, most] = preset > 0 ? [0, 1] : [-1, 0];
    if (!(value >= least && value <= most)) {
      return `The factor of “${strength}” is a number from ${least} to ${most}.`.replaceAll(
        '-',
        '−',
      );
    }
  }
  return null;
}
