import { afterEach, expect, test } from 'vitest';
import { tellFaults } from '../../../src/app/tellFaults.ts';
import { createSession } from '../../../src/store/session.ts';
import { sampleWorkspace } from '../../support/sampleWorkspace.ts';

let stop = () => {};
afterEach(() => stop());

function listening() {
  const session = createSession(sampleWorkspace(1), {});
  stop();
  stop = tellFaults(session);
  return { told: () => session.getState().message };
}

/** As the browser tells it; time is what the event says. */
function fault(type: 'error' | 'unhandledrejection', value: unknown, at = 0): void {
  const event = new Event(type, { cancelable: true });
  Object.defineProperties(event, {
    error: { value },
    reason: { value },
    timeStamp: { value: at },
  });
  window.dispatchEvent(event);
}

test.each(['error', 'unhandledrejection'] as const)(
  'work that throws says so, without a word of the message: %s',
  (type) => {
    const { told } = listening();
    fault(type, new Error('Sandoval, Luz'));
    expect(told()?.text).toMatch(/^Something on this page did not work\. Nothing that was saved/);
    expect(told()?.text).not.toContain('Sandoval');
    expect(told()?.tone).toBe('refused');
  },
);

test('a remark of the browser and work that somebody stopped are no faults', () => {
  const { told } = listening();
  fault('error', null);
  fault('unhandledrejection', new DOMException('Stopped.', 'AbortError'));
  fault('unhandledrejection', 'not an error');
  expect(told()).toBeNull();
});

test('one that comes again and again is told now and then', () => {
  const { told } = listening();
  fault('error', new Error('first'), 0);
  const { serial } = told()!;
  fault('error', new Error('second'), 9_000);
  expect(told()!.serial).toBe(serial);
  fault('error', new Error('third'), 10_000);
  expect(told()!.serial).toBe(serial + 1);
});
