import type { AamcId } from './applicant.ts';
import { isApplicantSpeaking } from './conduct.ts';
import { fileScore } from './fileScore.ts';
import { standingNotes } from './note.ts';
import { type FieldFacts, fieldOf } from './poolFields.ts';
import type { Rubric } from './rubric.ts';

/**
 * When a file is strong, in the program's own words: a share of the rubric's points, or values that
 * the program names. There is no default: nobody is called strong by a number of ours.
 */
export type StrongFile =
  | { readonly by: 'rubric'; readonly rubric: Rubric; readonly atLeast: number }
  | {
      readonly by: 'values';
      readonly all: readonly { readonly field: string; readonly atLeast: number }[];
    };

/**
 * The second-look queue: a strong file, and nobody speaking ("quiet, competent people", seed). Those
 * who are in Top or have withdrawn need none; the applicant's own messages are nobody's voice. The
 * strongest first by the rubric, else in the order of the pool.
 */
export function secondLook(facts: FieldFacts, strong: StrongFile): readonly AamcId[] {
  return facts.ids
    .flatMap((id) => {
      const applicant = facts.applicantsById.get(id);
      if (applicant === undefined || applicant.withdrawn === true) return [];
      if (facts.placements.get(id)?.band === 'top') return [];
      const notes = standingNotes(facts.notesByApplicant.get(id) ?? []);
      if (notes.some((note) => !isApplicantSpeaking(note))) return [];
      if (strong.by === 'rubric') {
        const share = fileScore(strong.rubric, applicant, facts)?.share ?? null;
        return share !== null && share >= strong.atLeast ? [{ id, share }] : [];
      }
      const reaches = strong.all.every(({ field: name, atLeast }) => {
        const field = fieldOf(name);
        const value = field?.kind === 'number' ? field.read(applicant, facts) : null;
        return value !== null && value >= atLeast;
      });
      return strong.all.length > 0 && reaches ? [{ id, share: 0 }] : [];
    })
    .sort((a, b) => b.share - a.share)
    .map(({ id }) => id);
}
