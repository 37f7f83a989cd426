import type { Concern } from '../concern.ts';

/** A turn of phrase and what it says. Cues are matched sentence by sentence, without regard to case. */
export interface Cue {
  readonly pattern: RegExp;
  /** Whether `no`, `not`, `never` or `without` before it takes it back. */
  readonly canBeDenied: boolean;
}

export interface ConcernCue extends Cue {
  readonly concern: Concern;
  readonly isSerious: boolean;
}

const HIM = '(?:him|her|them|this (?:one|student|applicant|person)|either(?: one)?|both)';

function cue(source: string, canBeDenied = true): Cue {
  return { pattern: new RegExp(source, 'giu'), canBeDenied };
}

/** The contact would have the applicant in the contact's own program. */
export const WOULD_TAKE: readonly Cue[] = [
  { pattern: /\b(?:would|['’]d) (?:take|hire|rank|keep) \p{Lu}\p{L}+/gu, canBeDenied: true },
  cue(
    `\\b(?:would|['’]d|wd|id|will|i['’]d)\\b(?: \\p{L}+){0,2} (?:take|hire|keep) ${HIM}(?!\\p{L})(?! (?:look|for granted|aside|seriously))`,
  ),
  cue(`\\bwould(?: \\p{L}+){0,2} rank ${HIM}(?!\\p{L})`),
  cue(
    `\\b(?:would|gladly|happily|happy to|glad to|delighted to|love to)(?: absolutely| gladly)? (?:take|keep|have|hire) ${HIM}(?!\\p{L})`,
  ),
  cue(`\\btake ${HIM} (?:in a heartbeat|in an instant|tomorrow|yesterday|any day|myself|without)`),
  cue(
    '\\bwould absolutely take\\b|\\bany hesitation to take\\b|\\bhesitate to (?:take|hire)\\b',
    false,
  ),
  cue(
    '\\bwould take: ?yes|\\bwould i take (?:him|her|them)\\? ?(?:yes|absolutely|of course)',
    false,
  ),
  cue(`\\bhave ${HIM} back\\b`),
];

export const WOULD_NOT_TAKE: readonly Cue[] = [
  cue(
    `\\b(?:would ?n[o'’]?t|would not|will not|wo?n['’]t|never|do not|don['’]t|cannot|can['’]t)(?: \\p{L}+){0,2} (?:take|hire|rank|keep) (?:${HIM}(?!\\p{L})|$|[.!])`,
    false,
  ),
  cue(
    "\\bwould(?: not|n['’]t) take\\b|\\bdo not (?:rank|take)\\b|\\bdon['’]t (?:rank|take|touch)\\b",
    false,
  ),
  cue(
    "\\bstay away\\b|\\bwould take: ?no\\b|\\bwould i take (?:him|her|them)\\? ?no\\b|\\bi(?:['’]d| would) pass\\b",
    false,
  ),
];

/** Strong and specific (`product.md`, "Back channels"). */
export const STRONG: readonly Cue[] = [
  ...WOULD_TAKE,
  cue('\\b(?:absolutely |would |i |can )?vouch(?:ed|es)? for'),
  cue('\\blucky to (?:have|get|land)'),
  cue('\\b(?:one|some) of (?:the|our|my) (?:\\p{L}+ )?(?:best|finest|strongest|top|hardest)'),
  cue(
    '\\b(?:the|our|my|your) (?:very |single |absolute )?(?:best|strongest)(?! (?:wishes|regards|of luck|way|time|number|person|to reach))\\b',
  ),
  cue(
    '(?:^\\s*|[.:;,“"‘\'] ?)best (?:\\p{L}[\\p{L}-]* ){1,3}(?:i|she|he|we|they|ever|had|have|in|of)\\b',
  ),
  cue('\\bamong (?:the|our|my) (?:very )?(?:best|strongest|top|finest)'),
  cue('\\btop of (?:the|her|his|their) class\\b|\\btop (?:two|three|five|ten) (?:in|of)\\b'),
  cue(
    '\\bfirst pick\\b|\\bwithout (?:any )?(?:reservation|hesitation)\\b|\\bin a heartbeat\\b',
    false,
  ),
  cue("\\bcan(?:not|['’]t) (?:say enough|recommend (?:\\p{L}+ )?(?:more|highly enough))", false),
  cue('\\btop (?:1|2|3|4|5|one|two|three|five) ?(?:%|per ?cent|pct)', false),
  cue('\\ba keeper\\b'),
];

/** Favourable but general. */
export const FAVOURABLE: readonly Cue[] = [
  cue(
    '\\b(?:solid|excellent|outstanding|superb|terrific|fantastic|wonderful|stellar|exceptional|impressive|glowing|phenomenal|brilliant|gem|star)\\b',
  ),
  cue(
    '\\b(?:great|good)\\b(?! (?:luck|morning|afternoon|evening|day|question|week|grace|things|one\\b|deal|bye|night|friday))',
  ),
  cue('\\bstrong(?! (?:of|case))\\b|\\bsound\\b(?! good)|\\bstrongly recommend'),
  cue(
    '\\b(?:reliable|dependable|steady|thorough|mature|careful|prepared|meticulous|sincere|honest|bright|capable|teachable)\\b(?! (?:about|if|to say)\\b)',
  ),
  cue('\\b(?:highly |warmly |strongly |happily )?recommend\\b'),
  cue(
    '\\b(?:we|everybody|everyone|i|all of us|faculty|nurses|patients|residents|team|cd|director)(?: all| really)? (?:liked|loved|loves|love|like)\\b|\\bwell[ -](?:liked|regarded)\\b|\\bimpressed\\b|\\bloved (?:her|him)\\b|\\bliked (?:her|him)\\b',
  ),
  cue(
    '\\bwell[ -]regarded\\b|\\btop (?:10|25|15|20|ten|quartile|quarter|decile)|\\bexcellent fit\\b',
  ),
  cue('\\b(?:he|she) is ready\\b|\\bdid (?:very |really )?well\\b|\\bat or above expected'),
  cue(
    '\\bhappy to work with\\b|\\bkind to (?:staff|nurses)\\b|\\bquick,|\\btake (?:him|her)!',
    false,
  ),
  cue('\\bgood hands\\b|\\bteam player\\b|\\ba pleasure to work\\b'),
];

/** `nice student, worked hard`: worse than silence. */
export const LUKEWARM: readonly Cue[] = [
  cue(
    '\\b(?:nice|pleasant|polite|fine|ok|okay|decent|adequate|average|quiet|lovely|acceptable|competent|unremarkable)\\b',
  ),
  cue('\\bwork(?:s|ed)? hard\\b|\\bhard[ -]?working\\b'),
  cue(
    '\\bmet expectations\\b|\\bdid what (?:was|he was|she was|we) asked\\b|\\bon time\\b|\\bnothing (?:stands|stood) out\\b',
    false,
  ),
  cue('\\btop (?:half|50)|\\bmiddle of the (?:pack|class)|\\btop half\\b'),
];

/** Empty or second-hand: the contact has nothing of their own to say. */
export const EMPTY: readonly Cue[] = [
  cue(
    "\\b(?:do not|don['’]t|did not|didn['’]t|not) (?:really |actually )?know (?:him|her|them)\\b",
    false,
  ),
  cue('\\bseem(?:s|ed) (?:fine|ok|okay|nice|alright)\\b', false),
  cue('\\b(?:barely|hardly|scarcely) (?:worked|knew|know|overlapped)\\b', false),
  cue('\\bheard? (?:good|great|mixed|nice) things\\b|\\bhear good\\b', false),
  cue(
    '\\b(?:never|not) met (?:him|her|them)?|\\bnever worked with\\b|\\bnothing first[ -]?hand\\b',
    false,
  ),
  cue("\\bcan(?:not|['’]t) say (?:much|a lot|anything)\\b|\\bonly saw (?:him|her|them)\\b", false),
];

/** Trouble that lies behind the applicant. */
export const IMPROVED: readonly Cue[] = [
  cue(
    '\\bimproved\\b|\\bturned (?:it |things )?(?:completely )?around\\b|\\bmature[d]? (?:since|late)|\\btook longer to mature\\b',
  ),
  cue(
    '\\b(?:excellent|clean|better|well|good|fine|come up|strong(?:er)?) since\\b|\\bsince then\\b|\\bit has not come up\\b|\\boff it since\\b',
    false,
  ),
  cue(
    '\\bcame back (?:stronger|fine|well)\\b|\\bfinished strong\\b|\\bsteadily better\\b|\\bgot better\\b|\\bnow (?:independent|fine|solid)\\b|\\bis fine now\\b|\\bquick by the end\\b',
    false,
  ),
  cue(
    '\\b(?:and|then|but|,) ?passed (?:on |at )?(?:the |his |her )?(?:second|2nd|next)\\b|\\bpassed the second\\b|\\bpassed (?:on|at) (?:the )?second|\\bpassed at once\\b',
    false,
  ),
  cue(
    '\\bnever again\\b|\\bremediated it\\b|\\breturned (?:in|and|to)\\b|\\bback (?:at full|since|on track|to full)\\b|\\bmatter closed\\b|\\bno trouble since\\b|\\btook feedback\\b',
    false,
  ),
];

function concern(
  concern: Concern,
  source: string,
  isSerious = false,
  canBeDenied = true,
): ConcernCue {
  return { ...cue(source, canBeDenied), concern, isSerious };
}

/** Worries, by what they are about. */
export const CONCERN_CUES: readonly ConcernCue[] = [
  concern(
    'professionalism',
    '\\b(?:cheat(?:ed|ing)|falsif(?:ied|ying|ies)|forged|plagiari[sz](?:ed|m)|lied\\b|lying about|dishonest|stole|fabricated|changed the record)',
    true,
  ),
  concern(
    'professionalism',
    '\\b(?:dismissed|fired|expelled|suspended|terminated|arrested)\\b',
    true,
  ),
  concern(
    'professionalism',
    '\\b(?:harass(?:ed|ment|ing)|assault(?:ed)?|impaired|intoxicated|hr involved|burned every bridge|racist)\\b',
    true,
  ),
  concern(
    'professionalism',
    '\\bpatient safety (?:event|issue|concern|problem)|\\bunsafe\\b|\\bdangerous\\b',
    true,
  ),
  concern('professionalism', '\\bunprofessional(?:ism|ly)?\\b'),
  concern(
    'professionalism',
    '\\bprofessionalism (?:issue|concern|problem|citation|lapse|complaint|trouble|report)s?\\b|\\b(?:issues?|problems?|concerns?|lapses?|trouble) (?:with|on|around|about) (?:\\p{L}+ )?(?:professionalism|conduct)\\b|\\bdisciplinary\\b|\\bconduct problem',
  ),
  concern(
    'professionalism',
    '\\bconcerns: ?professionalism\\b|\\bdocumented lapses\\b',
    false,
    false,
  ),
  concern(
    'professionalism',
    '\\b(?:repeatedly |chronically |always |often |was )?late\\b(?! (?:bloomer|in the|last|on (?:mon|tues|wednes|thurs|fri)|wednesday|tuesday|thursday|this|yesterday|december|january|summer|fall|spring|match|season))|\\btardy\\b|\\bno[ -]?show(?:ed|s)?\\b|\\bmissed (?:pages|shifts|sign)|\\bdisappear(?:ed|s)\\b|\\bunreliable\\b|\\bfollow-?through\\b',
  ),
  concern(
    'professionalism',
    '\\b(?:rude|temper|yell(?:ed|ing)|shout(?:ed|ing)|defensive|argumentative|arrogant|disrespectful|entitled|chip on (?:his|her|their) shoulder|nightmare|high maintenance)\\b|\\bcomplained about\\b|\\bnot a team player\\b',
  ),
  concern('professionalism', '\\bchronically behind\\b|\\bmissing documentation\\b'),
  concern(
    'exams',
    '\\bfail(?:ed|ing|ure|ures|s)\\b(?! to (?:match|secure))(?=[^.;]{0,40}\\b(?:step|level|comlex|usmle|board|exam|shelf|ck|cs|test))|\\b(?:step|level|comlex|usmle|ck) ?\\d?(?: ck)?[^.;]{0,20}\\b(?:fail(?:ed|ure)?|(?:needed |took )?(?:two|three|2|3) attempts|twice)\\b|\\btook (?:step|level|comlex) ?\\d?[^.;]{0,10} twice\\b',
  ),
  concern(
    'leave',
    '\\b(?:leaves?|time) of absence\\b|\\bon leave\\b|\\btook (?:a|some) leave\\b|\\b(?:a|one|medical|personal|long) leave\\b|\\b(?:year|months|semester) off\\b',
  ),
  concern(
    'other',
    '\\bweak(?:er|ness|nesses)?\\b|\\bthin\\b|\\b(?:is|was|very|too|bit|little) slow\\b|\\bhand[ -]holding\\b|\\bneeds (?:a lot of |close |much |more )?supervision\\b|\\bstruggl(?:e|ed|es|ing)\\b|\\bunderperform(?:ed|ing|s)?\\b|\\b(?:rough|shaky|bumpy|rocky|slow) (?:start|first|year|month|intern)|\\bbottom (?:half|quarter|third)\\b|\\bneeded (?:some )?time to\\b|\\bacademic probation\\b|\\bremediat(?:ed|ion)\\b',
  ),
];

/** A worry without a name. */
export const UNNAMED_CONCERN: readonly Cue[] = [
  cue(
    '\\b(?:have|had|has|some|serious|with|my|big) (?:\\p{L}+ )?concerns?\\b(?! (?:about|on|with|regarding|around) (?:her|his|their)? ?(?:conduct|professionalism))',
  ),
  cue('\\bred flags?\\b'),
  cue(
    '\\bwould be (?:careful|cautious|hesitant)\\b|\\bhesitant\\b|\\bthink twice\\b|\\bworr(?:y|ied) about\\b',
  ),
  cue(
    "\\bwould(?: not|n['’]t) (?:\\p{L}+ )?recommend\\b|\\bcan(?:not|['’]t) recommend (?:him|her|them)\\b",
    false,
  ),
  cue('\\btells me everything\\b', false),
];

interface ClearingCue extends Cue {
  readonly concern: Concern | 'each named';
}

function clears(concern: ClearingCue['concern'], source: string): ClearingCue {
  return { ...cue(source, false), concern };
}

/** What lays a worry to rest by name. `No red flags` names nothing. */
export const CLEARING_CUES: readonly ClearingCue[] = [
  clears(
    'professionalism',
    '\\b(?:no|never any|zero|without(?: any)?|not any|nothing on|not a single|free of)\\b(?: \\p{L}+,?| or| and){0,5} (?:professionalism|conduct|disciplinary)\\b',
  ),
  clears(
    'professionalism',
    '\\bprofessionalism[:,]? (?:is |was |has been |has )?(?:fine|never|good|excellent|impeccable|no (?:issue|concern|problem)s?|not (?:a|an) (?:issue|problem|concern|question))',
  ),
  clears(
    'professionalism',
    '\\bno concerns? (?:at all )?(?:about|with|regarding) (?:her|his|their) (?:conduct|professionalism)\\b|\\bno (?:issues?|problems?) (?:with|around) professionalism\\b',
  ),
  clears(
    'exams',
    '\\bpassed (?:\\p{L}+ )?(?:everything|all|both|every|each)\\b[^.;]{0,40}\\b(?:first|1st)\\b|\\bpassed (?:all|both)[^.;]{0,25}\\bfirst (?:time|try|attempt)|\\bno (?:exam )?failures?\\b|\\bno failed (?:exams?|attempts?|steps?)\\b',
  ),
  clears(
    'leave',
    '\\b(?:no|never (?:took|had)(?: a| any)?|without(?: any)?)\\b(?: \\p{L}+,?){0,2} leaves?\\b',
  ),
  clears(
    'each named',
    '\\b(?:no|none|nothing|zero|no concerns|no issues|no problems) (?:on|with|about|regarding|around|in) (?=[^.;\\n]{0,60})',
  ),
];
