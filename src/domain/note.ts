import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';
import type { Concern } from './concern.ts';
import type { WordCheck } from './wordCheck.ts';

/** The six rungs of the seed text's influence ladder; 1 is the highest. */
export type Rung = 1 | 2 | 3 | 4 | 5 | 6;

export const CHANNELS = ['call', 'text', 'e-mail', 'in person', 'group chat', 'meeting'] as const;
export type Channel = (typeof CHANNELS)[number];

export const INITIATORS = ['we', 'they', 'applicant'] as const;
/** Who began the contact: our program, the contact, or the applicant. */
export type Initiator = (typeof INITIATORS)[number];

export const STRENGTHS = [
  'strong',
  'context',
  'favourable',
  'lukewarm',
  'empty',
  'concern',
  'serious concern',
] as const;
/** How strong and how specific the words were (`product.md`, "Back channels"). */
export type Strength = (typeof STRENGTHS)[number];

export const STANDINGS = [5, 10, 25, 50] as const;
/** Among the students whom the contact has supervised: the top 5, 10, 25 or 50 per cent. */
export type Standing = (typeof STANDINGS)[number];

export const WOULD_TAKE = ['yes', 'no', 'not asked'] as const;
/** Whether the contact would take the applicant into the contact's own program. */
export type WouldTake = (typeof WOULD_TAKE)[number];

export const CONTACT_RELATIONS = ['our faculty', 'unfilled director', 'other'] as const;
/** What the contact is to this program: the conduct table asks for the first two. */
export type ContactRelation = (typeof CONTACT_RELATIONS)[number];

/** How an applicant's own message reads: calm and factual, or pressing (seed: "desperation"). */
export const TONES = ['calm', 'pressing'] as const;
export type Tone = (typeof TONES)[number];

/** What was heard: the same for every applicant whom one call named. */
export interface SpokenWord {
  /** The directory's entry of the contact, where there is one. */
  readonly contactId?: string;
  readonly contactName: string;
  readonly contactRole: string;
  readonly contactInstitution: string;
  /** Whether somebody here knows the contact; rungs 3 and 4 require it. */
  readonly contactKnown: boolean;
  readonly contactRelation?: ContactRelation;
  readonly channel: Channel;
  readonly initiator: Initiator;
  /** When the word was said. */
  readonly saidAt: Instant;
  readonly words: string;
}

/**
 * A word about one applicant: facts as recorded by the person who heard it. A fact that is absent is
 * not known or was not asked; nothing is guessed in its place.
 */
export interface NoteFacts extends SpokenWord {
  readonly applicantId: AamcId;
  readonly rung: Rung;
  readonly strength: Strength;
  /** Whether the contact worked with the applicant. */
  readonly firstHand: boolean;
  /** Whether this program held the application when the word was said. */
  readonly applicationReceived?: boolean;
  /** Whether this program had contacted the speaker about the applicant before. */
  readonly contactedFirst?: boolean;
  /** How long they worked together, such as `eight weeks`. */
  readonly workedFor?: string;
  /** In what role, such as `attending on her sub-internship`. */
  readonly workedAs?: string;
  readonly standing?: Standing;
  readonly wouldTake?: WouldTake;
  /** Only of the applicant's own messages. */
  readonly tone?: Tone;
  readonly concernsRaised?: readonly Concern[];
  readonly concernsCleared?: readonly Concern[];
  /** Our question that it answers. */
  readonly inquiryId?: string;
  /** Checks of the words that were shown before saving, and saved all the same. */
  readonly overridden?: readonly WordCheck[];
}

/** A note as the ledger holds it, joined with what was done about it since. */
export interface Note extends NoteFacts {
  readonly id: string;
  /** Shared by the notes of one spoken word on several applicants; absent on the oldest notes. */
  readonly wordId?: string;
  /** Who wrote it down, and when. */
  readonly by: string;
  readonly at: Instant;
  /** The member of a war room who wrote it without seeing the ledger; names may be the same. */
  readonly memberId?: string;
  /** Names the present version; absent while nobody has edited the note. */
  readonly version?: string;
  readonly retracted?: Retraction;
  readonly callBack?: CallBack;
  readonly turnout?: TurnoutRecord;
  readonly decision?: NoteDecision;
}

/** The facts of a note as somebody wrote them at one time. */
export interface NoteVersion extends NoteFacts {
  readonly by: string;
  readonly at: Instant;
}

/** A retracted note stays on the record and counts nothing. */
export interface Retraction {
  readonly why: string;
  readonly by: string;
  readonly at: Instant;
}

export const CALL_BACK_RESULTS = ['confirmed', 'not confirmed'] as const;
export type CallBackResult = (typeof CALL_BACK_RESULTS)[number];

/** Calling the contact back, so that a text message is known to be theirs and to mean what it says. */
export interface CallBack {
  /** Null where somebody called without having planned it. */
  readonly dueAt: Instant | null;
  readonly by: string;
  readonly at: Instant;
  readonly done?: { readonly result: CallBackResult; readonly by: string; readonly at: Instant };
}

export const DECISIONS = ['excluded', 'included', 'reported'] as const;
/** What the PD made of a note that the conduct table flags. */
export interface NoteDecision {
  readonly choice: (typeof DECISIONS)[number];
  /** Why; never empty where the note is included. */
  readonly reason: string;
  /** Letters of the cases that were flagged when it was decided. */
  readonly cases: readonly string[];
  readonly by: string;
  readonly at: Instant;
}

export const TURNOUTS = ['as said', 'otherwise'] as const;
/** Whether the applicant turned out as the word said, as people found later. */
export type Turnout = (typeof TURNOUTS)[number];
export interface TurnoutRecord {
  readonly turnout: Turnout;
  readonly by: string;
  readonly at: Instant;
}

/**
 * One call that names three applicants becomes three notes that share a word. Whether the
 * application had come, the strength, the concerns and the decision of the PD differ from applicant
 * to applicant, and each note weighs on its own; what was heard stays one thing.
 */
export function wordIdOf({ id, wordId }: Pick<Note, 'id' | 'wordId'>): string {
  return wordId ?? id;
}

/** The facts that belong to the word, so that correcting them corrects every note of it. */
export const WORD_FACTS = [
  'contactId',
  'contactName',
  'contactRole',
  'contactInstitution',
  'contactKnown',
  'contactRelation',
  'channel',
  'initiator',
  'saidAt',
  'words',
] as const satisfies readonly (keyof SpokenWord)[];

/** Notes that still have an effect. */
export function standingNotes(notes: readonly Note[]): readonly Note[] {
  return notes.some(isRetracted) ? notes.filter((note) => !isRetracted(note)) : notes;
}

export function isRetracted({ retracted }: Pick<Note, 'retracted'>): boolean {
  return retracted !== undefined;
}
