import { expect, test } from 'vitest';
import type { Applicant } from '../../../../src/domain/applicant.ts';
import { EMPTY_FORM } from '../../../../src/domain/firstPass.ts';
import { poolViewOf } from '../../../../src/features/pool/poolView.ts';
import { setStar } from '../../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../../src/store/commands/moveToBand.ts';
import { createSession, type SavedSession } from '../../../../src/store/session.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
  TRACK,
} from '../../../support/sampleWorkspace.ts';

const ELSEWHERE = [{ code: '2978140P0', type: 'Preliminary', label: 'Medicine' }];
const PEOPLE: readonly Applicant[] = [
  sampleApplicant(sampleId(0), { lastName: 'Abbott', step2ck: 251, school: 'Park University' }),
  sampleApplicant(sampleId(1), { lastName: 'Begum', step2ck: null }),
  sampleApplicant(sampleId(2), { lastName: 'Park', step2ck: 219 }),
  sampleApplicant(sampleId(3), { lastName: 'Petrov', step2ck: 240, tracks: ELSEWHERE }),
];
const AT_LEAST_230 = { ...EMPTY_FORM, step2ckAtLeast: 230 };

function sessionOf(saved: Partial<SavedSession> = {}) {
  const workspace = sampleWorkspace(0);
  importInto(workspace, PEOPLE, 'dddddddddddddddd');
  return { workspace, session: createSession(workspace, { track: TRACK, ...saved }) };
}

const places = (ids: readonly string[]) => ids.map((id) => Number(id) - Number(sampleId(0)));

test('the pool of a track leaves out who applied to others only, and counts them', () => {
  const { session } = sessionOf({ pile: 'all' });
  const view = poolViewOf(session.getState());
  expect(places(view.ids)).toEqual([0, 1, 2]);
  expect(view).toMatchObject({ total: 3, elsewhere: 1 });
});

test.each([
  ['all', [0, 1, 2]],
  ['inPlay', [0, 1]],
  ['review', [0]],
  ['gray', [1]],
  ['screened', [2]],
] as const)('the view %s holds %j', (pile, expected) => {
  const { session } = sessionOf({ pile, firstPass: AT_LEAST_230 });
  const view = poolViewOf(session.getState());
  expect(places(view.ids)).toEqual(expected);
  expect(view.pileCounts).toEqual({ inPlay: 2, review: 1, gray: 1, screened: 1, all: 3 });
});

test('the best match stands first, unless somebody has chosen an order', () => {
  const { session } = sessionOf({ pile: 'all' });
  session.setState({ search: ' park ' });
  expect(places(poolViewOf(session.getState()).ids)).toEqual([2, 0]);
  session.setState({ sort: [{ column: 'name', descending: false }] });
  expect(places(poolViewOf(session.getState()).ids)).toEqual([0, 2]);
});

test('the search stays within the pile', () => {
  const { session } = sessionOf({ pile: 'inPlay', firstPass: AT_LEAST_230 });
  session.setState({ search: 'park' });
  expect(places(poolViewOf(session.getState()).ids)).toEqual([0]);
});

test('a decision gives the very same view, unless the order looks at it', () => {
  const { workspace, session } = sessionOf({ pile: 'all' });
  const before = poolViewOf(session.getState());
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(2)], band: 'top' });
  expect(poolViewOf(session.getState())).toBe(before);

  session.setState({ sort: [{ column: 'band', descending: false }] });
  expect(places(poolViewOf(session.getState()).ids)).toEqual([2, 0, 1]);
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(1)], band: 'top', index: 0 });
  expect(places(poolViewOf(session.getState()).ids)).toEqual([1, 2, 0]);
});

test('a star pulls into Review now', () => {
  const { workspace, session } = sessionOf({ pile: 'review', firstPass: AT_LEAST_230 });
  workspace.run(setStar, { ids: [sampleId(2)], starred: true });
  expect(places(poolViewOf(session.getState()).ids)).toEqual([0, 2]);
});
