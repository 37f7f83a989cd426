import { type Contact, contactIn, type Directory, voicesIn } from './contact.ts';
import { isRetracted, type Note, type Turnout } from './note.ts';

/**
 * How past words of a contact turned out (seed: "the key is trust history"), counted from the
 * ledger. It informs the reader; no weight depends on it.
 */
export interface ContactTrust {
  /** One for each applicant whom a word named; retracted ones left out. */
  readonly notes: readonly Note[];
  readonly firstHand: number;
  readonly raisedConcern: number;
  /** What calling back came to. */
  readonly confirmed: number;
  readonly notConfirmed: number;
  readonly retracted: number;
  /** What people wrote down later about the applicants spoken of. */
  readonly turnedOut: Readonly<Record<Turnout, number>>;
}

export function contactTrust(
  contact: Contact,
  directory: Directory,
  notes: Iterable<Note>,
): ContactTrust {
  const id = contactIn(directory, contact.id)?.id ?? contact.id;
  const voiceOf = voicesIn(directory);
  const own = [...notes].filter((note) => voiceOf(note) === id);
  const standing = own.filter((note) => !isRetracted(note));
  const count = (holds: (note: Note) => boolean) => standing.filter(holds).length;
  return {
    notes: standing,
    firstHand: count(({ firstHand }) => firstHand),
    raisedConcern: count(
      ({ strength }) => strength === 'concern' || strength === 'serious concern',
    ),
    confirmed: count(({ callBack }) => callBack?.done?.result === 'confirmed'),
    notConfirmed: count(({ callBack }) => callBack?.done?.result === 'not confirmed'),
    retracted: own.length - standing.length,
    turnedOut: {
      'as said': count(({ turnout }) => turnout?.turnout === 'as said'),
      otherwise: count(({ turnout }) => turnout?.turnout === 'otherwise'),
    },
  };
}

/** `4 words: 3 first-hand, 2 confirmed by a call back, 1 turned out otherwise`. */
export function describeTrust(trust: ContactTrust): string {
  const { notes, turnedOut } = trust;
  if (notes.length === 0) return 'No word on record yet';
  const parts = (
    [
      [trust.firstHand, 'first-hand'],
      [trust.raisedConcern, 'with a concern'],
      [trust.confirmed, 'confirmed by a call back'],
      [trust.notConfirmed, 'not confirmed'],
      [turnedOut['as said'], 'turned out as said'],
      [turnedOut.otherwise, 'turned out otherwise'],
      [trust.retracted, 'retracted besides'],
    ] as const
  ).flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const head = notes.length === 1 ? '1 word' : `${notes.length} words`;
  return parts.length === 0 ? head : `${head}: ${parts.join(', ')}`;
}
