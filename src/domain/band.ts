/** The four bands of the seed text, and Unsorted, where everybody begins. */
export const BANDS = ['top', 'usable', 'backup', 'never'] as const;
export type Band = (typeof BANDS)[number];

export const PILES_OF_BOARD = ['unsorted', ...BANDS] as const;
/** A band, or `unsorted` for those without a decision. */
export type BandOrUnsorted = (typeof PILES_OF_BOARD)[number];

/** Top, Usable and Backup, read downwards, are the preference list. Never is not ranked. */
export const RANKED_BANDS = ['top', 'usable', 'backup'] as const satisfies readonly Band[];

export interface BandFacts {
  readonly name: string;
  /** What the band means, in the words of the seed text. */
  readonly meaning: string;
  /** Tells the bands apart without colour, on screen and on paper. */
  readonly glyph: string;
  /** The key that moves an applicant here. */
  readonly key: string;
}

export const BAND_FACTS: Readonly<Record<BandOrUnsorted, BandFacts>> = {
  unsorted: { name: 'Unsorted', meaning: 'no decision yet', glyph: '○', key: '0' },
  top: { name: 'Top', meaning: 'definitely interview, top of list', glyph: '▲', key: '1' },
  usable: { name: 'Usable', meaning: 'probably usable, mid-list', glyph: '●', key: '2' },
  backup: { name: 'Backup', meaning: 'backup if desperate', glyph: '◐', key: '3' },
  never: { name: 'Never', meaning: 'not to be ranked', glyph: '✕', key: '4' },
};

/** Reasons offered for Never; the code is stored, the words are shown, the short ones on buttons. */
export const NEVER_REASONS = [
  { code: 'requirements', words: 'Does not meet program requirements', short: 'Requirements' },
  { code: 'exams', words: 'Examination record', short: 'Exams' },
  { code: 'graduation', words: 'Too long since graduation', short: 'Graduation' },
  { code: 'sponsorship', words: 'Sponsorship not available', short: 'Sponsorship' },
  { code: 'professionalism', words: 'Professionalism concern', short: 'Professionalism' },
  { code: 'fit', words: 'No fit with this track', short: 'No fit' },
  { code: 'withdrawn', words: 'Withdrew or accepted elsewhere', short: 'Withdrew' },
  { code: 'other', words: 'Other', short: 'Other' },
] as const;
export type NeverReason = (typeof NEVER_REASONS)[number]['code'];
