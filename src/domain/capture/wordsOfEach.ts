import type { AamcId } from '../applicant.ts';
import type { ApplicantIndex } from './applicantIndex.ts';
import type { FoundApplicant, Span, WordsReading } from './captureReading.ts';
import { isWithin } from './findApplicants.ts';
import type { MessagePart } from './messageParts.ts';
import { areNicknames } from './nicknames.ts';
import { readWords } from './readWords.ts';
import { sentencesOf } from './sentences.ts';
import { textWords } from './textWords.ts';

/** What is said of each, where several are named: from a name to the next, and what names nobody. */
export function wordsOfEach(
  text: string,
  scope: readonly MessagePart[],
  applicants: readonly FoundApplicant[],
  index: ApplicantIndex,
): ReadonlyMap<AamcId, WordsReading> {
  if (applicants.length < 2) return new Map();
  const marks = [
    ...applicants.flatMap(({ id, spans }) => spans.map((span) => ({ id, ...span }))),
    ...scope.flatMap(({ body }) => shortMentions(text, body, applicants, index)),
  ].sort((a, b) => a.from - b.from);
  const own = new Map<AamcId, Span[]>(applicants.map(({ id }) => [id, []]));
  for (const { body } of scope) {
    let present: readonly AamcId[] = [];
    for (const sentence of sentencesOf(text, body.from, body.to)) {
      const here = marks.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
      const ids = [...new Set(here.map(({ id }) => id))];
      const isShared = /\b(?:both|each|either|neither|all (?:three|of)|they)\b/i.test(
        text.slice(sentence.from, sentence.to),
      );
      if (isShared || (ids.length > 1 && !isParted(text, here)))
        present = applicants.map(({ id }) => id);
      else if (ids.length > 1) {
        here.forEach(({ id, from }, place) => {
          own.get(id)!.push({
            from: place === 0 ? sentence.from : from,
            to: here[place + 1]?.from ?? sentence.to,
          });
        });
        present = ids.slice(-1);
        continue;
      } else if (ids.length === 1) present = ids;
      for (const id of present) own.get(id)!.push(sentence);
    }
  }
  return new Map([...own].map(([id, spans]) => [id, readWords(text, spans, marks)]));
}

/** One word of a name that fits only one of the applicants named: `Paddy`, `brightwater`. */
function shortMentions(
  text: string,
  { from, to }: Span,
  applicants: readonly FoundApplicant[],
  index: ApplicantIndex,
): readonly (Span & { readonly id: AamcId })[] {
  const named = applicants.flatMap(({ id }) => index.byId.get(id) ?? []);
  const whole = applicants.flatMap(({ spans }) => spans);
  return textWords(text, from, to).flatMap((word) => {
    if (isWithin(word, whole)) return [];
    const meant = named.filter(
      ({ last, lastParts, first, firstParts }) =>
        [last, first, ...lastParts, ...firstParts].includes(word.folded) ||
        areNicknames(word.folded, firstParts[0] ?? first),
    );
    return meant.length === 1 ? [{ id: meant[0]!.id, from: word.from, to: word.to }] : [];
  });
}

/** Whether more than `and`, commas and brackets stands between names of one sentence. */
function isParted(text: string, marks: readonly Span[]): boolean {
  return marks
    .slice(1)
    .some(({ from }, place) =>
      /\p{L}{2,}/u.test(text.slice(marks[place]!.to, from).replace(/\band\b|\bor\b|\bdr\b/gi, '')),
    );
}
