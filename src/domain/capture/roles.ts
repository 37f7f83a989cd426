import type { Span } from './captureReading.ts';

/** What a contact is, as far as the influence ladder asks. */
export type RoleKind = 'pd' | 'chair' | 'physician' | 'staff' | 'relative';

export interface RoleMention extends Span {
  readonly kind: RoleKind;
  /** As written: `Program Director, Surgery`. */
  readonly text: string;
}

/** The first that fits at a place counts, so that a vice chair is not cut to a chair. */
const ROLES: readonly (readonly [RoleKind, string])[] = [
  ['physician', '(?:associate|assistant|deputy) (?:residency )?program director|\\bAPD\\b'],
  ['staff', 'program coordinator|clerkship coordinator|\\bcoordinator\\b'],
  ['physician', 'clerkship director|\\bCD\\b(?= )'],
  [
    'pd',
    '(?:(?:residency|former|recent|home|EM|OB|OB/GYN|IM|FM|surgery|surgical|anesthesia|medicine|emergency medicine|pediatrics|psychiatry) ){0,2}(?:program director|\\bPD\\b)|\\bi direct the [\\p{L} ]{3,40}(?:year|program|residency)',
  ],
  [
    'chair',
    '(?:(?:associate|assoc\\.?|assistant|vice|interim|department) )?\\bchair(?:man|woman|person)?\\b(?: (?:of|for) (?:the )?[\\p{L}]+)?|\\bhead of (?:the )?(?:department of )?(?:medicine|surgery|department|pediatrics)\\b|\\bdepartment head\\b|\\bHOD\\b',
  ],
  ['physician', '(?:associate |assistant |vice )?dean(?: of [\\p{L}]+(?: affairs)?)?'],
  [
    'physician',
    '(?:clinical )?(?:associate |assistant )?professor(?: of [\\p{L}]+)?|\\bhospitalist\\b|\\battending\\b|\\bpreceptor\\b|\\bfaculty\\b|\\bchief(?: resident)?\\b|\\bintensivist\\b|\\bhead of wards\\b|\\badvisor\\b|\\bmentor\\b',
  ],
  [
    'relative',
    '\\b(?:my|his|her|their) (?:son|daughter|nephew|niece|husband|wife|brother|sister|grandson|granddaughter)\\b|\\b(?:mother|father|uncle|aunt|parents|husband|wife|sister|brother) of\\b',
  ],
];

const PATTERN = new RegExp(ROLES.map(([, source]) => `(${source})`).join('|'), 'giu');

export function roleMentions(text: string, from: number, to: number): readonly RoleMention[] {
  return [...text.slice(from, to).matchAll(PATTERN)].flatMap((match) => {
    const place = match.slice(1).findIndex((group) => group !== undefined);
    // `her chair says` of a colleague, `nice chair`: only words, no names, are read here.
    return [
      {
        kind: ROLES[place]![0],
        text: match[0],
        from: from + match.index,
        to: from + match.index + match[0].length,
      },
    ];
  });
}

/** `our chair says`: somebody else's word, handed on. */
export const HANDED_ON =
  /\bour (?:chair|pd|program director|dean|clerkship director|coordinator)\b(?= (?:says|said|thinks|tells|told|met|loves|likes))/giu;
