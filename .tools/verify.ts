import { spawnSync } from 'node:child_process';

/**
 * `npm run verify`: every check that a change must pass, the quick ones first. Each check counts as
 * one beside the tests in the last line, `N passed, N failed`.
 */
const CHECKS = ['typecheck', 'lint', 'build'];

let passed = 0;
let failed = 0;

for (const check of CHECKS) {
  console.log(`\n${check}`);
  const { status } = runNpm(['run', '--silent', check], 'inherit');
  if (status === 0) passed += 1;
  else failed += 1;
}

const tests = runNpm(['test', '--silent'], 'pipe');
process.stdout.write(tests.stdout);
const counted = /(\d+) passed, (\d+) failed\s*$/.exec(tests.stdout);
passed += Number(counted?.[1] ?? 0);
failed += Number(counted?.[2] ?? 1);
if (tests.status !== 0 && counted?.[2] === '0') failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runNpm(args: readonly string[], stdout: 'inherit' | 'pipe') {
  return spawnSync('npm', args, {
    stdio: ['ignore', stdout, 'inherit'],
    // What every `npm test` walks through briefly is walked through at length here.
    env: { MODEL_SEQUENCES: '1000', MUTATED_FILES: '20000', ...process.env },
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    shell: process.platform === 'win32',
  });
}
