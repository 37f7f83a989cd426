import type { NoteFacts, Strength } from '../../domain/note.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';

/** Strengths as people choose them, each with words of its kind. */
export const STRENGTH_WORDS: Readonly<Record<Strength, { name: string; example: string }>> = {
  strong: { name: 'Strong and specific', example: '“We would take her if we had a place.”' },
  context: {
    name: 'Honest, with context',
    example: '“Slow start, clear improvement, never a professionalism issue.”',
  },
  favourable: { name: 'Favourable, general', example: '“A good student, we liked him.”' },
  lukewarm: { name: 'Lukewarm', example: '“Nice, worked hard.”' },
  empty: { name: 'Empty or second-hand', example: '“I hardly know them, seemed fine.”' },
  concern: { name: 'Concern', example: '“Often late, needed reminders.”' },
  'serious concern': { name: 'Serious concern', example: '“I would not work with him again.”' },
};

export const INITIATOR_WORDS = {
  we: 'We asked',
  they: 'They, unasked',
  applicant: 'The applicant',
} as const;

/** `call · we asked · Wed 10:42 ET · first-hand`: how the word came to us. */
export function circumstancesOf(note: NoteFacts): string {
  return [
    note.channel,
    INITIATOR_WORDS[note.initiator].toLowerCase(),
    `${formatInZone(note.saidAt, EASTERN)} ET`,
    note.firstHand ? 'first-hand' : 'not first-hand',
    note.workedFor ?? '',
    note.workedAs ?? '',
    note.standing === undefined ? '' : `top ${note.standing} %`,
    note.wouldTake === undefined ? '' : `would take: ${note.wouldTake}`,
    note.concernsRaised === undefined ? '' : `raises ${note.concernsRaised.join(', ')}`,
    note.concernsCleared === undefined ? '' : `clears ${note.concernsCleared.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** `+0.47`, `−0.60`, `0`: a weight with a true minus. */
export function signed(weight: number): string {
  const rounded = Math.round(weight * 100) / 100;
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toFixed(2)}`;
}
