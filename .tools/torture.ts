import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run torture`: the long form of the tests that kill the browser while somebody edits, that cut the
 * network, and that let replicas and windows of a war room converge. It takes about half an hour; its
 * figures are kept in docs/RELIABILITY.md.
 */
const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const LONG = {
  KILLS: '200',
  KILL_EDITS: '220',
  KILL_SEED: '7',
  NETWORK_CUTS: '60',
  CONVERGE_COMMANDS: '1000',
  ROOM_SEEDS: '100',
  ROOM_CUT_SECONDS: '60',
  STORM: '800',
};

const { status } = spawnSync(
  process.execPath,
  [
    VITEST,
    'run',
    '--project',
    'browser',
    '--project',
    'property',
    '--project',
    'server',
    'tests/property/store/converge.test.ts',
    'tests/server/rooms/convergeInRoom.test.ts',
    'tests/server/rooms/storm.test.ts',
    'tests/browser/kill.test.ts',
    'tests/browser/offline.test.ts',
    '--disable-console-intercept',
  ],
  { stdio: 'inherit', env: { ...LONG, ...process.env } },
);
process.exitCode = status ?? 1;
