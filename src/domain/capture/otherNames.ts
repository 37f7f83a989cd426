import { BLANK_CONTACT } from '../contact.ts';
import type { Span } from './captureReading.ts';
import type { CaptureSettings } from './captureSettings.ts';
import type { MessagePart } from './messageParts.ts';
import { contactMentions, greetings, ourMentions } from './people.ts';
import { textWords } from './textWords.ts';

/** More people than this are no conversation. */
const MOST_AUTHORS = 100;

/** Names that are no applicants: those addressed, our own people, contacts, authors. */
export function othersIn(
  text: string,
  parts: readonly MessagePart[],
  { contacts, ours }: CaptureSettings,
): readonly Span[] {
  const written = parts.flatMap(({ author }) => (author === null ? [] : [plainName(author.text)]));
  const authors = [...new Set(written)].slice(0, MOST_AUTHORS);
  const people = [
    ...contacts,
    ...authors.map((name) => ({ ...BLANK_CONTACT, id: '', by: '', at: 0, name })),
  ];
  return parts.flatMap(({ body }) => {
    const words = textWords(text, body.from, body.to);
    return [
      ...greetings(text, body.from, body.to),
      ...contactMentions(text, words, people),
      ...ourMentions(words, ours),
    ];
  });
}

/** A name as an address or chat shows it, without what is no name. */
function plainName(author: string): string {
  return author.replace(/<[^>]*>|\([^)]*\)|"|,? (?:MD|DO|PhD)\b/g, ' ').trim();
}
