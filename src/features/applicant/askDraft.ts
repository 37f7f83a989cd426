import type { AamcId } from '../../domain/applicant.ts';
import type { Channel } from '../../domain/note.ts';

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

/** In memory, one for each applicant: a panel that closes by accident loses nothing. */
const drafts = new Map<AamcId, AskDraft>();

export function askDraft(applicantId: AamcId): AskDraft | undefined {
  return drafts.get(applicantId);
}

export function keepAskDraft(applicantId: AamcId, draft: AskDraft | null): void {
  if (draft === null) drafts.delete(applicantId);
  else drafts.set(applicantId, draft);
}

export function hasAnyAskDraft(): boolean {
  return [...drafts.values()].some(({ names, written }) => names !== '' || written !== null);
}
