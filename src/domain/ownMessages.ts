import { type Note, type NoteFacts, standingNotes } from './note.ts';

const DAY = 24 * 3_600_000;
/** So many messages within a day are over-contact (`product.md`, "Back channels"; seed, story 3). */
const OVER_CONTACT = 3;

/** A message that the applicant began. An answer to our question (we began) is none. */
export function isOwnMessage({ rung, initiator }: Pick<NoteFacts, 'rung' | 'initiator'>): boolean {
  return initiator === 'applicant' || (rung === 6 && initiator === 'they');
}

/** Ids of the applicant's messages that have another one within 24 hours. */
export function crowdedMessages(notes: readonly Note[]): ReadonlySet<string> {
  const own = notes.filter(isOwnMessage);
  return new Set(
    own
      .filter((note) =>
        own.some((other) => other.id !== note.id && Math.abs(other.saidAt - note.saidAt) < DAY),
      )
      .map(({ id }) => id),
  );
}

/** The most messages that the applicant sent within any 24 hours. */
export function mostInADay(notes: readonly Note[]): number {
  const times = standingNotes(notes)
    .filter(isOwnMessage)
    .map(({ saidAt }) => saidAt);
  return times.reduce(
    (most, time) => Math.max(most, times.filter((at) => at >= time && at - time < DAY).length),
    0,
  );
}

export function isOverContact(notes: readonly Note[]): boolean {
  return mostInADay(notes) >= OVER_CONTACT;
}
