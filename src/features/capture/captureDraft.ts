import type { AamcId } from '../../domain/applicant.ts';
import { draftUnder, forgetDraftUnder, keepDraftUnder } from '../../store/drafts.ts';
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

const KEY = 'message';

/** As it was left: a dialog that closes by accident loses nothing. */
export function captureDraft(): CaptureDraft {
  // One that an older build kept lacks what has been added since.
  return { ...BLANK_DRAFT, ...draftUnder<CaptureDraft>(KEY) };
}

export function keepCaptureDraft(next: CaptureDraft): void {
  if (next.text === '') forgetDraftUnder(KEY);
  else keepDraftUnder(KEY, next);
}

export function hasCaptureDraft(): boolean {
  return captureDraft().text.trim() !== '';
}
