import { expect, test } from 'vitest';
import { countTests } from '../../../.tools/countTests.ts';

test('passed and failed tests are counted, skipped ones are neither', () => {
  const files = [
    { isBroken: true, tests: ['passed', 'failed', 'skipped'] },
    { isBroken: false, tests: ['passed', 'passed'] },
  ] as const;
  expect(countTests(files, 0)).toEqual({ passed: 3, failed: 1 });
});

test('a file that breaks before or after its tests is one failure', () => {
  const files = [
    { isBroken: true, tests: [] },
    { isBroken: true, tests: ['passed'] },
  ] as const;
  expect(countTests(files, 0)).toEqual({ passed: 1, failed: 2 });
});

test('an error that no test caught is a failure', () => {
  expect(countTests([{ isBroken: false, tests: ['passed'] }], 2)).toEqual({ passed: 1, failed: 2 });
});

test('a run that proved nothing has failed', () => {
  expect(countTests([], 0)).toEqual({ passed: 0, failed: 1 });
  expect(countTests([{ isBroken: false, tests: ['skipped'] }], 0)).toEqual({
    passed: 0,
    failed: 1,
  });
});
