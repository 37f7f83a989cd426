import { afterEach, expect, test, vi } from 'vitest';
import { seededRandom } from '../../../src/base/clock.ts';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { influenceById } from '../../../src/store/derived.ts';
import { keepTime } from '../../../src/store/keepTime.ts';
import { createSession } from '../../../src/store/session.ts';
import { createWorkspace } from '../../../src/store/workspace.ts';
import { edt } from '../../support/edt.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { importInto, sampleId, samplePool } from '../../support/sampleWorkspace.ts';

afterEach(() => vi.useRealTimers());

test('what was said during a round counts once the gap after it has begun', () => {
  vi.useFakeTimers();
  let now = edt(18, 9, 30);
  const workspace = createWorkspace({
    clock: { now: () => now },
    random: seededRandom(1),
    replica: 'replica',
    user: 'PD',
  });
  importInto(workspace, samplePool(1), 'aaaaaaaaaaaaaaaa');
  const session = createSession(workspace, {});
  const stop = keepTime({ workspace, session });
  const { id: _id, by: _by, at: _at, ...facts } = sampleNote({ saidAt: now });
  workspace.run(addNote, { ...facts, applicantId: sampleId(0), rung: 1, strength: 'strong' });
  const net = () => influenceById(session.getState()).get(sampleId(0))!.net;
  vi.advanceTimersByTime(20_000);
  expect([session.getState().gapSince, net()]).toEqual([null, 0]);
  now = edt(18, 11);
  vi.advanceTimersByTime(20_000);
  expect([session.getState().gapSince, net()]).toEqual([edt(18, 11), 1]);
  stop();
  now = edt(18, 14);
  vi.advanceTimersByTime(20_000);
  expect(session.getState().gapSince).toBe(edt(18, 11));
});
