import { expect, test } from 'vitest';
import { withoutBackChannels } from '../../../src/domain/withoutBackChannels.ts';
import { dismissSuggestion, explainMove } from '../../../src/store/commands/explainMove.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { retractNote } from '../../../src/store/commands/retractNote.ts';
import { setRubric } from '../../../src/store/commands/saveLadder.ts';
import { edt } from '../../support/edt.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';

const CHAIR = {
  contactName: 'Dr. Novak',
  rung: 2,
  initiator: 'we',
  strength: 'strong',
  firstHand: true,
} as const;

function threeUsable() {
  const week = whisperWeek([{ step2ck: 250 }, { step2ck: 240 }, { step2ck: 230 }]);
  week.place('usable', ...week.ids);
  week.at(edt(17, 10));
  const note = week.hear(week.ids[2]!, CHAIR);
  const kinds = () => week.suggestions().map(({ applicantId, kind }) => `${kind} ${applicantId}`);
  return { week, note, kinds, last: week.ids[2]! };
}

test('nothing moves until somebody accepts, and undo takes the whole of it back', () => {
  const { week, kinds, last } = threeUsable();
  expect(week.band('usable')).toEqual(week.ids);
  week.accept(week.suggestions()[0]!);
  expect(week.band('usable')).toEqual([last, week.ids[0], week.ids[1]]);
  expect(week.workspace.board().history.at(-1)).toMatchObject({ what: 'moveToBand', on: [last] });
  expect(kinds()).toEqual([]);
  week.workspace.undo();
  expect(week.band('usable')).toEqual(week.ids);
  expect(kinds()).toEqual([`up ${last}`]);
});

test('the board shows no trace of the ledger', () => {
  const { week, note } = threeUsable();
  week.accept(week.suggestions()[0]!);
  const line = JSON.stringify(week.workspace.board().history);
  expect(line).not.toContain(note.id);
  expect(line).not.toMatch(/Novak|suggest|rung|note/i);
});

test('accepted and then moved by hand, it was answered', () => {
  const { week, kinds, last } = threeUsable();
  week.accept(week.suggestions()[0]!);
  week.workspace.run(moveToBand, { track: TRACK, ids: [last], band: 'usable', index: 2 });
  expect(kinds()).toEqual([]);
});

test('dismissed, it stays away until there is a new fact', () => {
  const { week, kinds, last } = threeUsable();
  const [suggestion] = week.suggestions();
  week.workspace.run(dismissSuggestion, { track: TRACK, suggestion: suggestion! });
  expect(kinds()).toEqual([]);
  week.place('backup', last);
  week.place('usable', last);
  expect(kinds()).toEqual([]);
  const { id: noteId } = week.hear(last, { ...CHAIR, contactName: 'Dr. Lind', rung: 5 });
  expect(kinds()).toEqual([`up ${last}`]);
  week.workspace.undo();
  expect(kinds()).toEqual([]);
  week.workspace.redo();
  week.workspace.run(retractNote, { noteId, why: 'Meant another' });
  expect(kinds()).toEqual([`up ${last}`]);
});

test('a dismissal can be taken back', () => {
  const { week, kinds, last } = threeUsable();
  week.workspace.run(dismissSuggestion, { track: TRACK, suggestion: week.suggestions()[0]! });
  week.workspace.undo();
  expect(kinds()).toEqual([`up ${last}`]);
});

test('with a rubric a voice takes past those whose standing is lower, and past nobody else', () => {
  const { week, last } = threeUsable();
  const part = { field: 'step2ck', from: 200, to: 260, points: 1 };
  week.workspace.run(setRubric, { rubric: [part] });
  // 0.5 × (1 + 0.5 × 0.8) = 0.7: above 0.67, below 0.83.
  const [suggestion] = week.suggestions();
  expect(suggestion).toMatchObject({ applicantId: last, act: { band: 'usable', index: 1 } });
});

test('a serious concern proposes Never with the reason it named, to be confirmed', () => {
  const { week, last } = threeUsable();
  week.hear(last, {
    ...CHAIR,
    contactName: 'Dr. Reyes',
    rung: 1,
    strength: 'serious concern',
    concernsRaised: ['leave', 'exams'],
  });
  const [suggestion] = week.suggestions();
  expect(suggestion).toMatchObject({ kind: 'never', act: { band: 'never', reason: 'exams' } });
  expect(suggestion!.noteIds).toHaveLength(1);
  week.accept(suggestion!);
  expect(week.band('never')).toEqual([last]);
});

test('rung 1 asks to look again at somebody in Never', () => {
  const { week, last } = threeUsable();
  week.place('never', last);
  week.hear(last, { ...CHAIR, contactName: 'Dr. Reyes', rung: 1 });
  const [suggestion] = week.suggestions();
  expect(suggestion).toMatchObject({ kind: 'review', act: { band: 'unsorted' } });
  week.accept(suggestion!);
  expect(week.band('never')).toEqual([]);
});

test('a move by hand is explained by notes on the very applicant, and goes without them', () => {
  const { week, note, last } = threeUsable();
  const before = week.workspace.board().placements.get(TRACK)!.get(last)!;
  const track = TRACK;
  week.workspace.run(moveToBand, { track, ids: [last], band: 'top' });
  const why = { track, noteIds: [note.id], kind: 'by hand', before } as const;
  expect(week.workspace.run(explainMove, { ...why, id: week.ids[0]! }).ok).toBe(false);
  expect(week.workspace.run(explainMove, { ...why, id: last, noteIds: [] }).ok).toBe(false);
  expect(week.workspace.run(explainMove, { ...why, id: last }).ok).toBe(true);
  const placements = week.workspace.board().placements.get(TRACK)!;
  const { present, without } = withoutBackChannels(
    placements,
    week.workspace.ledger().moves,
    track,
  );
  expect(present).toEqual([last, week.ids[0], week.ids[1]]);
  expect(without).toEqual(week.ids);
});

test('no reason is written for a move that changed nothing', () => {
  const { week, last } = threeUsable();
  week.accept(week.suggestions()[0]!);
  const { length } = week.workspace.ledger().moves;
  // Already where it should stand: the command changes nothing.
  week.accept({
    applicantId: last,
    kind: 'up',
    noteIds: [],
    facts: '',
    reason: '',
    act: { does: 'move', band: 'usable', index: 0 },
  });
  expect(week.workspace.ledger().moves).toHaveLength(length);
});
