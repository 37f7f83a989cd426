import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/base/clock.ts';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { listTable } from '../../../src/output/listTable.ts';
import { showLedger, takesMessage } from '../../../src/store/actions.ts';
import { archiveOf, compareArchive, openArchive } from '../../../src/store/archiveOfWeek.ts';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { createSession, savedPart } from '../../../src/store/session.ts';
import { suggestionsOfTrack } from '../../../src/store/suggestionsOfTrack.ts';
import { createWorkspace } from '../../../src/store/workspace.ts';
import { storedWorkspace } from '../../support/copyWorkspace.ts';
import { edt } from '../../support/edt.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';

/** Somebody in Top of whom a concern was said: it suggests a move. */
function told() {
  const week = whisperWeek([{ lastName: 'Sandoval' }, { lastName: 'Yoon' }]);
  const [luz] = week.ids as [string];
  week.at(edt(16, 10));
  week.place('top', luz);
  week.hear(luz, { rung: 1, strength: 'concern', initiator: 'we' });
  return { ...week, parts: { workspace: week.workspace, session: week.session }, luz };
}

test('a board whose ledger document is absent opens, works and refuses a note', async () => {
  const whole = await storedWorkspace(2);
  const workspace = createWorkspace({
    documents: { board: whole.documents.board },
    clock: { now: () => edt(16, 12) },
    random: seededRandom(1),
    replica: 'viewer',
    user: 'Viewer',
  });
  await workspace.decodeNewBlocks();
  expect(workspace.hasLedger()).toBe(false);
  const [id] = workspace.board().applicantIds as [string];
  expect(workspace.run(moveToBand, { track: TRACK, ids: [id], band: 'top' }).ok).toBe(true);
  const { id: _id, by: _by, at: _at, ...facts } = sampleNote({ applicantId: id, saidAt: 0 });
  expect(workspace.run(addNote, facts)).toMatchObject({
    ok: false,
    error: 'This view leaves that out. Settings can show it again.',
  });
  workspace.leaveOutLedger(false);
  expect(workspace.hasLedger()).toBe(false);
  const session = createSession(workspace, { track: TRACK });
  expect(session.getState().hasLedger).toBe(false);
  expect(suggestionsOfTrack(session.getState())).toEqual([]);
});

test('left out, the ledger is empty for every reader; shown again, it is what it was', () => {
  const { parts, workspace, session } = told();
  const ledger = workspace.ledger();
  const suggestions = suggestionsOfTrack(session.getState());
  expect(suggestions).toHaveLength(1);
  showLedger(parts, false);
  expect(session.getState()).toMatchObject({ hasLedger: false, leavesOutLedger: true });
  expect(session.getState().ledger.notesById.size).toBe(0);
  expect(suggestionsOfTrack(session.getState())).toEqual([]);
  showLedger(parts, true);
  expect(workspace.ledger()).toBe(ledger);
  expect(suggestionsOfTrack(session.getState())).toEqual(suggestions);
});

test('undo does not reach into a ledger that is left out', () => {
  const { parts, workspace, luz } = told();
  expect(workspace.canUndo()).toBe(true);
  showLedger(parts, false);
  expect(workspace.canUndo()).toBe(false);
  expect(workspace.undo()).toMatchObject({ ok: false, error: 'Nothing to undo' });
  showLedger(parts, true);
  expect(workspace.undo()).toMatchObject({ ok: true, value: { on: [luz] } });
});

test('the archive holds the whole ledger, whatever this view leaves out', async () => {
  const { parts, workspace } = told();
  showLedger(parts, false);
  const { text } = await archiveOf(workspace, 'PD');
  expect(JSON.parse(text).content.ledger.notes).toHaveLength(1);
  const opened = await openArchive(new TextEncoder().encode(text));
  if (!opened.ok) throw new Error(opened.error);
  expect(compareArchive(opened.value, workspace)).toEqual({ ok: true, value: null });
});

test('the choice returns after a reload, and a session of an older build shows the ledger', () => {
  const { parts, workspace, session } = told();
  showLedger(parts, false);
  const saved = savedPart(session.getState());
  workspace.leaveOutLedger(false);
  expect(createSession(workspace, saved).getState().hasLedger).toBe(false);
  const { leavesOutLedger: _unknown, ...older } = saved;
  expect(createSession(workspace, older).getState().hasLedger).toBe(true);
});

test('a dropped e-mail is no message for a view without the ledger', () => {
  const { parts, session } = told();
  showLedger(parts, false);
  expect(takesMessage(parts, [new File(['x'], 'word.eml')])).toBe(false);
  expect(session.getState().capturing).toBeNull();
});

test('a table of the list without influences has no column of them', () => {
  const { workspace } = told();
  const list = preferenceListOf(workspace.board(), TRACK);
  const [heads, row] = listTable(list, workspace.board(), null);
  expect(heads).not.toContain('Net influence');
  expect(row).toHaveLength(heads!.length);
  expect(listTable(list, workspace.board(), new Map())[0]).toContain('Net influence');
});
