import type { Instant } from '../../base/clock.ts';
import type { HistoryLine } from '../../domain/board.ts';

const MINUTE = 60_000;
const WINDOW_MS = 10 * MINUTE;
/** A longer pause is a phone call, not a decision. */
const PAUSE_MS = 2 * MINUTE;
const FEWEST = 8;
/** What is done in less is a burst that says nothing about the hours to come. */
const LEAST_MS = MINUTE;

/**
 * Decisions per minute of one person over the ten minutes before the last one, pauses left out; null
 * below eight decisions or one minute, which say nothing yet. Moves of many at once and moves back
 * to Unsorted are not decisions on one applicant; a reason that follows is none either. `since`
 * leaves out what was decided before the screen opened.
 */
export function paceOf(
  history: readonly HistoryLine[],
  person: string,
  since: Instant,
): number | null {
  let last: Instant | null = null;
  let next: Instant = 0;
  let worked = 0;
  let count = 0;
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const line = history[index]!;
    if (line.by !== person) continue;
    if (line.at <= since || (last !== null && line.at < last - WINDOW_MS)) break;
    const isDecision = line.what === 'moveToBand' && line.count === 1;
    if (!isDecision || line.to === 'unsorted' || line.from === line.to) continue;
    if (last !== null) {
      const gap = next - line.at;
      if (gap <= PAUSE_MS) {
        worked += gap;
        count += 1;
      }
    }
    last ??= line.at;
    next = line.at;
  }
  if (count + 1 < FEWEST || worked < LEAST_MS) return null;
  return (count * MINUTE) / worked;
}

/** `9 a minute, about 40 min left`: rounded, because nobody works like a clock. */
export function paceWords(perMinute: number, left: number): string {
  const rate = `${Math.max(1, Math.round(perMinute))} a minute`;
  const pace = perMinute < 0.75 ? 'less than one a minute' : rate;
  return left === 0 ? pace : `${pace}, about ${durationWords(left / perMinute)} left`;
}

function durationWords(minutes: number): string {
  if (minutes < 10) return `${Math.max(1, Math.round(minutes))} min`;
  if (minutes < 57.5) return `${5 * Math.round(minutes / 5)} min`;
  const quarters = Math.round(minutes / 15);
  const hours = Math.floor(quarters / 4);
  return quarters % 4 === 0 ? `${hours} h` : `${hours} h ${(quarters % 4) * 15} min`;
}
