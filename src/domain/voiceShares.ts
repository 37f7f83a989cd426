import { type AamcId, APPLICANT_TYPES, type Applicant, type ApplicantType } from './applicant.ts';
import { INITIATORS, type Initiator, type Note, type Rung, standingNotes } from './note.ts';
import type { ListComparison } from './withoutBackChannels.ts';

/** How words are spread over one type of applicant. */
export interface VoiceShare {
  readonly type: ApplicantType;
  readonly pool: number;
  readonly listed: number;
  /** On the list, with a note that was not retracted. */
  readonly listedWithNotes: number;
  /** On the list, and standing there by a move that was made for words. */
  readonly movedByVoice: number;
  /** movedByVoice ÷ listed; null where nobody of the type is listed. */
  readonly share: number | null;
}

/** One row for each type in the pool: whose list the whispers shape (`product.md`, "Fairness"). */
export function voiceSharesByType(
  ids: readonly AamcId[],
  applicantsById: ReadonlyMap<AamcId, Applicant>,
  notesByApplicant: ReadonlyMap<AamcId, readonly Note[]>,
  { present, movedByVoice }: Pick<ListComparison, 'present' | 'movedByVoice'>,
): readonly VoiceShare[] {
  const listed = new Set(present);
  return APPLICANT_TYPES.flatMap((type): VoiceShare[] => {
    const pool = ids.filter((id) => applicantsById.get(id)?.applicantType === type);
    if (pool.length === 0) return [];
    const onList = pool.filter((id) => listed.has(id));
    const moved = onList.filter((id) => movedByVoice.has(id)).length;
    return [
      {
        type,
        pool: pool.length,
        listed: onList.length,
        listedWithNotes: onList.filter(
          (id) => standingNotes(notesByApplicant.get(id) ?? []).length > 0,
        ).length,
        movedByVoice: moved,
        share: onList.length === 0 ? null : moved / onList.length,
      },
    ];
  });
}

/** How many standing notes came by whom and from which rung, for the report of the week. */
export function notesByInitiatorAndRung(
  notes: Iterable<Note>,
): ReadonlyMap<Initiator, ReadonlyMap<Rung, number>> {
  const counts = new Map<Initiator, Map<Rung, number>>(
    INITIATORS.map((initiator) => [initiator, new Map()]),
  );
  for (const { initiator, rung } of standingNotes([...notes])) {
    const byRung = counts.get(initiator);
    byRung?.set(rung, (byRung.get(rung) ?? 0) + 1);
  }
  return counts;
}
