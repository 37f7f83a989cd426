import type { AamcId, Applicant } from './applicant.ts';
import { BAND_FACTS, type BandOrUnsorted, type NeverReason, RANKED_BANDS } from './band.ts';
import type { BandLists } from './board.ts';
import { isApplicantSpeaking } from './conduct.ts';
import type { Influence } from './influence.ts';
import { findLookAlikes } from './lookAlikes.ts';
import type { Note, Rung } from './note.ts';
import type { FieldFacts } from './poolFields.ts';

/**
 * What the words about an applicant would do to the pool, as a proposal with its reason (seed: "How
 * programs actually use back channels"; `product.md`, "What each rung does"). Nothing moves by
 * itself: a person accepts, and then the ordinary command runs, or dismisses.
 */
export const SUGGESTION_KINDS = ['review', 'up', 'aboveLookAlikes', 'down', 'never'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export interface Suggestion {
  readonly applicantId: AamcId;
  readonly kind: SuggestionKind;
  /** The notes that led to it, by what they count, the weightiest first. */
  readonly noteIds: readonly string[];
  /** Names the state of the notes: dismissed under it, it stays away until there is a new fact. */
  readonly facts: string;
  /** One sentence. It names a rung or a role, never the words. */
  readonly reason: string;
  readonly act: SuggestedAct;
}

export type SuggestedAct =
  | { readonly does: 'star' }
  | {
      readonly does: 'move';
      readonly band: BandOrUnsorted;
      /** Counted among those who stay, as `moveToBand` takes it; absent: the end of the band. */
      readonly index?: number;
      readonly reason?: NeverReason;
    };

export interface SuggestionFacts extends FieldFacts {
  /** The five lists of the present track. */
  readonly lists: BandLists;
  /** Standing by the rubric, `score × (1 + k × net)`; empty while the program has no rubric. */
  readonly standings: ReadonlyMap<AamcId, number>;
  /** Everybody of the pool with the same file; moves do not change it, so it can be remembered. */
  alikeTo(applicant: Applicant): ReadonlySet<AamcId>;
}

/** `alikeTo` of a pool, each answer worked out once. */
export function alikeIn(facts: FieldFacts): SuggestionFacts['alikeTo'] {
  const known = new Map<AamcId, ReadonlySet<AamcId>>();
  return (applicant) => {
    const before = known.get(applicant.id);
    if (before !== undefined) return before;
    const found = new Set(findLookAlikes(applicant, facts).alike.map(({ id }) => id));
    known.set(applicant.id, found);
    return found;
  };
}

/** Where somebody stands on the list. */
interface Place {
  /** From 0, over the three bands. */
  readonly rank: number;
  readonly band: (typeof RANKED_BANDS)[number];
  /** From 0, within the band. */
  readonly index: number;
}

interface Heard {
  readonly id: AamcId;
  readonly band: BandOrUnsorted;
  readonly net: number;
  /** Of others than the applicant, counting for, the weightiest first. */
  readonly praise: readonly Note[];
  /** Concerns that count and that nobody has cleared by name, the weightiest first. */
  readonly concerns: readonly Note[];
  readonly facts: string;
}

/** At most one suggestion for each applicant, in the order of the pool. */
export function suggestionsOf(given: SuggestionFacts): readonly Suggestion[] {
  const facts = { ...given, places: placesIn(given.lists) };
  return facts.ids.flatMap((id) => {
    const notes = facts.notesByApplicant.get(id);
    const influence = facts.influenceById.get(id);
    if (notes === undefined || influence === undefined) return [];
    const suggestion = suggestionFor(heardOf(id, notes, influence, facts), facts);
    return suggestion === null ? [] : [suggestion];
  });
}

/**
 * A concern is answered before praise is. Rungs 1 to 4 do what the seed tells of them, and rung 3,
 * of which it tells nothing, does what rung 4 does; rungs 5 and 6 count and suggest nothing.
 */
function suggestionFor(heard: Heard, facts: PlacedFacts): Suggestion | null {
  if (heard.concerns.length > 0) return lower(heard, facts);
  const [voice] = heard.praise.toSorted((a, b) => rungOf(a) - rungOf(b));
  if (voice === undefined || heard.net <= 0) return null;
  const rung = rungOf(voice);
  if (rung === 1) {
    const review = reviewAgain(heard, voice, facts);
    if (review !== null) return review;
  }
  if (rung <= 2) return upInBand(heard, voice, facts);
  const vouching = heard.praise.find((note) => rungOf(note) <= 4 && wouldTake(note));
  return vouching === undefined ? null : aboveLookAlikes(heard, vouching, facts);
}

/** Rung 1 → Review now even if screened out: a star pulls there, and Never is looked at again. */
function reviewAgain(heard: Heard, voice: Note, { stars }: SuggestionFacts): Suggestion | null {
  const who = voiceWords(voice);
  if (heard.band === 'never') {
    return of('review', heard, `${who} spoke for them: look at them again`, {
      does: 'move',
      band: 'unsorted',
    });
  }
  if (heard.band !== 'unsorted' || stars.has(heard.id)) return null;
  return of('review', heard, `${who} spoke for them: Review now, by a star`, { does: 'star' });
}

/** Rungs 1 and 2 → up within the band if already in contention, that is in a ranked band. */
function upInBand(heard: Heard, voice: Note, facts: SuggestionFacts): Suggestion | null {
  const { band, id } = heard;
  if (!isRanked(band)) return null;
  const list = facts.lists[band];
  const at = list.indexOf(id);
  const target = list.slice(0, at).findIndex((other) => isWorthLess(other, id, facts));
  if (target < 0) return null;
  const reason = `${voiceWords(voice)} spoke for them: up within ${BAND_FACTS[band].name}, from ${at + 1} to ${target + 1}`;
  return of('up', heard, reason, { does: 'move', band, index: target });
}

/**
 * By standing where the program has a rubric and both are scored by it, else by what voices come to.
 * Whoever is not scored is overtaken by nobody's score.
 */
function isWorthLess(other: AamcId, id: AamcId, facts: SuggestionFacts): boolean {
  const { standings, influenceById } = facts;
  if (standings.size > 0) {
    const [theirs, own] = [standings.get(other), standings.get(id)];
    return theirs !== undefined && own !== undefined && theirs < own;
  }
  return (influenceById.get(other)?.net ?? 0) < (influenceById.get(id)?.net ?? 0);
}

/** Rung 4 "would take her" → above the look-alikes for whom nobody vouches. */
function aboveLookAlikes(heard: Heard, voice: Note, facts: PlacedFacts): Suggestion | null {
  const applicant = facts.applicantsById.get(heard.id);
  if (applicant === undefined || heard.band === 'never') return null;
  const own = facts.places.get(heard.id)?.rank ?? Number.POSITIVE_INFINITY;
  const above = [...facts.alikeTo(applicant)].flatMap((id) => {
    const place = facts.places.get(id);
    const isOpen = facts.influenceById.get(id)?.isVouched !== true;
    return place !== undefined && place.rank < own && isOpen ? [place] : [];
  });
  const [first] = above.toSorted((a, b) => a.rank - b.rank);
  if (first === undefined) return null;
  // Whoever is moved stands below, so that taking them out changes no place above.
  const { band, index } = first;
  const reason = `${voiceWords(voice)} would take them: above ${above.length === 1 ? 'a look-alike' : 'look-alikes'} for whom nobody vouches, ${BAND_FACTS[band].name} ${index + 1}`;
  return of('aboveLookAlikes', heard, reason, { does: 'move', band, index });
}

interface PlacedFacts extends SuggestionFacts {
  readonly places: ReadonlyMap<AamcId, Place>;
}

function placesIn(lists: BandLists): ReadonlyMap<AamcId, Place> {
  const places = new Map<AamcId, Place>();
  for (const band of RANKED_BANDS) {
    lists[band].forEach((id, index) => {
      places.set(id, { rank: places.size, band, index });
    });
  }
  return places;
}

/** Concern → down a band; serious concern → Never. Both are for a person to confirm. */
function lower(heard: Heard, { lists }: SuggestionFacts): Suggestion | null {
  const { band, id, concerns } = heard;
  const [heaviest] = concerns;
  if (heaviest === undefined || band === 'never') return null;
  const who = voiceWords(heaviest);
  if (concerns.some(({ strength }) => strength === 'serious concern')) {
    const reason = neverReasonOf(concerns);
    return of('never', heard, `${who} has a serious concern: Never, if you confirm it`, {
      does: 'move',
      band: 'never',
      reason,
    });
  }
  if (!isRanked(band)) return null;
  const below = RANKED_BANDS[RANKED_BANDS.indexOf(band) + 1];
  if (below !== undefined) {
    const reason = `${who} has a concern: down to ${BAND_FACTS[below].name}, if you confirm it`;
    return of('down', heard, reason, { does: 'move', band: below, index: 0 });
  }
  if (lists[band].at(-1) === id) return null;
  const reason = `${who} has a concern: to the end of ${BAND_FACTS[band].name}, if you confirm it`;
  return of('down', heard, reason, { does: 'move', band, index: lists[band].length - 1 });
}

function neverReasonOf(concerns: readonly Note[]): NeverReason {
  const raised = concerns.flatMap(({ concernsRaised = [] }) => concernsRaised);
  return raised.find((concern) => concern === 'professionalism' || concern === 'exams') ?? 'other';
}

function of(kind: SuggestionKind, heard: Heard, reason: string, act: SuggestedAct): Suggestion {
  const notes = kind === 'down' || kind === 'never' ? heard.concerns : heard.praise;
  return {
    applicantId: heard.id,
    kind,
    noteIds: notes.map(({ id }) => id),
    facts: heard.facts,
    reason,
    act,
  };
}

function heardOf(
  id: AamcId,
  notes: readonly Note[],
  { shares, net }: Influence,
  { placements }: SuggestionFacts,
): Heard {
  const counted = new Map(shares.map((share) => [share.noteId, share.counted]));
  const weightOf = (note: Note) => counted.get(note.id) ?? 0;
  const loudest = notes.toSorted((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a)));
  const praise = loudest.filter((note) => weightOf(note) > 0 && !isApplicantSpeaking(note));
  const cleared = new Set(praise.flatMap(({ concernsCleared = [] }) => concernsCleared));
  const concerns = loudest.filter(
    (note) =>
      weightOf(note) < 0 &&
      (note.strength === 'concern' || note.strength === 'serious concern') &&
      !isCleared(note, cleared),
  );
  const band = placements.get(id)?.band ?? 'unsorted';
  return { id, band, net, praise, concerns, facts: factsName(notes) };
}

