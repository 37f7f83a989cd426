import { expect, test } from 'vitest';
import { withoutBackChannels } from '../../../src/domain/withoutBackChannels.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { lastMoveByHand, nameReason } from '../../../src/store/nameReason.ts';
import { edt } from '../../support/edt.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';

/** Three in Usable, the last of them then taken to Top by hand, after a word. */
function moved() {
  const week = whisperWeek([{}, {}, {}]);
  const [, , ada] = week.ids as [string, string, string];
  week.at(edt(16, 10));
  week.place('usable', ...week.ids);
  const note = week.hear(ada, { rung: 5, strength: 'favourable', initiator: 'we' });
  week.place('top', ada);
  return { ...week, parts: { workspace: week.workspace, session: week.session }, ada, note };
}

test('a note named as the reason is on record, and the list without it puts them back', () => {
  const { parts, workspace, ada, note } = moved();
  expect(nameReason(parts, note)).toBe(true);
  const [move] = workspace.ledger().moves;
  expect(move).toMatchObject({ kind: 'by hand', noteIds: [note.id], before: { band: 'usable' } });
  const { without } = withoutBackChannels(
    workspace.board().placements.get(TRACK)!,
    workspace.ledger().moves,
    TRACK,
  );
  expect(without.at(-1)).toBe(ada);
  expect(workspace.ledger().history.at(-1)).toMatchObject({ what: 'explainMove', why: note.id });
});

test('naming a reason is one undo, and the move stays', () => {
  const { parts, workspace, ada, note } = moved();
  nameReason(parts, note);
  expect(workspace.undo()).toMatchObject({ ok: true, value: { on: [ada] } });
  expect(workspace.ledger().moves).toEqual([]);
  expect(workspace.board().placements.get(TRACK)?.get(ada)?.band).toBe('top');
});

test('a second note joins the first, and nothing is named twice', () => {
  const { parts, workspace, hear, ada, note } = moved();
  const other = hear(ada, { contactName: 'Dr. Ito', rung: 5, strength: 'favourable' });
  nameReason(parts, note);
  nameReason(parts, other);
  nameReason(parts, note);
  expect(workspace.ledger().moves.map(({ noteIds }) => noteIds)).toEqual([[note.id, other.id]]);
});

test('an accepted suggestion has its reason already, and a move made elsewhere has none to give', () => {
  const week = whisperWeek([{}]);
  const [luz] = week.ids as [string];
  const parts = { workspace: week.workspace, session: week.session };
  week.at(edt(16, 10));
  expect(lastMoveByHand(parts, luz)).toBeNull();
  week.place('top', luz);
  week.hear(luz, { rung: 1, strength: 'concern', initiator: 'we' });
  expect(lastMoveByHand(parts, luz)).toMatchObject({ before: null, noteIds: [] });
  week.accept(week.suggestions()[0]!);
  expect(lastMoveByHand(parts, luz)).toBeNull();
  const elsewhere = { ...week.workspace, undoEntries: () => [] };
  week.workspace.run(moveToBand, { track: TRACK, ids: [luz], band: 'usable' });
  expect(lastMoveByHand({ ...parts, workspace: elsewhere }, luz)).toBeNull();
});
