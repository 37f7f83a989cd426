/** What the list prints as; the browser's own menu prints the last choice. */
export interface PaperChoice {
  readonly sheet: 'typeIn' | 'list' | 'applicants';
  /** Ranks and IDs alone: for a table at which not everybody may read names. */
  readonly hidesNames: boolean;
  /** Of the applicant sheets: down to this rank. */
  readonly upTo: number;
}

export const FIRST_CHOICE: PaperChoice = { sheet: 'typeIn', hidesNames: false, upTo: 20 };

export const SHEET_NAMES: Readonly<Record<PaperChoice['sheet'], { name: string; what: string }>> = {
  typeIn: {
    name: 'Type-in sheet',
    what: 'ID by ID in large digits, with a box to tick for each rank',
  },
  list: { name: 'The list', what: 'what decides, and the tick of R3, for each rank' },
  applicants: {
    name: 'Applicant sheets',
    what: 'one page for each applicant, with room to write',
  },
};
