import { PRESET_WEEK, type Week, type WeekEvent } from './week.ts';

/**
 * The week of a workspace: what it states about an event, and the preset for all others. In the order
 * of time whatever was stated, so that two people's changes that met out of order do no harm.
 */
export function readWeek(stated: (id: WeekEvent['id']) => unknown): Week {
  let isPreset = true;
  const week = PRESET_WEEK.map((event) => {
    const found = readStated(stated(event.id));
    if (found === null) return event;
    isPreset = false;
    return { ...event, ...found };
  });
  return isPreset ? PRESET_WEEK : week.sort((a, b) => a.at - b.at);
}

function readStated(value: unknown): Pick<WeekEvent, 'at' | 'confirmed'> | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, confirmed } = value as Partial<WeekEvent>;
  return typeof at === 'number' && Number.isFinite(at) && typeof confirmed === 'boolean'
    ? { at, confirmed }
    : null;
}
