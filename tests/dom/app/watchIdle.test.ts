import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BLUR_MS, LOCK_MS, watchIdle } from '../../../src/app/watchIdle.ts';
import { ok } from '../../../src/base/result.ts';
import { createSession } from '../../../src/store/session.ts';
import { sampleWorkspace } from '../../support/sampleWorkspace.ts';

const root = document.documentElement;
let stop = () => {};

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function watched({ isSet = true } = {}) {
  const session = createSession(sampleWorkspace(1), {});
  const lockNow = vi.fn(() => Promise.resolve(ok(null)));
  const never = () => Promise.reject(new Error('not asked for'));
  session.setState({ boardLock: { isSet, lockNow, set: never, change: never, remove: never } });
  stop = watchIdle({ session });
  return { lockNow };
}

test('notes are blurred after two minutes, and the key that shows them does nothing else', () => {
  watched();
  const heard = vi.fn();
  window.addEventListener('keydown', heard);
  vi.advanceTimersByTime(BLUR_MS - 10_000);
  expect(root.dataset.idle).toBeUndefined();
  vi.advanceTimersByTime(15_000);
  expect(root.dataset.idle).toBe('');
  const first = new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true });
  document.body.dispatchEvent(first);
  expect(root.dataset.idle).toBeUndefined();
  expect(first.defaultPrevented).toBe(true);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
  window.removeEventListener('keydown', heard);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a board with a passphrase is locked after fifteen minutes without a touch', () => {
  const { lockNow } = watched();
  vi.advanceTimersByTime(LOCK_MS - 60_000);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  vi.advanceTimersByTime(LOCK_MS - 10_000);
  expect(lockNow).not.toHaveBeenCalled();
  vi.advanceTimersByTime(15_000);
  expect(lockNow).toHaveBeenCalled();
});

test('a board without a passphrase is never locked', () => {
  const { lockNow } = watched({ isSet: false });
  vi.advanceTimersByTime(3 * LOCK_MS);
  expect(lockNow).not.toHaveBeenCalled();
});
