import type { Concern } from '../concern.ts';
import type { Standing, Strength } from '../note.ts';
import type { Proposal, Span, WordsReading } from './captureReading.ts';
import { sentencesOf } from './sentences.ts';
import {
  CLEARING_CUES,
  CONCERN_CUES,
  type Cue,
  EMPTY,
  FAVOURABLE,
  IMPROVED,
  LUKEWARM,
  STRONG,
  UNNAMED_CONCERN,
  WOULD_NOT_TAKE,
  WOULD_TAKE,
} from './wordCues.ts';

export const NO_WORDS: WordsReading = {
  strength: null,
  raised: [],
  cleared: [],
  firstHand: null,
  wouldTake: null,
  standing: null,
};

/**
 * How strong the words are, what they raise and clear, whether they are first-hand, whether the
 * contact would take the applicant, and where among others the applicant stands. By the reading
 * conventions (`names` hold spans that are no words, because they are somebody's name): a serious concern outweighs everything, then whether they would take the applicant,
 * then a trouble that was overcome, then praise; a blanket `no red flags` clears nothing by name.
 */
export function readWords(
  text: string,
  spans: readonly Span[],
  names: readonly Span[] = [],
): WordsReading {
  const sentences = spans.flatMap(({ from, to }) => sentencesOf(text, from, to));
  const seek = (cues: readonly Cue[], without: readonly Span[] = []) =>
    found(text, sentences, cues).filter(
      (span) => !overlaps(span, without) && !overlaps(span, names),
    );
  const clearings = clearedIn(text, sentences);
  const clearedSpans = clearings.map(({ span }) => span);
  const empty = seek(EMPTY);
  const notTaken = seek(WOULD_NOT_TAKE);
  const taken = seek(WOULD_TAKE, notTaken);
  const strong = seek(STRONG, notTaken);
  const favourable = seek(FAVOURABLE, empty);
  const lukewarm = seek(LUKEWARM, [...empty, ...clearedSpans]);
  const improved = seek(IMPROVED);
  const unnamed = seek(UNNAMED_CONCERN, clearedSpans);
  const worries = CONCERN_CUES.flatMap((own) =>
    found(text, sentences, [own], true)
      .filter((span) => !overlaps(span, clearedSpans) && !overlaps(span, names))
      .map((span) => ({ ...own, span })),
  );
  const serious = worries.filter(({ isSerious }) => isSerious);
  const isRefused = notTaken.length > 0;
  const isOver = improved.length > 0 && !isRefused && serious.length === 0;
  const lasting = isOver ? [] : worries;
  const pastByName = isOver ? worries.filter(({ concern }) => concern !== 'other') : [];

  const strength = ((): Proposal<Strength> | null => {
    if (serious.length > 0)
      return propose(
        'serious concern',
        serious.map(({ span }) => span),
      );
    if (isRefused) {
      const isHard = notTaken.some(({ from, to }) => /touch|stay away/i.test(text.slice(from, to)));
      return propose(isHard ? 'serious concern' : 'concern', notTaken);
    }
    if (strong.length > 0) return propose('strong', strong);
    if (isOver && (worries.length > 0 || unnamed.length > 0)) {
      return propose('context', [...worries.map(({ span }) => span), ...improved]);
    }
    if (lasting.some(({ concern }) => concern !== 'leave') || unnamed.length > 0) {
      return propose('concern', [...lasting.map(({ span }) => span), ...unnamed]);
    }
    if (favourable.length > 0) return propose('favourable', favourable);
    if (lasting.length > 0)
      return propose(
        'concern',
        lasting.map(({ span }) => span),
      );
    if (empty.length > 0) return propose('empty', empty);
    if (lukewarm.length > 0) return propose('lukewarm', lukewarm);
    return null;
  })();
  const isUnnamedOnly = lasting.length === 0 && unnamed.length > 0 && strength?.value === 'concern';
  const raised = gathered([
    ...lasting.map(({ concern, span }) => ({ concern, span })),
    ...(isUnnamedOnly ? unnamed.map((span) => ({ concern: 'other' as const, span })) : []),
  ]);
  const isRaised = new Set(raised.map(({ value }) => value));
  const cleared = gathered([
    ...clearings,
    ...pastByName.map(({ concern, span }) => ({ concern, span })),
  ]).filter(({ value }) => !isRaised.has(value));
  return {
    strength,
    raised,
    cleared,
    firstHand: firstHandIn(text, sentences),
    wouldTake: isRefused
      ? propose(false, notTaken)
      : taken.length > 0
        ? propose(true, taken)
        : null,
    standing: standingIn(text, sentences),
  };
}

