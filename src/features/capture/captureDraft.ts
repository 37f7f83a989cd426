import type { AamcId } from '../../domain/applicant.ts';
import type { CaptureValues, WordsValues } from './captureValues.ts';

/** A message that is being captured: its text, and what was put right by hand. */
export interface CaptureDraft {
  readonly text: string;
  readonly changed: Partial<CaptureValues>;
  readonly changedWords: Readonly<Record<AamcId, Partial<WordsValues>>>;
  /** Applicants chosen or left out by hand. */
  readonly added: readonly AamcId[];
  readonly removed: readonly AamcId[];
  /** Questions answered with none of those asked between, by `questionKey`. */
  readonly noneOf: readonly string[];
}

export const BLANK_DRAFT: CaptureDraft = {
  text: '',
  changed: {},
  changedWords: {},
  added: [],
  removed: [],
  noneOf: [],
};

/**
 * The draft lives in memory: a dialog that closes by accident loses nothing, and words that nobody
 * saved are never written to the disk.
 */
let draft = BLANK_DRAFT;

export function captureDraft(): CaptureDraft {
  return draft;
}

export function keepCaptureDraft(next: CaptureDraft): void {
  draft = next;
}

export function hasCaptureDraft(): boolean {
  return draft.text.trim() !== '';
}
