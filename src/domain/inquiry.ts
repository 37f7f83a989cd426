import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';
import type { Channel } from './note.ts';

/** Somebody whom we asked; a directory entry where there is one. */
export interface Asked {
  readonly contactId?: string;
  /** A member of the war room, who can answer there. */
  readonly memberId?: string;
  readonly name: string;
}

/**
 * Our own question about an applicant, to faculty or to a referee. An outbound question after the
 * application came is the compliant way to the knowledge that whispers carry (`product.md`,
 * "Conduct"); its answers are notes that name it.
 */
export interface InquiryFacts {
  readonly applicantId: AamcId;
  readonly asked: readonly Asked[];
  readonly channel: Channel;
  /** What was sent or said. */
  readonly text: string;
  readonly askedAt: Instant;
  /** By when we look after it; null where nobody said. */
  readonly dueAt: Instant | null;
}

export interface Inquiry extends InquiryFacts {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  /** Nobody waits for an answer any more. */
  readonly closed?: { readonly by: string; readonly at: Instant };
}
