import type { Concern } from '../../../src/domain/concern.ts';
import type { Channel, Initiator, Rung, Strength } from '../../../src/domain/note.ts';

/** What a careful reader takes from the words about an applicant. What is left out is not settled. */
export interface ExpectedWords {
  readonly strength?: Strength;
  readonly raised?: readonly Concern[];
  readonly cleared?: readonly Concern[];
  readonly firstHand?: boolean;
  readonly wouldTake?: boolean;
  readonly standing?: 5 | 10 | 25 | 50;
}

/**
 * A message as somebody would paste it, and how two people who know the reading conventions would
 * label it. Applicants are named `First Last`, as in `corpusPool`.
 */
export interface CorpusMessage extends ExpectedWords {
  readonly text: string;
  /** Whom it is about; empty for nobody of the pool. */
  readonly about: readonly string[];
  /** Between whom the reader has to ask, where the text fits several equally well. */
  readonly ask?: readonly string[];
  readonly rung?: Rung;
  readonly channel?: Channel;
  readonly initiator?: Initiator;
  /** Who speaks, by name. */
  readonly contact?: string;
  /** Where the words differ between several applicants. */
  readonly each?: Readonly<Record<string, ExpectedWords>>;
}
