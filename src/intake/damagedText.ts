import type { Refusal } from './refusal.ts';

/** What is wrong with the letters of a cell. The cell is taken as it is; nothing is repaired. */
export interface TextDamage {
  readonly code: 'text-garbled' | 'text-damaged';
  readonly reason: Refusal['reason'];
}

/** UTF-8 that was read as windows-1252 once: `Ã±` for ñ, `â€™` for ’, `Å¡` for š. */
const GARBLED = /[ÂÃÄÅÆÎÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/;
const LOST = '\ufffd';

const GARBLED_REASON: TextDamage = {
  code: 'text-garbled',
  reason:
    'The letters look garbled, as when a program saves accents in the wrong encoding (“MuÃ±oz” for “Muñoz”). The cell is taken as it stands; look it up in ERAS, or export the file again and import it without saving it in another program.',
};
const DAMAGED_REASON: TextDamage = {
  code: 'text-damaged',
  reason:
    'A letter of this cell was lost before the file came here (“�” or “?” stands for it). The cell is taken as it stands; look it up in ERAS, or export the file again.',
};

/** Whether any cell of a text can be damaged, so that clean files need not be looked through. */
export function hasDamagedText(text: string): boolean {
  return text.includes(LOST) || GARBLED.test(text);
}

export function damageOf(cell: string): TextDamage | null {
  if (cell.includes(LOST)) return DAMAGED_REASON;
  return GARBLED.test(cell) ? GARBLED_REASON : null;
}

/** A name into which an old program wrote `?` for a letter that it did not know. */
export function damageOfName(name: string): TextDamage | null {
  return /\p{L}\?|\?\p{L}/u.test(name) ? DAMAGED_REASON : null;
}

/**
 * Characters that nobody sees and that make two equal words differ: NUL, zero-width and direction
 * marks. The joiners U+200C and U+200D are left alone, because scripts are written with them.
 */
const INVISIBLE =
  /[\0\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}

export function withoutInvisible(cell: string): string {
  return cell.replace(INVISIBLE, '');
}
