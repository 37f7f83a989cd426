import { expect, test } from 'vitest';
import { startRehearsalClock } from '../../../../src/features/week/rehearsalClock.ts';
import { edt } from '../../../support/edt.ts';

const MINUTE = 60_000;

function device() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  let passed = 0;
  const start = () => startRehearsalClock({ start: edt(16, 8), elapsed: () => passed, storage });
  return { kept, start, pass: (ms: number) => (passed += ms) };
}

test('a rehearsal begins where it is told to and runs at the speed that is chosen', () => {
  const { start, pass } = device();
  const clock = start();
  expect(clock.now()).toBe(edt(16, 8));
  pass(MINUTE);
  expect(clock.now()).toBe(edt(16, 8, 1));
  clock.setSpeed(60);
  pass(MINUTE);
  expect(clock.now()).toBe(edt(16, 9, 1));
  clock.setSpeed(600);
  pass(MINUTE);
  expect(clock.now()).toBe(edt(16, 19, 1));
});

test('a leap is told to whoever looks, and time runs on from there as ever', () => {
  const { start, pass } = device();
  const clock = start();
  clock.setSpeed(600);
  const seen: number[] = [];
  const leave = clock.onTurn(() => seen.push(clock.now()));
  clock.leapTo(edt(17, 15));
  leave();
  pass(MINUTE);
  expect([seen, clock.speed(), clock.now()]).toEqual([[edt(17, 15)], 1, edt(17, 15, 1)]);
});

test('a reload goes on where the page was left; a clock that was forgotten begins anew', () => {
  const { start, pass } = device();
  const clock = start();
  clock.setSpeed(60);
  pass(MINUTE);
  clock.keep();
  // Nobody looks while the page is gone.
  pass(30 * MINUTE);
  const next = start();
  expect([next.now(), next.speed()]).toEqual([edt(16, 9), 60]);
  next.forget();
  next.keep();
  expect(start().now()).toBe(edt(16, 8));
});

test.each(['', '{', 'null', '{"at":"soon","speed":1}', '{"at":5,"speed":7}'])(
  'what is kept as %s is no time',
  (text) => {
    const { kept, start } = device();
    kept.set('soap-board-clock-rehearsal', text);
    expect(start().now()).toBe(edt(16, 8));
  },
);
