import type { AamcId } from '../applicant.ts';
import type { ApplicantIndex, NamedApplicant } from './applicantIndex.ts';
import type { FoundApplicant, OpenQuestion, Span } from './captureReading.ts';
import { isCommonWord } from './commonWords.ts';
import { FIT, type NameMention, nameMentions } from './nameMentions.ts';
import { type SchoolMention, schoolMentions } from './schoolMentions.ts';
import { isCapitalised, type TextWord, textWords } from './textWords.ts';

export interface Search {
  readonly text: string;
  /** Where to look; what lies outside is not read for names. */
  readonly scope: readonly Span[];
  /** Names of people who are no applicants: senders, people addressed, contacts. */
  readonly others: readonly Span[];
  /** The schools of whoever speaks, which settle between two of one name. */
  readonly schoolKeys: readonly string[];
}

export interface Found {
  readonly applicants: readonly FoundApplicant[];
  readonly questions: readonly OpenQuestion[];
}

/** A place with everybody whom it fits equally well. */
interface Cluster extends Span {
  readonly fit: number;
  readonly candidates: readonly NameMention[];
}

/**
 * Whom a text is about: by AAMC ID or NRMP ID and e-mail address first, then by name. Where a name
 * fits several equally well, an ID, a fuller name elsewhere, the school beside it or the speaker's
 * school settles it; what is still open is asked.
 */
export function findApplicants(search: Search, index: ApplicantIndex): Found {
  const { text, scope, others } = search;
  const found = new Map<AamcId, { certain: boolean; why: string; fit: number; spans: Span[] }>();
  const take = (id: AamcId, span: Span, why: string, fit: number) => {
    const own = found.get(id);
    if (own === undefined) found.set(id, { certain: fit >= FIT.whole, why, fit, spans: [span] });
    else {
      own.spans.push(span);
      if (fit > own.fit) Object.assign(own, { why, fit, certain: fit >= FIT.whole });
    }
  };
  const marks: (Span & { id: AamcId })[] = [];
  for (const { from, to } of scope) {
    for (const mark of [...idsIn(text, from, to, index), ...addressesIn(text, from, to, index)]) {
      marks.push(mark);
      take(mark.id, { from: mark.from, to: mark.to }, mark.why, 100);
    }
  }
  const schools: SchoolMention[] = [];
  const mentions: NameMention[] = [];
  for (const { from, to } of scope) {
    const words = textWords(text, from, to);
    const named = schoolMentions(words, index.schoolsByFirstWord).slice(0, MOST_PLACES);
    schools.push(...named);
    const free = words.filter((word) => !isWithin(word, others) && !isWithin(word, marks));
    mentions.push(
      ...nameMentions(text, free, index).filter((mention) => !isWithin(mention, named)),
      ...givenNameMentions(text, free, index, named, search.schoolKeys),
      ...initialsMentions(text, from, to, index, named, others),
    );
  }
  const surest = new Map<AamcId, number>();
  for (const { applicant, fit } of mentions) {
    surest.set(applicant.id, Math.max(fit, surest.get(applicant.id) ?? 0));
  }
  const questions: OpenQuestion[] = [];
  for (const cluster of clustersOf(mentions)) {
    const settled = settle(cluster, surest, found, schools, search);
    if (settled.length === 1) {
      const { applicant, why, from, to } = settled[0]!;
      take(applicant.id, { from, to }, why, cluster.fit);
    } else if (settled.length > 1 && settled.length <= MOST_TO_ASK) {
      questions.push({
        candidates: settled.map(({ applicant }) => applicant.id),
        spans: [{ from: cluster.from, to: cluster.to }],
      });
    }
  }
  const applicants = [...found].map(([id, { certain, why, spans }]) => ({
    id,
    certainty: certain ? ('certain' as const) : ('likely' as const),
    why,
    spans: spans.sort((a, b) => a.from - b.from),
  }));
  return {
    applicants: applicants.sort((a, b) => a.spans[0]!.from - b.spans[0]!.from),
    questions: withoutDoubles(questions, found),
  };
}

/** Among more people of one name nobody chooses from a list; they say more about whom they mean. */
const MOST_TO_ASK = 6;

/** More IDs or schools than this are a list that was pasted, not a message. */
const MOST_PLACES = 200;

