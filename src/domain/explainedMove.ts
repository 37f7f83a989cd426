import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';
import type { Placement, TrackCode } from './board.ts';
import type { SuggestionKind } from './suggestions.ts';

/**
 * That a move on the board was made because of words, and which. It stands in the ledger and not on
 * the board, so that a view without the ledger shows no trace of it. The move is named by its
 * instant, which the placement bears.
 */
export interface ExplainedMove {
  readonly track: TrackCode;
  readonly applicantId: AamcId;
  readonly at: Instant;
  readonly noteIds: readonly string[];
  /** The suggestion that was accepted, or a move by hand for which somebody named the notes. */
  readonly kind: SuggestionKind | 'by hand';
  /** `factsName` of the notes at that time. */
  readonly facts: string;
  /** Where the applicant stood before; null: without a decision. */
  readonly before: Placement | null;
  readonly by: string;
}

/** A suggestion that somebody put away. */
export interface Dismissal {
  readonly track: TrackCode;
  readonly applicantId: AamcId;
  readonly kind: SuggestionKind;
  readonly facts: string;
  readonly by: string;
  readonly at: Instant;
}
