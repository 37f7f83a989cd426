import type { Instant } from '../base/clock.ts';
import { isApplicantSpeaking } from './conduct.ts';
import type { Speaker } from './contact.ts';
import type { Ladder, LadderRung } from './ladder.ts';
import { isRetracted, type Note, type Rung, standingNotes } from './note.ts';
import { crowdedMessages, isOverContact, isOwnMessage } from './ownMessages.ts';
import { instantOf, type Week } from './week.ts';

/**
 * How much a word weighs, and what all words about one applicant come to, by the numbers of the
 * program's ladder (`product.md`, "Back channels"). Influence explains and suggests; it never moves
 * anybody.
 */
export interface WeighingRules {
  readonly week: Week;
  readonly ladder: Ladder;
  /** When the present or the last gap between rounds began; null before the first. */
  readonly gapSince: Instant | null;
}

export interface HearingRules extends WeighingRules {
  /** Notes of one voice count once. */
  voiceOf(speaker: Speaker): string;
  /** Why a note counts 0 by the conduct table; null where it may count. */
  heldBack(note: Note): string | null;
}

export type WeighedNote = Pick<
  Note,
  'rung' | 'contactKnown' | 'strength' | 'firstHand' | 'saidAt' | 'initiator' | 'tone'
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
 * by the Match agreement it must be reported. Whether it counts at all is for the conduct check. A
 * message whose tone somebody recorded weighs by the tone: calm and factual is credited in full,
 * pressing not at all.
 */
export function noteWeight(note: WeighedNote, rules: WeighingRules): NoteWeight {
  const { ladder } = rules;
  const reasons: string[] = [];
  const asked = rungOf(ladder, note.rung);
  let rung = asked;
  if (asked.needsKnown && !note.contactKnown) {
    rung = rungOf(ladder, 5);
    reasons.push(`Weighed as rung 5: rung ${asked.rung} needs a contact whom somebody here knows`);
  }
  let strength = ladder.strengths[note.strength];
  if (isOwnMessage(note) && note.tone !== undefined && strength >= 0) {
    strength = note.tone === 'calm' ? 1 : 0;
    reasons.push(`${note.tone === 'calm' ? 'Calm and factual' : 'Pressing'}: × ${strength}`);
  } else {
    if (note.strength === 'lukewarm') {
      reasons.push('Lukewarm: worth nothing, and worse than silence');
    }
    if (note.strength === 'empty') reasons.push('Empty praise counts slightly against');
  }
  const firstHand = note.firstHand ? 1 : ladder.secondHand;
  if (!note.firstHand) reasons.push(`Not first-hand: × ${ladder.secondHand}`);
  const { timing, reason } = timingAt(note.saidAt, rules);
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

function rungOf({ rungs }: Ladder, rung: Rung): LadderRung {
  return rungs[rung - 1]!;
}

/**
 * When a word still changes a list: fully up to Wednesday early afternoon (the seed's sweet spot is
 * Wednesday morning), less late on Wednesday. What is said between a certification and the end of its
 * round counts 0 until the gap after that round, because R3 already holds the list.
 */
function timingAt(
  at: Instant,
  { week, ladder: { wednesdayLate, thursdayCounts }, gapSince }: WeighingRules,
): { timing: number; reason: string | null } {
  const since = week.findLast((event) => event.at <= at)?.id;
  if (since !== undefined && /^(certify4|round4|soapEnds|matchDay)/.test(since)) {
    return { timing: 0, reason: 'Said after the last list was certified: counts 0' };
  }
  const isThursday = at >= instantOf(week, 'certify1');
  if (isThursday && !thursdayCounts) {
    return { timing: 0, reason: 'Said on Thursday: counts 0 by this program’s habit' };
  }
  if (since !== undefined && /^(certify|round\d$)/.test(since)) {
    return gapSince !== null && gapSince > at
      ? { timing: 1, reason: 'Said while the list was certified: counts since the gap after it' }
      : { timing: 0, reason: 'Said while the list was certified: counts 0 until the next gap' };
  }
  if (at >= instantOf(week, 'wednesdayLate') && !isThursday) {
    return { timing: wednesdayLate, reason: `Said late on Wednesday: × ${wednesdayLate}` };
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

/**
 * All words about one applicant: 1 − Π(1 − w) over the positive and likewise over the negative, so
 * that independent voices add with diminishing returns ("not ten: two or three"). The same contact
 * counts once, with its strongest word (the latest where two are equally strong). More than one
 * message by the applicant within 24 hours: none of them counts in favour, what speaks against the
 * applicant stays, and three or more raise a caution. What the conduct check holds back, and what was
 * retracted, counts 0 with its reason.
 *
 * Silence is not a signal: for no notes the net is 0, and callers show "nobody spoke", not a score.
 */
export function influenceOf(notes: readonly Note[], rules: HearingRules): Influence {
  const weighed = notes.map((note) => ({ note, ...noteWeight(note, rules) }));
  const standing = standingNotes(notes);
  const crowded = crowdedMessages(standing);
  const silenced = ({ note, weight }: Weighed): string | null => {
    if (isRetracted(note)) return 'Retracted: counts 0';
    const held = rules.heldBack(note);
    if (held !== null) return held;
    return weight > 0 && crowded.has(note.id)
      ? 'More than one message by the applicant within 24 hours: counts 0'
      : null;
  };
  const voices = new Map<string, (typeof weighed)[number]>();
  for (const entry of weighed) {
    if (silenced(entry) !== null) continue;
    const voice = rules.voiceOf(entry.note);
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
    cautions: isOverContact(notes)
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

/** Net influence as a picture of five bars for or against: −5 to 5; 0 where words cancel out. */
export function influenceLevel(net: number): number {
  if (Math.abs(net) < 0.005) return 0;
  return Math.sign(net) * Math.min(5, Math.max(1, Math.ceil(Math.abs(net) * 5)));
}
