import { CLAUSES, type Clause } from './conductClauses.ts';
import type { ProtectedTopic, WordCheck } from './wordCheck.ts';

/**
 * A check of the words of a note before it is saved (`product.md`, "Conduct"). It marks, and never
 * blocks: H and I are the cases of the conduct table, `protected` is what must play no part in a
 * decision. Statements are marked as well as questions; visa paperwork and language skills are not.
 */
export type PhraseKind = 'H' | 'I' | 'protected';

/** Words that a check marks: characters `from` to `to`, the latter not included. */
export interface MarkedPhrase {
  readonly kind: PhraseKind;
  /** Which characteristic, for `protected`. */
  readonly topic: ProtectedTopic | null;
  readonly from: number;
  readonly to: number;
}

/** What each check rests on, in one place: H and I as the conduct table has them. */
export const PHRASE_CLAUSES: Readonly<Record<PhraseKind, Clause>> = {
  H: CLAUSES.H,
  I: CLAUSES.I,
  protected: {
    title: 'Words about a protected characteristic',
    rule: 'Age, family, pregnancy, religion, health, accent, looks and nationality have no part in a decision about employment, and a note is an employment record.',
    source: {
      name: 'EEOC, “Prohibited employment policies and practices”; record-keeping, 29 CFR 1602',
      address: 'eeoc.gov/prohibited-employment-policiespractices',
    },
    outcome: 'Leave the words out, or keep them and say so: the override is recorded.',
  },
};

const NOT_OF_PATIENTS =
  '(?! (?:patients?|people|children|population|unit|ward|clinic|center|care|research|service|medicine))';

