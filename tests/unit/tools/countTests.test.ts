import { expect, test } from 'vitest';
import { countTests, type FileOutcome, testsToLookInto } from '../../../.tools/countTests.ts';

type State = FileOutcome['tests'][number]['state'];

function file(isBroken: boolean, ...states: readonly State[]): FileOutcome {
  const tests = states.map((state, index) => ({ name: `test ${index}`, state, isLate: false }));
  return { name: 'tests/unit/some.test.ts', isBroken, tests };
}

test('passed and failed tests are counted, skipped ones are neither', () => {
  const files = [file(true, 'passed', 'failed', 'skipped'), file(false, 'passed', 'passed')];
  expect(countTests(files, 0)).toEqual({ passed: 3, failed: 1 });
});

test('a file that breaks before or after its tests is one failure', () => {
  expect(countTests([file(true), file(true, 'passed')], 0)).toEqual({ passed: 1, failed: 2 });
});

test('an error that no test caught is a failure', () => {
  expect(countTests([file(false, 'passed')], 2)).toEqual({ passed: 1, failed: 2 });
});

test('a run that proved nothing has failed', () => {
  expect(countTests([], 0)).toEqual({ passed: 0, failed: 1 });
  expect(countTests([file(false, 'skipped')], 0)).toEqual({ passed: 0, failed: 1 });
});

test('what failed, and what needed a second attempt, is named', () => {
  const late = { name: 'waits', state: 'passed', isLate: true } as const;
  const files = [file(true, 'passed', 'failed'), file(true), { ...file(false), tests: [late] }];
  expect(testsToLookInto(files)).toEqual([
    'failed: tests/unit/some.test.ts > test 1',
    'failed outside its tests: tests/unit/some.test.ts',
    'passed at the second attempt: tests/unit/some.test.ts > waits',
  ]);
});
