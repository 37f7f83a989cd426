import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';
import type { Inquiry } from './inquiry.ts';
import { isRetracted, type Note, wordIdOf } from './note.ts';

/** Something that somebody said we would look after: calling back, or hearing an answer. */
export type FollowUp =
  | {
      readonly kind: 'callBack';
      readonly dueAt: Instant;
      /** The notes of the word, one for each applicant. */
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'inquiry'; readonly dueAt: Instant; readonly inquiry: Inquiry };

/** What is still to be done, the earliest due first; what has no due time is not waited for. */
export function followUpsOf(
  notes: Iterable<Note>,
  inquiriesByApplicant: ReadonlyMap<AamcId, readonly Inquiry[]>,
): readonly FollowUp[] {
  const words = new Map<string, Note[]>();
  const answered = new Set<string>();
  for (const note of notes) {
    if (isRetracted(note)) continue;
    if (note.inquiryId !== undefined) answered.add(note.inquiryId);
    const word = wordIdOf(note);
    words.set(word, [...(words.get(word) ?? []), note]);
  }
  const callBacks = [...words.values()].flatMap((ofWord): FollowUp[] => {
    const callBack = ofWord[0]?.callBack;
    return callBack === undefined || callBack.done !== undefined || callBack.dueAt === null
      ? []
      : [{ kind: 'callBack', dueAt: callBack.dueAt, notes: ofWord }];
  });
  const inquiries = [...inquiriesByApplicant.values()].flat().flatMap((inquiry): FollowUp[] => {
    const { dueAt, closed, id } = inquiry;
    return dueAt === null || closed !== undefined || answered.has(id)
      ? []
      : [{ kind: 'inquiry', dueAt, inquiry }];
  });
  return [...callBacks, ...inquiries].sort((a, b) => a.dueAt - b.dueAt);
}
