import { parseCLI, type Reporter, startVitest } from 'vitest/node';
import { type Count, countTests, testsToLookInto } from './countTests.ts';

/**
 * `npm test`: runs every test project, or what the arguments choose (`npm test -- --project unit`),
 * and ends with the names of what failed and `N passed, N failed` on a line of its own, also when the
 * run breaks off.
 */
let count: Count = { passed: 0, failed: 1 };
let lines: readonly string[] = [];

const counter: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const files = modules.map((module) => ({
      name: module.relativeModuleId,
      isBroken: module.state() === 'failed',
      tests: Array.from(module.children.allTests(), (test) => ({
        name: test.fullName,
        state: test.result().state,
        isLate: test.diagnostic()?.flaky ?? false,
      })),
    }));
    count = countTests(files, unhandledErrors.length);
    lines = [
      ...testsToLookInto(files),
      ...unhandledErrors.map((error) => `error: ${error.message}`),
    ];
  },
};

process.on('exit', (exitCode) => {
  const failed = count.failed === 0 && exitCode !== 0 ? 1 : count.failed;
  if (lines.length > 0) console.log(`\n${lines.join('\n')}`);
  console.log(`\n${count.passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest(filter, {
  ...options,
  reporters: [...(options.reporters ?? ['default']), counter],
});
await vitest.exit();
