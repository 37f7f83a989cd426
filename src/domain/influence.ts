import type { Instant } from '../base/clock.ts';
import { contactKey } from './contactKey.ts';
import { isRetracted, type Note, type Rung, type Strength, standingNotes } from './note.ts';
import { instantOf, PRESET_WEEK, type Week } from './week.ts';

/**
 * How much a word weighs, and what all words about one applicant come to. The ladder is the seed
 * text's table; the numbers are the program's preset (`product.md`, "Back channels"). Influence
 * explains and suggests; it never moves anybody.
 */
export interface LadderRung {
  readonly rung: Rung;
  readonly contact: string;
  readonly impact: string;
  /** Weight of the strongest first-hand word from this rung, 0 to 1. */
  readonly base: number;
  /** Whether the rung is open only to contacts whom somebody here knows. */
  readonly needsKnown: boolean;
}

export const LADDER: readonly LadderRung[] = [
  {
    rung: 1,
    contact: 'Current or recent PD of the applicant',
    impact: 'Very high',
    base: 1,
    needsKnown: false,
  },
  {
    rung: 2,
    contact: 'Chair or associate chair of the applicant',
    impact: 'High',
    base: 0.8,
    needsKnown: false,
  },
  {
    rung: 3,
    contact: 'Known PD from another specialty',
    impact: 'Moderate to high',
    base: 0.65,
    needsKnown: true,
  },
  {
    rung: 4,
    contact: 'Known faculty with a strong relationship',
    impact: 'Moderate',
    base: 0.5,
    needsKnown: true,
  },
  {
    rung: 5,
    contact: 'Unknown faculty from the applicant’s school',
    impact: 'Low to moderate',
    base: 0.3,
    needsKnown: false,
  },
  { rung: 6, contact: 'Applicant self-contact', impact: 'Low', base: 0.1, needsKnown: false },
];

/** Factor of each strength, −1 to 1. Lukewarm is 0: "almost worse than silence" (seed). */
export const STRENGTH_FACTORS: Readonly<Record<Strength, number>> = {
  strong: 1,
  context: 0.7,
  favourable: 0.4,
  lukewarm: 0,
  empty: -0.15,
  concern: -0.6,
  'serious concern': -1,
};

/** A contact who barely worked with the applicant counts for so much. */
const SECOND_HAND = 0.3;
/** After Wednesday early afternoon "last-minute nudges" count for so much (seed: timing). */
const WEDNESDAY_LATE = 0.7;

export type WeighedNote = Pick<
  Note,
  'rung' | 'contactKnown' | 'strength' | 'firstHand' | 'saidAt' | 'initiator'
>;

export interface NoteWeight {
  /** base × strength × firstHand × timing, in [−1, 1]. */
  readonly weight: number;
  readonly base: number;
  readonly strength: number;
  readonly firstHand: number;
  readonly timing: number;
  /** What raised or lowered it, in words. */
  readonly reasons: readonly string[];
}

/**
 * The weight of one word by itself, before other words about the same applicant are looked at.
 *
 * The applicant's own unasked message weighs as rung 6, as the seed's ladder has it, and is marked:
 * by the Match agreement it must be reported. Whether it counts at all is for the conduct check.
 */
export function noteWeight(note: WeighedNote, week: Week = PRESET_WEEK): NoteWeight {
  const reasons: string[] = [];
  const asked = rungOf(note.rung);
  let rung = asked;
  if (asked.needsKnown && !note.contactKnown) {
    rung = rungOf(5);
    reasons.push(`Weighed as rung 5: rung ${asked.rung} needs a contact whom somebody here knows`);
  }
  const strength = STRENGTH_FACTORS[note.strength];
  if (note.strength === 'lukewarm') reasons.push('Lukewarm: worth nothing, and worse than silence');
  if (note.strength === 'empty') reasons.push('Empty praise counts slightly against');
  const firstHand = note.firstHand ? 1 : SECOND_HAND;
  if (!note.firstHand) reasons.push(`Not first-hand: × ${SECOND_HAND}`);
  const { timing, reason } = timingAt(note.saidAt, week);
  if (reason !== null) reasons.push(reason);
  if (isOwnMessage(note)) {
    reasons.push('Unsolicited contact by the applicant: must be reported');
  }
  return {
    weight: rung.base * strength * firstHand * timing || 0,
    base: rung.base,
    strength,
    firstHand,
    timing,
    reasons,
  };
}

function rungOf(rung: Rung): LadderRung {
  return LADDER[rung - 1]!;
}

/**
 * When a word still changes a list: fully up to Wednesday early afternoon (the seed's sweet spot is
 * Wednesday morning), less late on Wednesday, not at all between a certification and the end of its
 * round, because R3 already holds the list.
 */
function timingAt(at: Instant, week: Week): { timing: number; reason: string | null } {
  const since = week.findLast((event) => event.at <= at)?.id;
  if (since !== undefined && /^(certify|round\d$)/.test(since)) {
    return { timing: 0, reason: 'Said while the list was certified: counts 0 for that round' };
  }
  if (since === 'soapEnds' || since === 'matchDay' || since === 'round4Ends') {
    return { timing: 0, reason: 'Said after the last list was certified: counts 0' };
  }
  if (at >= instantOf(week, 'wednesdayLate') && at < instantOf(week, 'certify1')) {
    return { timing: WEDNESDAY_LATE, reason: `Said late on Wednesday: × ${WEDNESDAY_LATE}` };
  }
  return { timing: 1, reason: null };
}

