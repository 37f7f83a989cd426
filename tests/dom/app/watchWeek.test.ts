import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchWeek } from '../../../src/app/watchWeek.ts';
import { seededRandom } from '../../../src/base/clock.ts';
import { lockList, stampList } from '../../../src/store/commands/lockList.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { createSession } from '../../../src/store/session.ts';
import { createWorkspace } from '../../../src/store/workspace.ts';
import { closeMessage, shownMessages } from '../../../src/ui/messageQueue.ts';
import { edt } from '../../support/edt.ts';
import { importInto, sampleId, samplePool, TRACK } from '../../support/sampleWorkspace.ts';

class FakeNotification {
  static permission = 'granted';
  static told: string[] = [];
  constructor(_title: string, { body }: { body: string }) {
    FakeNotification.told.push(body);
  }
}

let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Notification', FakeNotification);
  FakeNotification.told = [];
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const { id } of shownMessages()) closeMessage(id);
});

function board(start: number) {
  const time = { now: start };
  const workspace = createWorkspace({
    clock: { now: () => time.now },
    random: seededRandom(1),
    replica: 'replica',
    user: 'PD',
  });
  importInto(workspace, samplePool(2), 'aaaaaaaaaaaaaaaa');
  const session = createSession(workspace, {});
  const open = (clockName: 'real' | 'rehearsal' = 'real') => {
    stop();
    for (const { id } of shownMessages()) closeMessage(id);
    stop = watchWeek({ workspace, session, clockName });
  };
  const pass = (to: number) => {
    time.now = to;
    vi.advanceTimersByTime(1_000);
  };
  const texts = () => shownMessages().map(({ text }) => text.split(' (')[0]);
  return { time, workspace, session, open, pass, texts };
}

test('a deadline is told on the page and in its title, each lead once, and not again after a reload', () => {
  const { open, pass, texts } = board(edt(18, 8));
  open();
  expect(document.title).toBe('SOAP board');
  pass(edt(18, 8, 25));
  pass(edt(18, 8, 26));
  expect(texts()).toEqual(['List for round 1 certified in 30 min']);
  expect(document.title).toBe('29 min · List for round 1 certified · SOAP board');
  open();
  expect(texts()).toEqual([]);
  pass(edt(18, 8, 45));
  pass(edt(18, 8, 52));
  // The newer one takes the place of the older.
  expect(texts()).toEqual(['List for round 1 certified in 3 min']);
  // The clock of a rehearsal tells for itself.
  open('rehearsal');
  expect(texts()).toEqual(['List for round 1 certified in 3 min']);
});

test('the browser notifies only where it was switched on, and once for all tabs', () => {
  const { open, pass, session } = board(edt(18, 8));
  open();
  pass(edt(18, 8, 25));
  expect(FakeNotification.told).toEqual([]);
  session.setState({ reminders: { notification: true, sound: false } });
  pass(edt(18, 8, 45));
  sessionStorage.clear();
  open();
  expect(FakeNotification.told).toHaveLength(1);
});

test('nobody is told to certify lists that are certified', () => {
  const { workspace, open, pass, texts } = board(edt(18, 8));
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'top' });
  workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  open();
  pass(edt(18, 8, 25));
  expect(texts()).toHaveLength(1);
  workspace.run(stampList, { track: TRACK, what: 'certified', by: '' });
  pass(edt(18, 8, 45));
  expect(texts()).toHaveLength(1);
  expect(document.title).toBe('SOAP board');
});

test('a phase that begins says what it expects', () => {
  const { open, pass } = board(edt(18, 10, 59, 59));
  sessionStorage.setItem('soap-board-told-real', `round1Ends@${edt(18, 11)}-10`);
  open();
  pass(edt(18, 11));
  expect(shownMessages().map(({ text }) => text)).toEqual([
    'Between rounds. Enter what is still open, import who applied since, then change, lock and certify the list again.',
  ]);
});

test('a clock that is set back a day is said once, and no more when somebody trusts it', () => {
  const { open, pass, session, workspace } = board(edt(17, 13));
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'top' });
  open();
  expect(session.getState().clockDoubt).toBeNull();
  pass(edt(16, 13));
  pass(edt(16, 13, 1));
  expect(session.getState().clockDoubt).toMatch(/^This clock says Tue, Mar 16, 13:01 ET, but/);
  expect(shownMessages()).toHaveLength(1);
  session.setState({ clockTrustedAt: edt(17, 13) });
  pass(edt(16, 13, 2));
  expect(session.getState().clockDoubt).toBeNull();
});