function idsIn(text: string, from: number, to: number, index: ApplicantIndex) {
  return [...text.slice(from, to).matchAll(/(?<![\d.+-]|\d )\d{4}[ -]?\d{4}(?![\d-]|\.\d| \d)/g)]
    .flatMap((match) => {
      const id = match[0].replace(/\D/g, '');
      if (!index.byId.has(id)) return [];
      const start = from + match.index;
      return [{ id, from: start, to: start + match[0].length, why: 'AAMC ID' }];
    })
    .slice(0, MOST_PLACES);
}

function addressesIn(text: string, from: number, to: number, index: ApplicantIndex) {
  return [...text.slice(from, to).matchAll(/[\w.+'-]{1,64}@[\w.-]{1,190}\w/g)]
    .flatMap((match) => {
      const id = index.byEmail.get(match[0].toLowerCase());
      if (id === undefined) return [];
      const start = from + match.index;
      return [{ id, from: start, to: start + match[0].length, why: 'e-mail address' }];
    })
    .slice(0, MOST_PLACES);
}

/** `Marco from Harbor Point`, `Emi N. from Northern Mesa`: a given name beside a school. */
function givenNameMentions(
  text: string,
  words: readonly TextWord[],
  index: ApplicantIndex,
  schools: readonly SchoolMention[],
  speakerSchools: readonly string[],
): readonly NameMention[] {
  const mentions: NameMention[] = [];
  const isLowerCase = !/\p{Lu}/u.test(text);
  for (const [place, word] of words.entries()) {
    if (isCommonWord(word.folded) || (!isLowerCase && !isCapitalised(word))) continue;
    if (isWithin(word, schools)) continue;
    const two = words[place + 1];
    const gap = two === undefined ? '' : text.slice(word.to, two.from);
    // A hyphen makes one given name of two: `Min-ji`.
    const joined = gap === '-' ? word.folded + two!.folded : '';
    const bearers = index.byFirst.get(joined) ?? index.byFirst.get(word.folded) ?? [];
    if (bearers.length === 0) continue;
    const initials = /^ ((?:\p{Lu}[.-]?){1,3})(?=[\s,:]|$)/u.exec(text.slice(word.to, word.to + 8));
    const letters = (initials?.[1] ?? '').replace(/[.-]/g, '').toLowerCase();
    const end = word.to + (letters === '' ? 0 : initials![0].length);
    // Another name behind it is a surname: `Marco Rubio from Harbor Point` is nobody here.
    if (letters === '' && gap === ' ' && two !== undefined && isSurnameLike(two, isLowerCase))
      continue;
    const before = words[place - 1];
    const isBehindName =
      before !== undefined &&
      text.slice(before.to, word.from) === ' ' &&
      isSurnameLike(before, isLowerCase);
    if (isBehindName) continue;
    const near = schools.filter(
      ({ from, to }) => (from >= end ? from - end : word.from - to) <= NEAR,
    );
    for (const applicant of bearers) {
      if (letters !== '' && !initialsOf(applicant).startsWith(letters)) continue;
      const isNear = near.some(({ key }) => key === applicant.schoolKey);
      const isSpeakers =
        near.length === 0 && speakerSchools.includes(applicant.schoolKey ?? '-') && letters !== '';
      if (!isNear && !isSpeakers) continue;
      const fit = (letters === '' ? 40 : 46) + (applicant.first === word.folded ? 2 : 0);
      mentions.push({ applicant, fit, why: 'given name and school', from: word.from, to: end });
    }
  }
  return mentions;
}

/** How many characters a school may stand away from a name that it settles. */
const NEAR = 40;

function initialsOf({ last, lastParts }: NamedApplicant): string {
  return lastParts.length > 1 ? lastParts.map((part) => part[0]).join('') : (last[0] ?? '');
}

function isSurnameLike(word: TextWord, isLowerCase: boolean): boolean {
  return !isLowerCase && isCapitalised(word) && word.raw.length > 2 && !isCommonWord(word.folded);
}

/** `E.N. from Northern Mesa`: initials are nobody without a school beside them. */
function initialsMentions(
  text: string,
  from: number,
  to: number,
  index: ApplicantIndex,
  schools: readonly SchoolMention[],
  others: readonly Span[],
): readonly NameMention[] {
  return [...text.slice(from, to).matchAll(INITIALS)].flatMap((match) => {
    const start = from + match.index;
    const end = start + match[0].length;
    if (!match[0].includes('.') && NO_INITIALS.has(match[0])) return [];
    if (isWithin({ from: start, to: end }, others)) return [];
    const letters = match[0].replace(/\P{L}/gu, '').toLowerCase();
    const near = schools.filter((school) => school.from >= end && school.from - end <= 12);
    return near.flatMap(({ key }) =>
      (index.bySchool.get(key) ?? [])
        .filter(({ first, last }) => first[0] === letters[0] && last[0] === letters[1])
        .map((applicant) => ({
          applicant,
          fit: 40,
          why: 'initials and school',
          from: start,
          to: end,
        })),
    );
  });
}

const INITIALS = /(?<![\p{L}.])\p{Lu}\.? ?\p{Lu}\.?(?![\p{L}\d])/gu;
const NO_INITIALS = new Set(
  'AM PM PD EM IM FM GS OB DO MD ID ER OR US UK TY CV PI PS RE FW OK NP PA VM HR OT PT AI TV CC'.split(
    ' ',
  ),
);

/** Mentions that lie over each other are one place; only the best of them stand. */
function clustersOf(mentions: readonly NameMention[]): readonly Cluster[] {
  const ordered = [...mentions].sort((a, b) => a.from - b.from || b.to - a.to);
  const groups: NameMention[][] = [];
  let end = -1;
  for (const mention of ordered) {
    if (mention.from < end) groups.at(-1)!.push(mention);
    else groups.push([mention]);
    end = Math.max(mention.from < end ? end : 0, mention.to);
  }
  return groups.map((group) => {
    const fit = Math.max(...group.map((mention) => mention.fit));
    const best = new Map<AamcId, NameMention>();
    for (const mention of group) if (mention.fit === fit) best.set(mention.applicant.id, mention);
    const candidates = [...best.values()];
    return {
      fit,
      candidates,
      from: Math.min(...candidates.map(({ from }) => from)),
      to: Math.max(...candidates.map(({ to }) => to)),
    };
  });
}

function settle(
  { candidates, fit, from, to }: Cluster,
  surest: ReadonlyMap<AamcId, number>,
  marked: ReadonlyMap<AamcId, { readonly fit: number }>,
  schools: readonly SchoolMention[],
  { schoolKeys, text }: Search,
): readonly NameMention[] {
  const narrowed = (keep: (mention: NameMention) => boolean) => {
    const kept = candidates.filter(keep);
    return kept.length === 1 ? kept : null;
  };
  const beside = schools.filter(
    (school) =>
      school.from >= to && school.from - to <= NEAR && !/[.!?\n]/.test(text.slice(to, school.from)),
  );
  if (candidates.length === 1) {
    // Little of a name and another school beside it: somebody else of that name.
    const { applicant } = candidates[0]!;
    const isElsewhere =
      beside.length > 0 &&
      beside.every(({ key }) => applicant.schoolKey !== null && key !== applicant.schoolKey);
    return fit <= FIT.surname && isElsewhere ? [] : candidates;
  }
  return (
    narrowed(({ applicant }) => (marked.get(applicant.id)?.fit ?? 0) === 100) ??
    narrowed(({ applicant }) => surest.get(applicant.id)! > fit) ??
    narrowed(({ applicant }) => beside.some(({ key }) => key === applicant.schoolKey)) ??
    narrowed(({ applicant }) =>
      schools.some(
        (school) => school.key === applicant.schoolKey && Math.abs(school.from - from) <= 4 * NEAR,
      ),
    ) ??
    narrowed(({ applicant }) => schoolKeys.includes(applicant.schoolKey ?? '-')) ??
    candidates
  );
}

function withoutDoubles(
  questions: readonly OpenQuestion[],
  found: ReadonlyMap<AamcId, unknown>,
): readonly OpenQuestion[] {
  const byKey = new Map<string, OpenQuestion>();
  for (const question of questions) {
    // One of them is named for certain elsewhere: the short form means that one.
    if (question.candidates.some((id) => found.has(id))) continue;
    const key = [...question.candidates].sort().join(' ');
    const own = byKey.get(key);
    byKey.set(
      key,
      own === undefined ? question : { ...own, spans: [...own.spans, ...question.spans] },
    );
  }
  return [...byKey.values()];
}

export function isWithin({ from, to }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.from < to && from < span.to);
}
