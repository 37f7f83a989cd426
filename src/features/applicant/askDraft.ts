import type { AamcId } from '../../domain/applicant.ts';
import type { Channel } from '../../domain/note.ts';
import { draftsOf, draftUnder, forgetDraftUnder, keepDraftUnder } from '../../store/drafts.ts';

/** A question that is being written. */
export interface AskDraft {
  /** Whom we ask, as typed. */
  readonly names: string;
  readonly channel: Channel;
  /** As a `datetime-local` field holds it. */
  readonly dueText: string;
  /** The text where somebody wrote it anew; null: as the template has it. */
  readonly written: string | null;
}

const PREFIX = 'question ';

/** One for each applicant: a panel that closes by accident loses nothing. */
export function askDraft(applicantId: AamcId): AskDraft | undefined {
  return draftUnder(PREFIX + applicantId);
}

export function keepAskDraft(applicantId: AamcId, draft: AskDraft | null): void {
  if (draft === null) forgetDraftUnder(PREFIX + applicantId);
  else keepDraftUnder(PREFIX + applicantId, draft);
}

export function hasAnyAskDraft(): boolean {
  return draftsOf<AskDraft>(PREFIX).some(({ names, written }) => names !== '' || written !== null);
}
