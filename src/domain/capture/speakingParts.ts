import { isOfDomains } from '../mailDomain.ts';
import type { CaptureSettings } from './captureSettings.ts';
import type { MessagePart } from './messageParts.ts';
import { addressIn, isAuthor, isOurs } from './people.ts';
import { readWords } from './readWords.ts';

/** The parts whose words count: what was handed on, else the newest that is not our own question. */
export function speakingParts(
  text: string,
  parts: readonly MessagePart[],
  settings: CaptureSettings,
): readonly MessagePart[] {
  if (parts[0]!.kind === 'turn') return speakingTurns(text, parts, settings);
  const isOutside = (part: MessagePart) =>
    part.author === null || !isOurs(part.author.text, settings.ours) || isFaculty(part, settings);
  const handedOn = parts.find(
    (part) => part.isForwarded && isOutside(part) && part.author !== null,
  );
  if (handedOn !== undefined) return [handedOn];
  const outside = parts.find(
    (part) => isOutside(part) && text.slice(part.body.from, part.body.to).trim() !== '',
  );
  if (outside !== undefined) return [outside];
  // A colleague whom the directory does not hold: nobody else speaks here.
  const colleague = parts.find((part) => isColleague(part, settings));
  return colleague === undefined ? [] : [colleague];
}

/** Writes from an address of ours, and is none of those who ask for the program. */
function isColleague({ author }: MessagePart, { ours }: CaptureSettings): boolean {
  const address = addressIn(author?.text ?? '');
  return (
    address !== null &&
    isOfDomains(address, ours.domains) &&
    !ours.names.some((own) => isAuthor(author!.text, own))
  );
}

/** Our own faculty speak as others do; whoever asks for the program does not. */
function isFaculty({ author }: MessagePart, { contacts, ours }: CaptureSettings): boolean {
  const name = author!.text;
  const isAsking = ours.names.some((own) => isAuthor(name, own));
  return (
    !isAsking && contacts.some((own) => own.relation === 'our faculty' && isAuthor(name, own.name))
  );
}

/** Of a chat, all lines of whoever says most about an applicant. */
function speakingTurns(
  text: string,
  turns: readonly MessagePart[],
  { ours }: CaptureSettings,
): readonly MessagePart[] {
  const byAuthor = new Map<string, MessagePart[]>();
  for (const turn of turns) {
    const author = turn.author!.text.toLowerCase();
    byAuthor.set(author, [...(byAuthor.get(author) ?? []), turn]);
  }
  let best: readonly MessagePart[] = [];
  let most = 0;
  for (const own of byAuthor.values()) {
    if (isOurs(own[0]!.author!.text, ours)) continue;
    const words = readWords(
      text,
      own.map(({ body }) => body),
    );
    const score =
      (words.strength === null ? 0 : words.strength.value === 'empty' ? 1 : 2) +
      (words.firstHand?.value === true ? 1 : 0) +
      (words.wouldTake === null ? 0 : 2);
    if (score > most) [best, most] = [own, score];
  }
  return best;
}