function propose<Value>(value: Value, spans: readonly Span[]): Proposal<Value> {
  return { value, spans };
}

function gathered(
  items: readonly { readonly concern: Concern; readonly span: Span }[],
): readonly Proposal<Concern>[] {
  const spans = new Map<Concern, Span[]>();
  for (const { concern, span } of items) spans.set(concern, [...(spans.get(concern) ?? []), span]);
  return [...spans].map(([value, own]) => ({ value, spans: own }));
}

/** Where cues stand and nothing before them in the same clause takes them back. */
function found(
  text: string,
  sentences: readonly Span[],
  cues: readonly Cue[],
  isList = false,
): readonly Span[] {
  return sentences.flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    return cues.flatMap(({ pattern, canBeDenied }) =>
      [...sentence.matchAll(pattern)]
        .filter(
          (match) => match[0] !== '' && !(canBeDenied && isDenied(sentence, match.index, isList)),
        )
        .map((match) => ({ from: from + match.index, to: from + match.index + match[0].length })),
    );
  });
}

const DENIAL =
  /(?:\b(?:no|not|never|without|nothing|none|neither|nor|zero|hardly|isn['’]t|wasn['’]t|don['’]t|didn['’]t|hasn['’]t|cannot|can['’]t|free of)\b)(?:[ ,:]+(?!but\b|however\b)[\p{L}'’-]+){0,4}[ ,:]*$/iu;

const CLAUSES = /[;.!?—–,]| - /;
/** Worries are denied in lists: `no leave, failures or citations`. */
const LIST_CLAUSES = /[;.!?—–]| - |, (?=but|just|and (?:he|she)|he |she |they |i |we )/i;

/** Whether a denial stands up to four words before, in the same clause. */
function isDenied(sentence: string, index: number, isList: boolean): boolean {
  const before = sentence.slice(Math.max(0, index - 70), index);
  const clause = before.split(isList ? LIST_CLAUSES : CLAUSES).at(-1)!;
  return DENIAL.test(clause);
}

function overlaps(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.from < span.to && span.from < other.to);
}

const NAMED_CONCERNS: readonly (readonly [Concern, RegExp])[] = [
  ['professionalism', /\b(?:professionalism|conduct|disciplinary)\b/iu],
  ['exams', /\b(?:exams?|boards?|steps?|failures?)\b/iu],
  ['leave', /\bleaves?\b/iu],
];

function clearedIn(text: string, sentences: readonly Span[]) {
  return sentences.flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    return CLEARING_CUES.flatMap(({ pattern, concern }) =>
      [...sentence.matchAll(pattern)].flatMap((match) => {
        const start = from + match.index;
        const end = start + match[0].length;
        if (concern !== 'each named') return [{ concern, span: { from: start, to: end } }];
        // `none on professionalism, exams or leave`: what the rest of the clause lists.
        const rest = sentence
          .slice(match.index + match[0].length)
          .split(/[;.]|, (?=but|he|she)/)[0]!;
        return NAMED_CONCERNS.filter(([, named]) => named.test(rest)).map(([own]) => ({
          concern: own,
          span: { from: start, to: end + rest.length },
        }));
      }),
    );
  });
}

const NOT_FIRST_HAND = new RegExp(
  [
    "\\b(?:never|not|barely|hardly|haven['’]t|didn['’]t|did not|have not|has not|never really) (?:really |actually |directly |yet )?(?:work(?:ed)? with|met (?:him|her|them)|know|seen|supervised)|\\bnever met\\b",
    "\\b(?:don['’]t|do not) (?:really |actually )?know (?:him|her|them)",
    '\\b(?:i|we|she|he|someone|somebody|people)?(?: have)? ?hear(?:d)? (?:good|great|mixed|nice|he|she|that|from)|\\ball i hear\\b|\\bsomeone heard\\b|\\bi hear\\b',
    '\\bonly (?:by name|saw|met|one shift|one day|two)|\\b(?:one|two|three) (?:shifts?|days?)\\b|\\bfive[ -]minutes?\\b|\\boverlapped\\b',
    '\\bnothing first[ -]?hand\\b|\\bfirst[ -]?hand: ?no\\b|\\bsecond[ -]?hand\\b',
    '\\bseemed (?:fine|ok|okay|nice)\\b|\\b(?:colleague|our (?:chair|pd|dean|program director)|cd|coordinator) (?:says|said|tells|thinks|met)\\b|\\bmet (?:\\p{L}+ ){1,4}(?:at|on) (?:the|her|his|their|our)\\b',
  ].join('|'),
  'giu',
);

