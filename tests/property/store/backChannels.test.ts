import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import { INITIATORS, type NoteFacts, type Rung, STRENGTHS } from '../../../src/domain/note.ts';
import { FAILED_ATTEMPT_TAG } from '../../../src/domain/poolFields.ts';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { alikeIn, suggestionsOf } from '../../../src/domain/suggestions.ts';
import { withoutBackChannels } from '../../../src/domain/withoutBackChannels.ts';
import { setTag } from '../../../src/store/commands/markApplicants.ts';
import { retractNote } from '../../../src/store/commands/retractNote.ts';
import { setRubric } from '../../../src/store/commands/saveLadder.ts';
import { fieldFactsOf, influenceById } from '../../../src/store/derived.ts';
import { standingsOfTrack } from '../../../src/store/suggestionsOfTrack.ts';
import { edt } from '../../support/edt.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';

const POOL = 10;
const BANDS = ['top', 'usable', 'backup', 'never'] as const;

const member = fc.nat({ max: POOL - 1 }).map(sampleId);
const word = fc.record({
  id: member,
  facts: fc.record({
    contactName: fc.constantFrom('Dr. Osei', 'Dr. Park', 'Dr. Lind', 'Dr. Novak'),
    contactKnown: fc.boolean(),
    rung: fc.constantFrom<Rung>(1, 2, 5, 6),
    initiator: fc.constantFrom(...INITIATORS),
    strength: fc.constantFrom(...STRENGTHS),
    firstHand: fc.boolean(),
  }) satisfies fc.Arbitrary<Partial<NoteFacts>>,
});
const vouch = fc.record({
  id: member,
  facts: fc.constant<Partial<NoteFacts>>({
    contactKnown: true,
    rung: 4,
    initiator: 'we',
    strength: 'strong',
  }),
});
const words = fc.array(fc.oneof(word, vouch), { minLength: 1, maxLength: 10 });
const bands = fc.array(fc.nat({ max: 4 }), { minLength: POOL, maxLength: POOL });
const scores = fc.array(fc.integer({ min: 214, max: 270 }), { minLength: POOL, maxLength: POOL });
const withRubric = fc.boolean();

/** A week in which people were placed by hand before anybody spoke. */
function placedWeek(ofBands: readonly number[], ofScores: readonly number[], hasRubric: boolean) {
  const week = whisperWeek(
    ofScores.map((step2ck) => ({
      applicantType: 'US MD',
      gradYear: 2026,
      step2ck,
      visaNeeded: false,
      interrupted: false,
    })),
  );
  if (hasRubric) {
    const rubric = [{ field: 'step2ck', from: 214, to: 270, points: 100 }];
    week.workspace.run(setRubric, { rubric });
  }
  ofBands.forEach((index, row) => {
    const band = BANDS[index];
    if (band !== undefined) week.place(band, week.ids[row]!);
  });
  week.at(edt(17, 10));
  return week;
}

