import { expect, test } from 'vitest';
import {
  decideBand,
  openCompare,
  openLookAlikes,
  stepRank,
  undo,
} from '../../../src/store/actions.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { createSession, showScreen } from '../../../src/store/session.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
  TRACK,
} from '../../support/sampleWorkspace.ts';

const [a, b, c] = [0, 1, 2].map(sampleId) as [string, string, string];

function window() {
  const workspace = sampleWorkspace(3);
  const session = createSession(workspace, {});
  const bandOf = (id: string) => workspace.board().placements.get(TRACK)?.get(id)?.band;
  return { workspace, session, parts: { workspace, session }, bandOf };
}

test('a key acts on nobody whom the screen does not show', () => {
  const { session, parts, bandOf } = window();
  session.setState({ screen: 'settings', focusedId: a, visibleIds: [] });
  decideBand(parts, 'never');
  stepRank(parts, 'top');
  session.setState({ screen: 'pool', visibleIds: [b, c] });
  decideBand(parts, 'never');
  expect(bandOf(a)).toBeUndefined();
  expect(session.getState().message?.text).toBe('Choose an applicant first.');
  session.setState({ visibleIds: [a, b, c] });
  decideBand(parts, 'never');
  expect(bandOf(a)).toBe('never');
});

test('whoever stands in the open panel is seen', () => {
  const { session, parts, bandOf } = window();
  session.setState({ screen: 'settings', focusedId: a, isPanelOpen: true, visibleIds: [] });
  decideBand(parts, 'top');
  expect(bandOf(a)).toBe('top');
});

test('a band key does nothing to a name of Rounds', () => {
  const { session, parts, bandOf } = window();
  session.setState({ screen: 'rounds', focusedId: a, visibleIds: [a, b] });
  decideBand(parts, 'never');
  expect(bandOf(a)).toBeUndefined();
});

test('a selection stays on the screen where it was made, and goes with Triage', () => {
  const { session, parts, bandOf } = window();
  session.setState({ screen: 'pool', selection: new Set([b, c]), visibleIds: [a, b, c] });
  showScreen(session, 'triage');
  expect(session.getState().selection.size).toBe(2);
  showScreen(session, 'pool');
  expect(session.getState().selection.size).toBe(2);
  showScreen(session, 'triage');
  showScreen(session, 'board');
  expect(session.getState().selection.size).toBe(0);
  session.setState({ focusedId: a, visibleIds: [a, b, c] });
  decideBand(parts, 'never');
  expect([a, b, c].map(bandOf)).toEqual(['never', undefined, undefined]);
});

test('undo of a decision in another track goes there and says so', () => {
  const workspace = sampleWorkspace(0);
  const tracks = [
    { code: '1234567C0', label: 'Medicine', type: 'Categorical' },
    { code: '1234567P0', label: 'Medicine', type: 'Preliminary' },
  ];
  importInto(workspace, [sampleApplicant(a, { tracks })], 'aaaaaaaaaaaaaaaa');
  const session = createSession(workspace, {});
  workspace.run(moveToBand, { track: '1234567C0', ids: [a], band: 'top' });
  session.setState({ track: '1234567P0' });
  undo({ workspace, session });
  expect(session.getState().track).toBe('1234567C0');
  expect(session.getState().message?.text).toMatch(/^Undone: .*, in Medicine Categorical$/);
});

test('four are laid side by side, and of more nobody', () => {
  const workspace = sampleWorkspace(5);
  const session = createSession(workspace, {});
  const parts = { workspace, session };
  const ids = [0, 1, 2, 3, 4].map(sampleId);
  openCompare(parts, ids);
  expect(session.getState().comparing).toEqual([]);
  expect(session.getState().message?.text).toBe('Compare takes up to 4; 5 are selected.');
  openCompare(parts, ids.slice(0, 4));
  expect(session.getState().comparing).toEqual([{ kind: 'compare', ids: ids.slice(0, 4) }]);
});

test('look-alikes are looked for of whom a key means, over what was compared before', () => {
  const { session, parts } = window();
  session.setState({ screen: 'board', focusedId: a, visibleIds: [b, c] });
  openLookAlikes(parts);
  expect(session.getState().comparing).toEqual([]);
  openCompare(parts, [a, b]);
  openLookAlikes(parts, b);
  expect(session.getState().comparing.map(({ kind }) => kind)).toEqual(['compare', 'lookAlikes']);
});
