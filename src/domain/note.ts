import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';

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

/** A word about an applicant: facts as recorded by the person who heard it. */
export interface Note {
  readonly id: string;
  readonly applicantId: AamcId;
  readonly contactName: string;
  readonly contactRole: string;
  readonly contactInstitution: string;
  /** Whether somebody here knows the contact; rungs 3 and 4 require it. */
  readonly contactKnown: boolean;
  readonly rung: Rung;
  readonly channel: Channel;
  readonly initiator: Initiator;
  /** When the word was said. */
  readonly saidAt: Instant;
  readonly strength: Strength;
  /** Whether the contact worked with the applicant. */
  readonly firstHand: boolean;
  readonly words: string;
  /** Who wrote it down, and when. */
  readonly by: string;
  readonly at: Instant;
}
