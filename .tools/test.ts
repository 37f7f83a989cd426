import { parseCLI, type Reporter, startVitest } from 'vitest/node';
import { type Count, countTests } from './countTests.ts';

/**
 * `npm test`: runs every test project, or what the arguments choose (`npm test -- --project unit`),
 * and ends with `N passed, N failed` on a line of its own, also when the run breaks off.
 */
let count: Count = { passed: 0, failed: 1 };

const counter: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    count = countTests(
      modules.map((module) => ({
        isBroken: module.state() === 'failed',
        tests: Array.from(module.children.allTests(), (test) => test.result().state),
      })),
      unhandledErrors.length,
    );
  },
};

process.on('exit', (exitCode) => {
  const failed = count.failed === 0 && exitCode !== 0 ? 1 : count.failed;
  console.log(`\n${count.passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest(filter, {
  ...options,
  reporters: [...(options.reporters ?? ['default']), counter],
});
await vitest.exit();
