import type { Instant } from '../base/clock.ts';
import { EASTERN, formatInZone, PRESET_WEEK, type Week, type WeekEvent } from './week.ts';
import { daysBetween, daysLater } from './zoneTime.ts';

/** What somebody states about an event. */
export type StatedEvent = Pick<WeekEvent, 'id' | 'at' | 'confirmed'>;

/** The events as the preset orders them, which is the order in which they have to happen. */
export function inPresetOrder(week: Week): readonly WeekEvent[] {
  return PRESET_WEEK.flatMap(({ id }) => week.find((event) => event.id === id) ?? []);
}

/** The week with some events stated anew, as the preset orders them. */
export function weekWith(week: Week, stated: readonly StatedEvent[]): readonly WeekEvent[] {
  return inPresetOrder(week).map((event) => {
    const found = stated.find(({ id }) => id === event.id);
    return found === undefined ? event : { ...event, at: found.at, confirmed: found.confirmed };
  });
}

/**
 * Why the events cannot stand so: one that was stated lies before the one that it follows, or after
 * the one that follows it. Null when all is in order. Two at the same instant are.
 */
export function orderFault(week: Week, stated: readonly StatedEvent[]): string | null {
  const events = weekWith(week, stated);
  for (const [index, event] of events.entries()) {
    if (!stated.some(({ id }) => id === event.id)) continue;
    const [before, after] = [events[index - 1], events[index + 1]];
    if (before !== undefined && event.at < before.at) {
      return `“${event.label}” has to come after “${before.label}”, ${dayAndTime(before.at)} ET.`;
    }
    if (after !== undefined && event.at > after.at) {
      return `“${event.label}” has to come before “${after.label}”, ${dayAndTime(after.at)} ET.`;
    }
  }
  return null;
}

/** `Mar 18, 09:00`, with the day of the week before it. */
function dayAndTime(at: Instant): string {
  const [day, time] = formatInZone(at, EASTERN).split(' ');
  return `${day} ${date.format(at)}, ${time}`;
}

const date = new Intl.DateTimeFormat('en-US', {
  timeZone: EASTERN,
  day: 'numeric',
  month: 'short',
});

/**
 * The whole week moved so that its first event falls on the date of an instant, at the same times on
 * the wall. Nobody has confirmed any of them for that date.
 */
export function movedWeek(week: Week, firstDay: Instant): readonly StatedEvent[] {
  const first = inPresetOrder(week)[0]!;
  const days = daysBetween(first.at, firstDay, EASTERN);
  if (days === 0) return [];
  return week.map(({ id, at }) => ({ id, at: daysLater(at, days, EASTERN), confirmed: false }));
}
