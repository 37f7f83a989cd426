/** What came of one test file; `isBroken` also when it failed outside its tests. */
export interface FileOutcome {
  readonly name: string;
  readonly isBroken: boolean;
  readonly tests: readonly TestOutcome[];
}

export interface TestOutcome {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped' | 'pending';
  /** Passed, and not at the first attempt. */
  readonly isLate: boolean;
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts a finished run. A file that broke outside its tests is one failure, and so is each error
 * that no test caught. A run without a passed test has proved nothing and is a failure too.
 */
export function countTests(files: readonly FileOutcome[], unhandledErrors: number): Count {
  const tests = files.flatMap((file) => file.tests);
  const passed = tests.filter(({ state }) => state === 'passed').length;
  const failed = tests.filter(hasFailed).length + files.filter(isBrokenOutside).length;
  const all = failed + unhandledErrors;
  return { passed, failed: all === 0 && passed === 0 ? 1 : all };
}

/**
 * One line for each test to look into, for the end of the output, which is what is kept of a long
 * run: what failed, and what passed only when it was tried again.
 */
export function testsToLookInto(files: readonly FileOutcome[]): readonly string[] {
  return files.flatMap((file) => [
    ...(isBrokenOutside(file) ? [`failed outside its tests: ${file.name}`] : []),
    ...file.tests.flatMap((test) => {
      const name = `${file.name} > ${test.name}`;
      if (hasFailed(test)) return [`failed: ${name}`];
      return test.isLate ? [`passed at the second attempt: ${name}`] : [];
    }),
  ]);
}

function hasFailed({ state }: TestOutcome): boolean {
  return state === 'failed';
}

function isBrokenOutside(file: FileOutcome): boolean {
  return file.isBroken && !file.tests.some(hasFailed);
}