/** Every concern it raises was named and cleared by somebody else; an unnamed one cannot be. */
function isCleared({ concernsRaised = [] }: Note, cleared: ReadonlySet<string>): boolean {
  return concernsRaised.length > 0 && concernsRaised.every((concern) => cleared.has(concern));
}

/** Changes whenever a note is added, corrected, retracted or decided. */
export function factsName(notes: readonly Note[]): string {
  return notes
    .map(({ id, version = '', retracted, decision }) =>
      [id, version, retracted?.at ?? '', decision?.at ?? ''].join(':'),
    )
    .sort()
    .join(' ');
}

function isRanked(band: BandOrUnsorted): band is (typeof RANKED_BANDS)[number] {
  return (RANKED_BANDS as readonly BandOrUnsorted[]).includes(band);
}

/** The rung by which the note weighs: 3 and 4 need a known contact. */
function rungOf({ rung, contactKnown }: Note): Rung {
  return (rung === 3 || rung === 4) && !contactKnown ? 5 : rung;
}

function wouldTake({ strength, wouldTake: answer }: Note): boolean {
  return answer === undefined || answer === 'not asked' ? strength === 'strong' : answer === 'yes';
}

function voiceWords(note: Note): string {
  return `${note.contactName.trim() || 'Somebody'} (rung ${rungOf(note)})`;
}
