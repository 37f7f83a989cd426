import { expect, test, vi } from 'vitest';
import { ok } from '../../../src/base/result.ts';
import type { BoardLock } from '../../../src/store/boardLock.ts';
import { lockLater } from '../../../src/store/lockLater.ts';

function lockOf(deeds: Partial<BoardLock>): BoardLock {
  const nothing = () => Promise.resolve(ok(null));
  return {
    isSet: true,
    set: nothing,
    change: nothing,
    remove: nothing,
    lockNow: nothing,
    ...deeds,
  };
}

test('whether a lock is set is known before its parts are loaded, and they load at the first deed', async () => {
  const change = vi.fn(() => Promise.resolve(ok(null)));
  const load = vi.fn(() => Promise.resolve(lockOf({ change })));
  const lock = lockLater(true, load);
  expect(lock.isSet).toBe(true);
  expect(load).not.toHaveBeenCalled();
  expect(await lock.change('old words', 'new words')).toEqual(ok(null));
  expect(load).toHaveBeenCalledWith(true);
  expect(change).toHaveBeenCalledWith('old words', 'new words');
});

test('parts that do not load are said, and the next try loads them', async () => {
  const load = vi
    .fn<(isSet: boolean) => Promise<BoardLock>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce(lockOf({}));
  const lock = lockLater(false, load);
  expect(await lock.lockNow()).toMatchObject({
    ok: false,
    error: expect.stringMatching(/try again/),
  });
  expect(await lock.lockNow()).toEqual(ok(null));
});
