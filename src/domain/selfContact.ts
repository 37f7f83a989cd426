import type { Instant } from '../base/clock.ts';
import { type Note, standingNotes, type Tone } from './note.ts';
import { isOverContact, isOwnMessage, mostInADay } from './ownMessages.ts';

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
  const toned = (tone: Tone | undefined) => own.filter((note) => note.tone === tone).length;
  return {
    count: own.length,
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
    mostInADay: mostInADay(notes),
    shortestGap: gaps.length === 0 ? null : Math.min(...gaps),
    tones: { calm: toned('calm'), pressing: toned('pressing'), 'not recorded': toned(undefined) },
    isOverContact: isOverContact(notes),
  };
}
