import { type Influence, influenceOf } from '../domain/influence.ts';
import type { Note } from '../domain/note.ts';

const influenceByNotes = new WeakMap<readonly Note[], Influence>();

/** Null while nobody spoke. Worked out once for each list of notes, however many draw it. */
export function influenceOfApplicant(notes: readonly Note[] | undefined): Influence | null {
  if (notes === undefined || notes.length === 0) return null;
  let influence = influenceByNotes.get(notes);
  if (influence === undefined) {
    influence = influenceOf(notes);
    influenceByNotes.set(notes, influence);
  }
  return influence;
}