test('whatever is accepted, the list without back channels is the list of before they spoke', () => {
  fc.assert(
    fc.property(bands, scores, withRubric, words, (ofBands, ofScores, hasRubric, spoken) => {
      const week = placedWeek(ofBands, ofScores, hasRubric);
      const listOf = () =>
        preferenceListOf(week.workspace.board(), TRACK).entries.map(({ id }) => id);
      const before = listOf();
      for (const { id, facts } of spoken) {
        week.hear(id, facts);
        const [suggestion] = week.suggestions();
        // Out of Never is a decision to look again; what follows from it is nobody's word.
        if (suggestion !== undefined && suggestion.act.does === 'move') {
          if (suggestion.act.band !== 'unsorted') week.accept(suggestion);
        }
      }
      const { placements } = week.workspace.board();
      const { moves } = week.workspace.ledger();
      const comparison = withoutBackChannels(placements.get(TRACK) ?? new Map(), moves, TRACK);
      expect(comparison.present).toEqual(listOf());
      expect(comparison.without).toEqual(before);
      expect(checkBoard(week.workspace.board())).toEqual([]);
      for (const { noteIds, because } of comparison.changes) {
        expect(noteIds.length + because.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('silence is not a signal: who is not spoken of is proposed nothing and keeps standing and order', () => {
  fc.assert(
    fc.property(bands, scores, withRubric, words, (ofBands, ofScores, hasRubric, spoken) => {
      const week = placedWeek(ofBands, ofScores, hasRubric);
      const named = new Set(spoken.map(({ id }) => id));
      const silent = (ids: readonly string[]) => ids.filter((id) => !named.has(id));
      const before = BANDS.map((band) => silent(week.band(band)));
      const standings = new Map(standingsOfTrack(week.session.getState()));
      for (const { id, facts } of spoken) {
        week.hear(id, facts);
        for (const suggestion of week.suggestions())
          expect(named).toContain(suggestion.applicantId);
        const [first] = week.suggestions();
        if (first !== undefined) week.accept(first);
      }
      expect(BANDS.map((band) => silent(week.band(band)))).toEqual(before);
      const after = standingsOfTrack(week.session.getState());
      for (const id of silent(week.ids)) expect(after.get(id)).toBe(standings.get(id));
    }),
    { numRuns: 60, seed: 8 },
  );
});

test('with all notes retracted everything is as if nobody had spoken', () => {
  fc.assert(
    fc.property(bands, scores, words, (ofBands, ofScores, spoken) => {
      const week = placedWeek(ofBands, ofScores, true);
      const standings = new Map(standingsOfTrack(week.session.getState()));
      for (const { id, facts } of spoken) week.hear(id, facts);
      for (const noteId of week.workspace.ledger().notesById.keys()) {
        week.workspace.run(retractNote, { noteId, why: 'A slip' });
      }
      for (const influence of influenceById(week.session.getState()).values()) {
        expect(influence).toMatchObject({ net: 0, isVouched: false, cautions: [] });
      }
      expect(week.suggestions()).toEqual([]);
      expect(new Map(standingsOfTrack(week.session.getState()))).toEqual(standings);
    }),
    { numRuns: 60, seed: 9 },
  );
});

test('a suggestion for somebody never moves them down, one against never up', () => {
  fc.assert(
    fc.property(bands, scores, withRubric, words, (ofBands, ofScores, hasRubric, spoken) => {
      const week = placedWeek(ofBands, ofScores, hasRubric);
      const rankOf = (id: string) =>
        preferenceListOf(week.workspace.board(), TRACK).entries.find((entry) => entry.id === id)
          ?.rank ?? Number.POSITIVE_INFINITY;
      for (const { id, facts } of spoken) week.hear(id, facts);
      for (const suggestion of week.suggestions()) {
        if (suggestion.act.does === 'star') continue;
        const before = rankOf(suggestion.applicantId);
        week.accept(suggestion);
        const after = rankOf(suggestion.applicantId);
        const isFor = ['review', 'up', 'aboveLookAlikes'].includes(suggestion.kind);
        if (isFor) expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBeGreaterThanOrEqual(before);
        week.workspace.undo();
      }
    }),
    { numRuns: 60, seed: 10 },
  );
});

test('what is remembered of look-alikes from move to move is what a fresh look finds', () => {
  const moves = fc.array(
    fc.record({ id: member, band: fc.constantFrom(...BANDS), isTagged: fc.boolean() }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(bands, scores, words, moves, (ofBands, ofScores, spoken, made) => {
      const week = placedWeek(ofBands, ofScores, false);
      for (const { id, facts } of spoken) week.hear(id, facts);
      for (const { id, band, isTagged } of made) {
        if (isTagged) {
          week.workspace.run(setTag, { ids: [id], tag: FAILED_ATTEMPT_TAG, tagged: true });
        } else week.place(band, id);
        const session = week.session.getState();
        const facts = fieldFactsOf(session);
        const fresh = suggestionsOf({
          ...facts,
          lists: session.board.bandsByTrack.get(TRACK)!,
          standings: new Map(),
          alikeTo: (applicant) => alikeIn({ ...facts, ids: [...facts.ids] })(applicant),
        });
        expect(week.suggestions()).toEqual(fresh);
      }
    }),
    { numRuns: 60, seed: 11 },
  );
});
