import type { Channel, Initiator } from '../note.ts';
import type { Proposal } from './captureReading.ts';
import type { CaptureSettings } from './captureSettings.ts';
import { toldChannel, toldInitiator } from './initiator.ts';
import type { MessagePart } from './messageParts.ts';
import { greetings, isOurs } from './people.ts';

/** How the word came: by the kind of message, else as its words tell it. */
export function channelOf(text: string, parts: readonly MessagePart[]): Proposal<Channel> | null {
  const first = parts[0]!;
  if (first.kind === 'turn') {
    const authors = new Set(parts.map(({ author }) => author!.text.toLowerCase()));
    const told = toldChannel({ text: text.slice(0, 200), from: 0 });
    const isGroup = authors.size > 2 || told?.value === 'group chat';
    const { from, to } = first.author!;
    return { value: isGroup ? 'group chat' : 'text', spans: [{ from, to }] };
  }
  if (first.kind === 'mail') {
    const head =
      first.author ?? first.subject ?? parts.find(({ author }) => author !== null)?.author;
    const span = head ?? greetings(text, first.body.from, first.body.to)[0] ?? first.body;
    return { value: 'e-mail', spans: [{ from: span.from, to: span.to }] };
  }
  return toldChannel({ text: text.slice(first.body.from, first.body.to), from: first.body.from });
}

/** Who began: the oldest part of a thread tells it, else the words do, else the kind of message. */
export function initiatorOf(
  text: string,
  parts: readonly MessagePart[],
  scope: readonly MessagePart[],
  hasSpeaker: boolean,
  settings: CaptureSettings,
): Proposal<Initiator> | null {
  const first = scope[0]!;
  const { from, to } = first.body;
  if (first.kind === 'turn') {
    const opening = parts[0]!;
    const author = opening.author!;
    const isSpeakers = hasSpeaker && scope.includes(opening);
    return {
      value: isSpeakers ? 'they' : 'we',
      spans: [{ from: author.from, to: author.to }],
    };
  }
  const span = (part: MessagePart) => {
    const own = part.author ?? part.body;
    return [{ from: own.from, to: own.to }];
  };
  if (!hasSpeaker) return first.author === null ? null : { value: 'we', spans: span(first) };
  const older = parts.slice(parts.indexOf(first) + 1);
  const ourOwn = older.find(({ author }) => author !== null && isOurs(author.text, settings.ours));
  if (ourOwn !== undefined) return { value: 'we', spans: span(ourOwn) };
  const told = toldInitiator({ text: text.slice(from, to), from });
  if (first.kind === 'mail' && told?.value !== 'we') return { value: 'they', spans: span(first) };
  return told;
}
