import { type Applicant, hasReportedFailure } from '../../domain/applicant.ts';
import { type CardFact, cardFactWords } from '../../domain/cardFact.ts';

/** The quiet line of a card, such as `CK 244 · US DO · 2021`: the facts that the program chose. */
export function cardFacts(applicant: Applicant, chosen: readonly CardFact[]): string {
  return chosen.flatMap((fact) => cardFactWords(applicant, fact) ?? []).join(' · ');
}

export type CardFlagKind =
  | 'suggestion'
  | 'missing'
  | 'changed'
  | 'failure'
  | 'interruption'
  | 'tag'
  | 'otherList'
  | 'couples'
  | 'sponsorship';

export interface CardFlag {
  readonly kind: CardFlagKind;
  readonly words: string;
}

/** What stands beside the facts: what the newest import says, as far as nobody has looked, and ranks. */
export interface BesideFacts {
  readonly isMissing?: boolean;
  readonly isChanged?: boolean;
  /** What somebody's word suggests and nobody has answered; empty for nothing. */
  readonly suggested?: string;
  /** The other lists on which the applicant stands, in words; empty for none. */
  readonly otherLists?: string;
}

const FAILURE_TAG = /fail|attempt/i;

/** What must not be overlooked, the gravest first. A flag is a sign, so no width can cut it off. */
export function cardFlags(
  applicant: Applicant,
  tags: readonly string[],
  { isMissing = false, isChanged = false, suggested = '', otherLists = '' }: BesideFacts = {},
): readonly CardFlag[] {
  const failureTags = tags.filter((tag) => FAILURE_TAG.test(tag));
  const otherTags = tags.filter((tag) => !FAILURE_TAG.test(tag));
  const flags: CardFlag[] = [];
  if (applicant.withdrawn === true) flags.push({ kind: 'missing', words: 'Withdrew' });
  else if (isMissing) flags.push({ kind: 'missing', words: 'Not in the newest export' });
  if (suggested !== '') flags.push({ kind: 'suggestion', words: `Suggested: ${suggested}` });
  if (hasReportedFailure(applicant) || failureTags.length > 0) {
    const words = failureTags.length > 0 ? `Tagged ${failureTags.join(', ')}` : 'Failed exam';
    flags.push({ kind: 'failure', words });
  }
  if (applicant.interrupted === true) flags.push({ kind: 'interruption', words: 'Interruption' });
  if (isChanged) flags.push({ kind: 'changed', words: 'Changed in the newest export' });
  if (otherTags.length > 0) flags.push({ kind: 'tag', words: `Tagged ${otherTags.join(', ')}` });
  if (otherLists !== '') flags.push({ kind: 'otherList', words: `Also on ${otherLists}` });
  if (applicant.couples === true) flags.push({ kind: 'couples', words: 'Couples match' });
  if (applicant.visaNeeded === true)
    flags.push({ kind: 'sponsorship', words: 'Needs sponsorship' });
  return flags;
}