export interface NoteShare {
  readonly noteId: string;
  /** What the note weighs by itself. */
  readonly weight: number;
  /** What it counts here: its weight, or 0 where another rule says so. */
  readonly counted: number;
  readonly reasons: readonly string[];
}

export interface Influence {
  /** positive − negative, in [−1, 1]. */
  readonly net: number;
  readonly positive: number;
  readonly negative: number;
  /** One per note, in the order of the notes given. */
  readonly shares: readonly NoteShare[];
  readonly cautions: readonly string[];
  /**
   * Whether somebody other than the applicant spoke for them, and it counts: this pulls into Review
   * now. The applicant's own message never lifts anybody by itself.
   */
  readonly isVouched: boolean;
}

const DAY = 24 * 3_600_000;

/**
 * All words about one applicant: 1 − Π(1 − w) over the positive and likewise over the negative, so
 * that independent voices add with diminishing returns ("not ten: two or three"). The same contact
 * counts once, with its strongest word (the latest where two are equally strong). More than one
 * message by the applicant within 24 hours: none of them counts in favour, what speaks against the
 * applicant stays, and three or more raise a caution.
 *
 * Silence is not a signal: for no notes the net is 0, and callers show "nobody spoke", not a score.
 */
export function influenceOf(notes: readonly Note[], week: Week = PRESET_WEEK): Influence {
  const weighed = notes.map((note) => ({ note, ...noteWeight(note, week) }));
  const standing = standingNotes(notes);
  const crowded = crowdedMessages(standing);
  const silenced = ({ note, weight }: Weighed): string | null => {
    if (isRetracted(note)) return 'Retracted: counts 0';
    return weight > 0 && crowded.has(note.id)
      ? 'More than one message by the applicant within 24 hours: counts 0'
      : null;
  };
  const voices = new Map<string, (typeof weighed)[number]>();
  for (const entry of weighed) {
    if (silenced(entry) !== null) continue;
    const voice = voiceOf(entry.note);
    const louder = voices.get(voice);
    if (louder === undefined || speaksLouder(entry, louder)) voices.set(voice, entry);
  }
  const heard = [...voices.values()];
  const counting = new Set(heard.map(({ note }) => note.id));
  const shares = weighed.map((entry): NoteShare => {
    const { note, weight, reasons } = entry;
    if (counting.has(note.id)) return { noteId: note.id, weight, counted: weight, reasons };
    const why = silenced(entry) ?? 'The same contact counts once, with the strongest word';
    return { noteId: note.id, weight, counted: 0, reasons: [...reasons, why] };
  });
  // Multiplied in a fixed order, so that the order of the notes does not change the last digit.
  const ordered = shares.map(({ counted }) => counted).sort((a, b) => a - b);
  const positive = 1 - ordered.reduce((rest, w) => (w > 0 ? rest * (1 - w) : rest), 1);
  const negative = 1 - ordered.reduce((rest, w) => (w < 0 ? rest * (1 + w) : rest), 1);
  return {
    net: positive - negative,
    positive,
    negative,
    shares,
    cautions:
      mostMessagesInADay(standing) >= 3
        ? ['Three or more messages by the applicant within a day: over-contact']
        : [],
    isVouched: heard.some(({ note, weight }) => weight > 0 && !isApplicantSpeaking(note)),
  };
}

type Weighed = { readonly note: Note; readonly weight: number };

function speaksLouder(a: Weighed, b: Weighed): boolean {
  const louder = Math.abs(a.weight) - Math.abs(b.weight);
  if (louder !== 0) return louder > 0;
  // Equally loud for and against, in the same minute: the warning is heard.
  return (
    (a.note.saidAt - b.note.saidAt || b.weight - a.weight || (a.note.id > b.note.id ? 1 : -1)) > 0
  );
}

/** Who speaks. Without a name every note is a voice of its own. */
function voiceOf(note: Note): string {
  return note.rung === 6 ? 'the applicant' : contactKey(note.contactName) || note.id;
}

function isApplicantSpeaking({ rung, initiator }: WeighedNote): boolean {
  return rung === 6 || initiator === 'applicant';
}

/** A message that the applicant began. An answer to our question (we began) is none. */
function isOwnMessage({ rung, initiator }: WeighedNote): boolean {
  return initiator === 'applicant' || (rung === 6 && initiator === 'they');
}

/** Ids of the applicant's messages that have another one within 24 hours. */
function crowdedMessages(notes: readonly Note[]): ReadonlySet<string> {
  const own = notes.filter(isOwnMessage);
  return new Set(
    own
      .filter((note) =>
        own.some((other) => other.id !== note.id && Math.abs(other.saidAt - note.saidAt) < DAY),
      )
      .map(({ id }) => id),
  );
}

function mostMessagesInADay(notes: readonly Note[]): number {
  const own = notes.filter(isOwnMessage);
  return Math.max(
    0,
    ...own.map(
      (first) =>
        own.filter(({ saidAt }) => saidAt >= first.saidAt && saidAt - first.saidAt < DAY).length,
    ),
  );
}

/** Net influence as a picture of five bars for or against: −5 to 5; 0 where words cancel out. */
export function influenceLevel(net: number): number {
  if (Math.abs(net) < 0.005) return 0;
  return Math.sign(net) * Math.min(5, Math.max(1, Math.ceil(Math.abs(net) * 5)));
}
