/** What came of one test file; `isBroken` also when it failed outside its tests. */
export interface FileOutcome {
  readonly isBroken: boolean;
  readonly tests: readonly ('passed' | 'failed' | 'skipped' | 'pending')[];
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
  const passed = tests.filter((state) => state === 'passed').length;
  const broken = files.filter((file) => file.isBroken && !file.tests.includes('failed')).length;
  const failed = tests.filter((state) => state === 'failed').length + broken + unhandledErrors;
  return { passed, failed: failed === 0 && passed === 0 ? 1 : failed };
}
