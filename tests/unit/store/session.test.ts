import { expect, test } from 'vitest';
import {
  awaitsReason,
  decideBand,
  giveReason,
  giveRecentReason,
  openPanel,
  skip,
  undo,
} from '../../../src/store/actions.ts';
import { readSavedSession } from '../../../src/store/savedSession.ts';
import {
  createSession,
  lookAt,
  moveFocus,
  savedPart,
  showScreen,
} from '../../../src/store/session.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const IDS = [0, 1, 2, 3].map(sampleId);
const [a, b, c, d] = IDS as [string, string, string, string];

/** Triage over four applicants, the first in focus. */
function triage() {
  const workspace = sampleWorkspace(4);
  const session = createSession(workspace, {});
  session.setState({ screen: 'triage', visibleIds: IDS, focusedId: a });
  const placementOf = (id: string) => workspace.board().placements.get(TRACK)?.get(id);
  return { workspace, session, parts: { workspace, session }, placementOf };
}

test('a decision is heard once, with the band, the next applicant and the sentence', () => {
  const { session, parts } = triage();
  const heard: unknown[] = [];
  session.subscribe(({ board, focusedId, message }, before) =>
    heard.push([
      before.focusedId,
      focusedId,
      board.placements.get(TRACK)?.get(a)?.band,
      message?.text,
    ]),
  );
  decideBand(parts, 'top');
  expect(heard).toEqual([[a, b, 'top', 'Last000, First to Top, 1 of 1']]);
});

test('a step that fails in the middle is heard as far as it came', () => {
  const { session } = triage();
  let heard = 0;
  session.subscribe(() => {
    heard += 1;
  });
  expect(() =>
    session.inOneStep(() => {
      session.setState({ search: 'x' });
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(heard).toBe(1);
  session.setState({ search: 'y' });
  expect(heard).toBe(2);
});

test('from somebody outside of the queue the keys come back to the place that was left', () => {
  const { session } = triage();
  session.setState({ visibleIds: [a, b, c], focusedId: b });
  lookAt(session, d);
  expect(session.getState().focusedId).toBe(d);
  moveFocus(session, 1);
  expect(session.getState().focusedId).toBe(b);
  moveFocus(session, 1);
  expect(session.getState().focusedId).toBe(c);
});

test('a detour over several applicants leads back to where it began', () => {
  const { session } = triage();
  session.setState({ visibleIds: [a, b], focusedId: b });
  lookAt(session, c);
  lookAt(session, d);
  moveFocus(session, -1);
  expect(session.getState().focusedId).toBe(b);
});

test('undo returns to the very record, and deciding anew goes on from there', () => {
  const { session, parts, placementOf } = triage();
  decideBand(parts, 'top');
  decideBand(parts, 'never');
  undo(parts);
  expect(session.getState().focusedId).toBe(b);
  expect(placementOf(b)).toBeUndefined();
  undo(parts);
  expect(session.getState().focusedId).toBe(a);
  decideBand(parts, 'backup');
  expect(session.getState().focusedId).toBe(b);
});

test('skipping goes to the next without a band and says when there is none', () => {
  const { session, parts } = triage();
  decideBand(parts, 'top', undefined, [b]);
  session.setState({ focusedId: a });
  skip(parts, 1);
  expect(session.getState().focusedId).toBe(c);
  skip(parts, -1);
  expect(session.getState().focusedId).toBe(a);
  skip(parts, -1);
  expect(session.getState().focusedId).toBe(a);
  expect(session.getState().message?.text).toBe('Nobody before is without a band.');
});

test('a reason is for the one who was moved to Never last, not for the one shown by now', () => {
  const { session, parts, placementOf } = triage();
  decideBand(parts, 'never');
  expect(session.getState().focusedId).toBe(b);
  giveReason(parts, 'exams');
  expect(placementOf(a)).toMatchObject({ band: 'never', reason: 'exams' });
  expect(placementOf(b)).toBeUndefined();
  expect(session.getState().focusedId).toBe(b);
  expect(session.getState().message?.text).toBe('Last000, First to Never: Examination record');
});

test('the next decision ends the wait for a reason', () => {
  const { session, parts, placementOf } = triage();
  decideBand(parts, 'never');
  decideBand(parts, 'top');
  expect(awaitsReason(session.getState())).toBeNull();
  giveReason(parts, 'exams');
  expect(placementOf(a)).not.toHaveProperty('reason');
  expect(session.getState().message?.text).toBe('A reason is given for somebody in Never.');
});

test('a decision taken back waits for no reason', () => {
  const { session, parts } = triage();
  decideBand(parts, 'never');
  undo(parts);
  expect(awaitsReason(session.getState())).toBeNull();
});

test('a reason can be given and changed for whoever is shown and in Never', () => {
  const { session, parts, placementOf } = triage();
  decideBand(parts, 'never');
  session.setState({ focusedId: a, lastNever: null });
  giveReason(parts, 'fit');
  giveReason(parts, 'other');
  expect(placementOf(a)?.reason).toBe('other');
});

test('the three last reasons have a key each, and keep it while they are among the last', () => {
  const { session, parts, placementOf } = triage();
  session.setState({ neverReasons: ['exams', 'requirements', 'graduation'] });
  decideBand(parts, 'never');
  giveRecentReason(parts, 2);
  expect(placementOf(a)?.reason).toBe('graduation');
  giveRecentReason(parts, 0);
  expect(placementOf(a)?.reason).toBe('requirements');
  giveReason(parts, 'fit');
  expect(session.getState().neverReasons).toEqual(['fit', 'requirements', 'graduation']);
});

test('a note asked for in Triage opens no panel for the other screens', () => {
  const { session, parts } = triage();
  openPanel(parts, b, true);
  expect(session.getState()).toMatchObject({ focusedId: b, isNoteOpen: true, isPanelOpen: false });
  showScreen(session, 'board');
  openPanel(parts, b);
  expect(session.getState().isPanelOpen).toBe(true);
});

test('the place in Triage is remembered when the screen is left, and saved with the rest', () => {
  const { session } = triage();
  session.setState({
    triageRun: { key: 'k', sort: 'year', ids: `${a} ${b}`, at: '' },
    focusedId: b,
  });
  showScreen(session, 'pool');
  const saved = readSavedSession(structuredClone(savedPart(session.getState())));
  expect(saved.triageRun).toEqual({ key: 'k', sort: 'year', ids: `${a} ${b}`, at: b });
});

test('a saved queue or order that this build does not know is left out', () => {
  expect(
    readSavedSession({ triagePile: 'shortlist', triageSort: 'luck', triageRun: null }),
  ).toEqual({});
});
