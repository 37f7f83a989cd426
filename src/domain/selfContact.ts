import type { Instant } from '../base/clock.ts';
import { type Note, type NoteFacts, standingNotes, type Tone } from './note.ts';

const DAY = 24 * 3_600_000;
/** So many messages within a day are over-contact (`product.md`, "Back channels"; seed, story 3). */
export const OVER_CONTACT = 3;

/**
 * What applicants themselves sent, unasked: how often, how close together, in what tone. Answers to
 * our questions are none of it.
 */
export interface SelfContact {
  readonly count: number;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
  /** Most messages within any 24 hours. */
  readonly mostInADay: number;
  /** Milliseconds between the two closest messages; null for fewer than two. */
  readonly shortestGap: number | null;
  readonly tones: Readonly<Record<Tone | 'not recorded', number>>;
  readonly isOverContact: boolean;
}

export function selfContactOf(notes: readonly Note[]): SelfContact {
  const own = standingNotes(notes)
    .filter(isOwnMessage)
    .sort((a, b) => a.saidAt - b.saidAt);
  const times = own.map(({ saidAt }) => saidAt);
  const gaps = times.slice(1).map((time, index) => time - times[index]!);
  const mostInADay = times.reduce(
    (most, time) => Math.max(most, times.filter((at) => at >= time && at - time < DAY).length),
    0,
  );
  const toned = (tone: Tone | undefined) => own.filter((note) => note.tone === tone).length;
  return {
    count: own.length,
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
    mostInADay,
    shortestGap: gaps.length === 0 ? null : Math.min(...gaps),
    tones: { calm: toned('calm'), pressing: toned('pressing'), 'not recorded': toned(undefined) },
    isOverContact: mostInADay >= OVER_CONTACT,
  };
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

/** A message that the applicant began. An answer to our question (we began) is none. */
export function isOwnMessage({ rung, initiator }: Pick<NoteFacts, 'rung' | 'initiator'>): boolean {
  return initiator === 'applicant' || (rung === 6 && initiator === 'they');
}