const PATTERNS: readonly (readonly [PhraseKind, ProtectedTopic | null, RegExp])[] = [
  [
    'H',
    null,
    phrases(
      "(?<!no |cannot |can[’']t |not )guarantee[sd]?",
      '(?:make|made|makes|firm|verbal|verbally|ask(?:ed|ing)? (?:\\p{L}+ )?(?:for|to)(?: a)?|would|will|to) commit(?:ted|ment|ting|s)?(?! (?:patients|resources))',
      'commit(?:ted|ment|s|ting)? to (?:com(?:e|ing)|us|you|your|our|the program|accept|rank|attend)',
      'promise[sd]? (?:(?:us|me|you|him|her|them|to|that|a)\\b ?){1,2}',
      "(?:would|will|[’']ll|shall|going to|happily|definitely) (?:\\p{L}+ )?accept(?! (?:feedback|criticism|responsibility))",
      'accept(?:s|ing)? (?:our|your|an|the|any) (?:offer|position|spot|place)',
      'if (?:we|you|they)(?: \\p{L}+)? offer(?:ed)?\\b',
      'offer(?:ed|ing)? (?:(?:him|her|you|them|me) )?(?:a|the|one) (?:spot|position|place|contract|seat)',
      'rank(?:s|ed|ing)? (?:you|us|your program|our program|\\p{L}+ program) (?:first|highly|number one|no\\. ?1|#1|at the top|to match|1st)',
      '(?:our|my|your|his|her|their) (?:number one|first|top|#1) choice',
      '(?:hold|holding|save|saving|keep|reserve)(?:s|d)? (?:a|the|one) (?:spot|position|place|seat)',
      '(?:verbal|outside|side) (?:offer|agreement|deal)|in exchange for|sign (?:a|the) contract',
      '(?:take|say yes to) (?:our|your|the) offer|say yes if',
    ),
  ],
  [
    'I',
    null,
    phrases(
      'where else|which (?:other )?(?:programs?|places?|specialt(?:y|ies))|how many (?:other )?(?:programs|interviews|applications|offers|places)',
      'other (?:programs?|interviews?|applications?|offers?|specialties) (?:(?:that )?(?:he|she|you|they)|has|have|on|too)',
      '(?:his|her|your|their|any|no|few|many|several|two|three|four|five|\\d+) (?:other )?interviews?(?! day)(?: (?:in|at|with|elsewhere)|\\b)',
      'interview(?:ed|ing|s)? (?:at|with) (?!us\\b|our\\b|me\\b|you\\b|your\\b|alder|families|patients|the (?:team|faculty|residents))(?:\\p{L}+ ?){1,3}',
      '(?:also |already |only )?appl(?:ied|ying|ies) (?:to|at|for|in) (?!you\\b|your\\b|us\\b|our\\b|this\\b|here\\b|the program\\b|medical school\\b)(?:\\p{L}+ ?|\\d+ ?){1,3}',
      '(?:appl(?:ied|ying)|interview(?:ed|ing)|rank(?:ed|ing)|accepted|signal(?:l)?ed) (?:\\p{L}+ )?(?:elsewhere|everywhere|broadly)',
      'signal(?:l)?(?:ed|ing|s)?(?: (?:us|you|our|your|to|\\d+|\\p{L}+ programs?))?(?! (?:processing|transduction))',
      'did (?:he|she|they|you) (?:also )?(?:apply|interview)|(?:his|her|your|their) (?:rank list|list of programs)',
    ),
  ],
  [
    'protected',
    'age',
    phrases(
      '(?:too |quite |rather |a bit )old(?:er)?(?! (?:enough|school|program|chart))|how old|\\d{2}[ -]years?[ -]old',
      '(?:his|her|their|your) age|at (?:his|her|their|that|this) age|age (?:of )?\\d{2}',
      'in (?:his|her|their) (?:early |mid |late |mid-|late-|early-)?(?:twenties|thirties|forties|fifties|[2-6]0s)',
      'young (?:man|woman|lady|guy|girl|boy|mother|father|mom|dad)|older (?:student|applicant|candidate|man|woman|guy|lady)|nontraditional age|youngest|oldest',
    ),
  ],
  [
    'protected',
    'family',
    phrases(
      'married|unmarried|divorced?|engaged to|fianc[eé]e?s?|spouse|single (?:mother|father|parent|mom|dad)',
      '(?:his|her|their|my|your|whose) (?:husband|wife|partner|mother|father|mom|dad|parents?|brothers?|sisters?|sons?|daughters?|kids?|child(?:ren)?|in-laws|family|nephew|niece|uncle|aunt)(?! medicine)',
      '(?:has|have|had|with|two|three|four|small|young|plans? (?:for|to have)|wants?) (?:\\p{L}+ )?(?:kids|children|toddlers?)(?! in (?:clinic|the))',
      '(?:mother|father|mom|dad) (?:of|is|was|had|has)(?! medicine)',
      'family (?:reasons?|matters?|emergency|issues?|situation|obligations?|problems?|crisis|illness|plans|circumstances|of physicians)|(?:illness|death|sickness) in (?:the|his|her|their) family|start(?:ing)? a family|child ?care|day ?care',
    ),
  ],
  [
    'protected',
    'pregnancy',
    phrases(
      'pregnan\\p{L}+|maternity|paternity|parental leave|expecting(?: a)? (?:baby|child|twins)|is expecting|gave birth|giving birth|breast-?feed\\p{L}*|pumping breaks?|newborn at home|(?:her|his|their|a new) baby|baby (?:due|on the way)',
    ),
  ],
  [
    'protected',
    'religion',
    phrases(
      'religio(?:n|us|usly)(?! about)|muslim|islam(?:ic)?|jewish|hindu(?:ism)?|sikh|buddhist|catholic|mormon|protestant|evangelical|atheist|orthodox jew\\p{L}*|adventist',
      '(?:devout|practicing|a|born-again|is) christian|church|mosque|synagogue|sabbath|ramadan|hijab|headscarf|turban|pray(?:s|ing|ers?)|his faith|her faith|their faith',
    ),
  ],
  [
    'protected',
    'health',
    phrases(
      `(?:ill|illness(?:es)?|sick|sickness)${NOT_OF_PATIENTS}(?! (?:of|in the family|in his family|in her family))`,
      `(?:depress(?:ed|ion)|anxiety|anxious|bipolar|adhd|autis(?:m|tic)|ocd|ptsd|suicidal|eating disorder|alcoholi(?:c|sm)|addict(?:ed|ion)|in recovery)${NOT_OF_PATIENTS}`,
      `(?:mental health|health (?:issues?|reasons?|problems?|scare|condition|history)|medical (?:leave|issues?|reasons?|problems?|condition|history)|surgery last|had surgery|own surgery)${NOT_OF_PATIENTS}`,
      `(?:cancer|chemo(?:therapy)?|lupus|epilep(?:sy|tic)|diabetic|disab(?:led|ility|ilities)|wheelchair|hospitali[sz]ed|diagnosed with|chronic (?:illness|pain|disease|condition)|hiv)${NOT_OF_PATIENTS}`,
      '(?<!patients? )(?:reads|seems?|sounds?|looks|is|was|emotionally|mentally|bit|too) unstable|unstable (?:person|applicant|student)|breakdown|burn(?:ed|t) out|burnout|(?:his|her|their) (?:health|therapist|medications?|injury|accident|illness|condition|weight loss|stamina)',
    ),
  ],
  [
    'protected',
    'accent',
    phrases(
      '(?:heavy|thick|strong|slight|foreign|noticeable|his|her|their|an|the) accents?|accented|speaks with an?|(?:hard|difficult|impossible) to understand (?:him|her|them|when)',
    ),
  ],
  [
    'protected',
    'looks',
    phrases(
      '(?:attractive|handsome|gorgeous|good[- ]looking|overweight|obese|heavyset|heavy-set|skinny|unattractive|well[- ]groomed|unkempt)(?! (?:offer|program|option|file|cv))',
      '(?:pretty|beautiful|cute|tall|short|fat|thin) (?:girl|woman|lady|guy|man|boy|face)|(?:his|her|their) (?:looks|appearance|photo|weight|hair|tattoos?|piercings?)|tattoos?|looks (?:older|younger|old|young)|how (?:he|she|they) looks?|easy on the eyes',
    ),
  ],
  [
    'protected',
    'nationality',
    phrases(
      'nationality|ethnicity|ethnic(?! (?:foods?))|national origin|country of origin|immigrants?|immigrated|foreigners?|foreign[- ]born|his country|her country|their country|back home in',
      'where (?:is|are) (?:he|she|they|you) (?:originally )?from|originally from|native of|was born in|(?:his|her|their) (?:race|skin|skin color|heritage|ethnic background)',
      '(?:is|are|was|being|an?|the|as) (?:\\p{L}+ )?(?:african[- ]american|hispanic|latin[ao]|asian|middle eastern|arab|indian|pakistani|nigerian|egyptian|iranian|persian|chinese|korean|vietnamese|filipin[ao]|mexican|colombian|brazilian|turkish|russian|ukrainian|polish|nepali|bangladeshi|sudanese|jordanian|syrian|lebanese|iraqi|ghanaian|ethiopian|haitian|jamaican|cuban)(?! (?:school|medical|university|college|graduate|hospital|literature|food|patients?|population|community|clinic))',
    ),
  ],
];

/** Whole words of any of the sources, without regard to case. */
function phrases(...sources: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}])`, 'giu');
}

/**
 * Marks words about commitment or a guarantee (H), about where else (I), and about protected
 * characteristics, in the order in which they stand. The same words are marked once for each kind
 * and topic.
 */
export function checkPhrases(text: string): readonly MarkedPhrase[] {
  return PATTERNS.flatMap(([kind, topic, pattern]) =>
    Array.from(text.matchAll(pattern), (match): MarkedPhrase => {
      const words = match[0].trimEnd();
      return { kind, topic, from: match.index, to: match.index + words.length };
    }),
  ).sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Names of the checks that marked something, as a note records them when they are overridden. */
export function checksOf(marked: readonly MarkedPhrase[]): readonly WordCheck[] {
  return [
    ...new Set(marked.flatMap(({ kind, topic }) => topic ?? (kind === 'protected' ? [] : [kind]))),
  ];
}
