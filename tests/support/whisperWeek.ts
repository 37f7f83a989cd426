import { type Instant, seededRandom } from '../../src/base/clock.ts';
import type { AamcId, Applicant } from '../../src/domain/applicant.ts';
import type { Band } from '../../src/domain/band.ts';
import type { Note, NoteFacts } from '../../src/domain/note.ts';
import type { Suggestion } from '../../src/domain/suggestions.ts';
import { acceptSuggestion } from '../../src/store/acceptSuggestion.ts';
import { addNote } from '../../src/store/commands/addNote.ts';
import { moveToBand } from '../../src/store/commands/moveToBand.ts';
import { type Hearing, hearingOf } from '../../src/store/influenceOfApplicant.ts';
import { createSession } from '../../src/store/session.ts';
import { suggestionsOfTrack } from '../../src/store/suggestionsOfTrack.ts';
import { createWorkspace } from '../../src/store/workspace.ts';
import { edt } from './edt.ts';
import { sampleNote } from './sampleNote.ts';
import { importInto, sampleApplicant, sampleId, TRACK } from './sampleWorkspace.ts';

/** A program's week with a clock that is set by hand, to tell stories with. */
export function whisperWeek(pool: readonly Partial<Applicant>[]) {
  let now: Instant = edt(15, 20);
  const workspace = createWorkspace({
    clock: { now: () => (now += 1) },
    random: seededRandom(7),
    replica: 'replica',
    user: 'PD',
  });
  const ids = pool.map((_, index) => sampleId(index));
  importInto(
    workspace,
    pool.map((facts, index) => sampleApplicant(ids[index]!, facts)),
    'aaaaaaaaaaaaaaaa',
  );
  const session = createSession(workspace, { track: TRACK });
  const parts = { workspace, session };

  function must(result: { readonly ok: boolean; readonly error?: string }): void {
    if (!result.ok) throw new Error(result.error);
  }

  return {
    ...parts,
    ids,
    /** From now on it is this time. */
    at(time: Instant): void {
      now = time;
    },
    place(band: Band, ...members: readonly AamcId[]): void {
      must(workspace.run(moveToBand, { track: TRACK, ids: members, band }));
    },
    /** Somebody says something about an applicant at this moment. */
    hear(applicantId: AamcId, facts: Partial<NoteFacts>): Note {
      const { id: _id, by: _by, at: _at, ...plain } = sampleNote({ applicantId, saidAt: now });
      const known = new Set(workspace.ledger().notesById.keys());
      must(workspace.run(addNote, { ...plain, ...facts }));
      return [...workspace.ledger().notesById.values()].find(({ id }) => !known.has(id))!;
    },
    heard(id: AamcId): Hearing {
      return hearingOf({ board: workspace.board(), ledger: workspace.ledger() }, id)!;
    },
    suggestions: (): readonly Suggestion[] => suggestionsOfTrack(session.getState()),
    accept(suggestion: Suggestion): void {
      if (!acceptSuggestion(parts, suggestion)) throw new Error('Not accepted');
    },
    band: (band: Band): readonly AamcId[] =>
      workspace.board().bandsByTrack.get(TRACK)?.[band] ?? [],
  };
}
