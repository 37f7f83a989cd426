import type { Instant } from '../../base/clock.ts';
import type { AamcId } from '../applicant.ts';
import type { Concern } from '../concern.ts';
import type { Channel, Initiator, Rung, Standing, Strength, Tone } from '../note.ts';

/** Characters of the read text, `to` not included: 0 ≤ from ≤ to ≤ length. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the text led to, and where it stands. Nothing is proposed without words that led to it. */
export interface Proposal<Value> {
  readonly value: Value;
  readonly spans: readonly Span[];
}

export interface FoundApplicant {
  readonly id: AamcId;
  /** `certain`: by ID, address, or a whole name that nobody shares. */
  readonly certainty: 'certain' | 'likely';
  /** How it was found, in words for people. */
  readonly why: string;
  readonly spans: readonly Span[];
}

/** Words that fit several applicants equally well: a person has to say whom they mean. */
export interface OpenQuestion {
  readonly candidates: readonly AamcId[];
  readonly spans: readonly Span[];
}

/** What is said about an applicant; null where the words do not settle it. */
export interface WordsReading {
  readonly strength: Proposal<Strength> | null;
  readonly raised: readonly Proposal<Concern>[];
  readonly cleared: readonly Proposal<Concern>[];
  readonly firstHand: Proposal<boolean> | null;
  readonly wouldTake: Proposal<boolean> | null;
  readonly standing: Proposal<Standing> | null;
}

/** Who speaks. */
export interface ContactReading {
  /** The directory's entry, where the name or address is in it. */
  readonly contactId: string | null;
  /** The address that the message came from; null where none is shown. */
  readonly email: string | null;
  /** Whether the address is one of the program's own: then our faculty speaks. */
  readonly isOurs: boolean;
  readonly name: Proposal<string> | null;
  readonly role: Proposal<string> | null;
  readonly institution: Proposal<string> | null;
}

/** What a pasted message says, as proposals for a person to confirm. */
export interface CaptureReading {
  /** The text that spans refer to: the message, with the parts of an e-mail file decoded. */
  readonly text: string;
  readonly applicants: readonly FoundApplicant[];
  readonly questions: readonly OpenQuestion[];
  readonly contact: ContactReading;
  readonly rung: Proposal<Rung> | null;
  readonly channel: Proposal<Channel> | null;
  readonly initiator: Proposal<Initiator> | null;
  readonly saidAt: Proposal<Instant> | null;
  /** Of an applicant's own message, which carries no strength. */
  readonly tone: Proposal<Tone> | null;
  /** Of the message as a whole. */
  readonly words: WordsReading;
  /** Of each applicant, where the message speaks of several. */
  readonly wordsById: ReadonlyMap<AamcId, WordsReading>;
}
