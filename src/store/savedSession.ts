import {
  FIRST_SESSION,
  PILE_VIEWS,
  type SavedSession,
  SCREENED_VIEWS,
  TRIAGE_QUEUES,
  TRIAGE_SORTS,
} from './session.ts';

/**
 * The parts of a saved session that have the shape this build knows. Where a person was is worth
 * keeping and not worth a screen that cannot be drawn: what does not fit is left out.
 */
export function readSavedSession(value: unknown): Partial<SavedSession> {
  if (typeof value !== 'object' || value === null) return {};
  const saved = new Map(Object.entries(value));
  const fitting = Object.entries(FIRST_SESSION).filter(
    ([key, first]) =>
      saved.has(key) &&
      hasShapeOf(saved.get(key), first) &&
      (CHOICES[key as keyof SavedSession]?.includes(saved.get(key) as string) ?? true),
  );
  return Object.fromEntries(fitting.map(([key]) => [key, saved.get(key)])) as Partial<SavedSession>;
}

const CHOICES: Readonly<Partial<Record<keyof SavedSession, readonly string[]>>> = {
  pile: PILE_VIEWS,
  screenedView: SCREENED_VIEWS,
  triagePile: TRIAGE_QUEUES,
  triageSort: TRIAGE_SORTS,
  theme: ['system', 'light', 'dark'],
  density: ['compact', 'comfortable'],
};

/** Same kind of value, and in a record at least the fields of the first one, each of its kind. */
function hasShapeOf(value: unknown, first: unknown): boolean {
  // Nothing chosen yet stands for a text or a number.
  if (first === null) return value === null || ['string', 'number'].includes(typeof value);
  if (Array.isArray(first)) return Array.isArray(value);
  if (typeof first !== 'object') return typeof value === typeof first;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(first).every(([key, each]) => hasShapeOf(fields[key], each));
}
