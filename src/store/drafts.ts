/**
 * What is being written and belongs to no document yet: notes, questions, a captured message. A panel
 * that closes by accident loses nothing of it, and with the place of its tab it comes back after a
 * reload (`tabPlace`).
 */
const drafts = new Map<string, unknown>();
/** With an applicant's ID after it, a new note about them; with a note's ID, its correction. */
export const NOTE_DRAFT = 'note ';
const listeners = new Set<() => void>();

/** As it was left; the reader knows what stands under its keys. */
export function draftUnder<Draft>(key: string): Draft | undefined {
  return drafts.get(key) as Draft | undefined;
}

export function keepDraftUnder(key: string, draft: object): void {
  drafts.set(key, draft);
  for (const listener of listeners) listener();
}

export function forgetDraftUnder(key: string): void {
  if (!drafts.delete(key)) return;
  for (const listener of listeners) listener();
}

export function forgetDraftsUnder(prefix: string): void {
  for (const key of [...drafts.keys()]) if (key.startsWith(prefix)) forgetDraftUnder(key);
}

export function draftsOf<Draft>(prefix: string): readonly Draft[] {
  return [...drafts].flatMap(([key, draft]) => (key.startsWith(prefix) ? [draft as Draft] : []));
}

export function allDrafts(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(drafts);
}

/** Puts back what was left; what has been begun since stays. */
export function restoreDrafts(kept: Readonly<Record<string, unknown>>): void {
  for (const [key, draft] of Object.entries(kept)) if (!drafts.has(key)) drafts.set(key, draft);
}

/** Called after each change by a person. */
export function onDraftChange(listener: () => void): void {
  listeners.add(listener);
}
