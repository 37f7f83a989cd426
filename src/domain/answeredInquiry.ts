import type { Instant } from '../base/clock.ts';
import type { Speaker } from './contact.ts';
import { contactKey } from './contactKey.ts';
import type { Inquiry } from './inquiry.ts';

/** A minute: a question is put on record to the minute, as a word is. */
const TOLERANCE_MS = 60_000;

/**
 * Which open question of ours a word of somebody answers: the latest that was put to this voice
 * before the word. Null where we asked them nothing, or nobody waits any more.
 */
export function answeredInquiry(
  inquiries: readonly Inquiry[],
  speaker: Omit<Speaker, 'id'> & { readonly saidAt: Instant },
  voiceOf: (speaker: Speaker) => string,
): Inquiry | null {
  if (contactKey(speaker.contactName) === '') return null;
  const voice = voiceOf({ id: '', ...speaker });
  const asked = inquiries.filter(
    (inquiry) =>
      inquiry.closed === undefined &&
      inquiry.askedAt <= speaker.saidAt + TOLERANCE_MS &&
      inquiry.asked.some(
        ({ name, ...reference }) =>
          voiceOf({ id: inquiry.id, contactName: name, ...reference }) === voice,
      ),
  );
  return asked.toSorted((a, b) => a.askedAt - b.askedAt).at(-1) ?? null;
}