const FIRST_HAND = new RegExp(
  [
    '\\b(?:work(?:s|ed|ing)?|rotat(?:ed|es|ing)|train(?:ed|s)|precept(?:ed|s)|interned) (?:\\p{L}+ ){0,2}with\\b',
    '\\bworked together\\b|\\bsupervis(?:e|ed|es|or)\\b|\\bprecept(?:ed|or)\\b|\\bmentored\\b|\\bwas (?:his|her|their) (?:\\p{L}+ ){0,2}(?:advisor|attending|director|preceptor|supervisor)\\b',
    '\\b(?:had|have) (?:him|her|them|each|both|it|\\p{Lu}\\p{L}+)(?: of them| both)? (?:on|in|for|as|with)\\b|\\bhad both\\b',
    '\\b(?:on|in|with) (?:my|our) (?:\\p{L}+ ){0,2}(?:service|team|rotation|clinic|wards?|icu|unit|nights|month|floor|clerkship)\\b|\\bwas my (?:\\p{L}+[ -]?){1,2}\\b',
    '(?<!interviewed )(?<!\\binterview )\\b(?:with|for) (?:me|us)\\b(?! (?:in|on) (?:zoom|the phone)| (?:and|if)|[,.]? (?:he|she) (?:is|was) great)',
    '\\brotated (?:here|there)\\b|\\bsub-?i(?:ntern)? with\\b|\\bdid (?:a|an|her|his) (?:\\p{L}+ ){1,2}with (?:me|us|them|him|her)\\b',
    "\\bfirst[ -]?hand: ?yes\\b|, first[ -]?hand\\b|\\bdirect supervisor\\b|\\bi(?:['’]ve| have) known (?:him|her|them) for\\b|\\blast month in our\\b|\\bin my clinic\\b|\\bwhen (?:he|she|they) (?:was|were) on my\\b|\\bon my team\\b",
    '\\bstudents (?:i|we) have (?:ever )?(?:supervised|worked|had)\\b|\\b(?:clerkship|rotation)\\b[^.;\\n]{0,20}\\bwith (?:me|her|him|us)\\b|\\bweeks with me\\b|\\bwith me\\b',
  ].join('|'),
  'giu',
);

function firstHandIn(text: string, sentences: readonly Span[]): Proposal<boolean> | null {
  const not = plainMatches(text, sentences, NOT_FIRST_HAND);
  if (not.length > 0) return propose(false, not);
  const yes = found(text, sentences, [{ pattern: FIRST_HAND, canBeDenied: true }]);
  return yes.length > 0 ? propose(true, yes) : null;
}

function plainMatches(text: string, sentences: readonly Span[], pattern: RegExp): readonly Span[] {
  return found(text, sentences, [{ pattern, canBeDenied: false }]);
}

const TOP =
  /\btop (?:(\d{1,2}) ?(?:%|per ?cent|pct)|(five|ten|twenty|twenty-five|fifty) (?:%|per ?cent|pct)|(decile|quartile|quarter|half))/giu;
const IN_WORDS: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
  fifty: 50,
  decile: 10,
  quartile: 25,
  quarter: 25,
  half: 50,
};

/** `top 15 %` stands in the top 25; the smallest class that holds it. */
function standingIn(text: string, sentences: readonly Span[]): Proposal<Standing> | null {
  for (const { from, to } of sentences) {
    for (const match of text.slice(from, to).matchAll(TOP)) {
      const share = Number(match[1] ?? IN_WORDS[(match[2] ?? match[3])!.toLowerCase()]);
      const standing = ([5, 10, 25, 50] as const).find((most) => share <= most);
      if (standing === undefined || share === 0) continue;
      return propose(standing, [
        { from: from + match.index, to: from + match.index + match[0].length },
      ]);
    }
  }
  return null;
}
