import { expect, test } from 'vitest';
import { seededRandom } from '../../../../src/base/clock.ts';
import { instantOf, PRESET_WEEK } from '../../../../src/domain/week.ts';
import { addNote } from '../../../../src/store/commands/addNote.ts';
import { setKnownSchool } from '../../../../src/store/commands/changeSettings.ts';
import { changeWeek } from '../../../../src/store/commands/changeWeek.ts';
import { influenceById } from '../../../../src/store/derived.ts';
import { createSession } from '../../../../src/store/session.ts';
import { createWorkspace } from '../../../../src/store/workspace.ts';
import { edt } from '../../../support/edt.ts';
import { sampleNote } from '../../../support/sampleNote.ts';
import {
  importInto,
  sampleId,
  samplePool,
  sampleWorkspace,
} from '../../../support/sampleWorkspace.ts';

const wednesdayLate = (at: number) => [{ id: 'wednesdayLate', at, confirmed: true }] as const;

test('an event is stated, recorded and taken back', () => {
  const workspace = sampleWorkspace(1);
  const ran = workspace.run(changeWeek, { stated: wednesdayLate(edt(17, 17)) });
  expect(ran.ok && ran.value).toEqual({ message: 'List finalised: Wed 17:00 ET', canUndo: true });
  expect(instantOf(workspace.board().week, 'wednesdayLate')).toBe(edt(17, 17));
  expect(workspace.board().history.at(-1)).toMatchObject({
    what: 'changeWeek',
    from: 'Wed 15:00 ET, unconfirmed',
    to: 'Wed 17:00 ET',
    why: 'List finalised',
  });
  workspace.undo();
  expect(workspace.board().week).toEqual(PRESET_WEEK);
});

test('what would come out of order is refused in a sentence, and nothing changes', () => {
  const workspace = sampleWorkspace(1);
  const ran = workspace.run(changeWeek, { stated: wednesdayLate(edt(18, 10)) });
  expect(!ran.ok && ran.error).toMatch(/“List finalised” has to come before/);
  expect(workspace.board().week).toBe(PRESET_WEEK);
});

test('back to the preset leaves nothing stated', () => {
  const workspace = sampleWorkspace(1);
  workspace.run(changeWeek, { stated: wednesdayLate(edt(17, 17)) });
  workspace.run(changeWeek, { stated: [{ id: 'matchDay', at: edt(19, 13), confirmed: false }] });
  workspace.run(changeWeek, { stated: null });
  expect(workspace.board().week).toBe(PRESET_WEEK);
  workspace.undo();
  expect(instantOf(workspace.board().week, 'matchDay')).toBe(edt(19, 13));
});

test('what did not change keeps its identity when another setting changes', () => {
  const workspace = sampleWorkspace(1);
  workspace.run(changeWeek, { stated: wednesdayLate(edt(17, 17)) });
  const { week } = workspace.board();
  workspace.run(setKnownSchool, { school: 'Regional Med', known: true });
  expect(workspace.board().week).toBe(week);
});

test('words are weighed by the week of the workspace', () => {
  let now = edt(16, 9);
  const workspace = createWorkspace({
    clock: { now: () => now },
    random: seededRandom(1),
    replica: 'replica',
    user: 'PD',
  });
  importInto(workspace, samplePool(1), 'aaaaaaaaaaaaaaaa');
  now = edt(17, 18);
  const session = createSession(workspace, {});
  const { id: _id, by: _by, at: _at, ...facts } = sampleNote({ saidAt: edt(17, 16) });
  workspace.run(addNote, { ...facts, applicantId: sampleId(0), rung: 1, strength: 'strong' });
  const net = () => influenceById(session.getState()).get(sampleId(0))!.net;
  expect(net()).toBeCloseTo(0.7);
  workspace.run(changeWeek, { stated: wednesdayLate(edt(17, 17)) });
  expect(net()).toBe(1);
});
