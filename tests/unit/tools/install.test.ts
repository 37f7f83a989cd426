import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { makeFolder } from '../../support/makeFolder.ts';

const SCRIPT = readFileSync(new URL('../../../.tools/install.mjs', import.meta.url), 'utf8');
const WANTED = {
  '': { name: 'project' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-for-another-system': { version: '1.0.0', optional: true },
};

const folders: Awaited<ReturnType<typeof makeFolder>>[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove();
});

interface Situation {
  /** The packages in npm's own record; null where nothing was installed yet. */
  readonly installed: Readonly<Record<string, { version: string }>> | null;
  /** What the stand-in for npm does. */
  readonly npm?: string;
  readonly node?: string;
}

/** Runs the real script on a project of its own, with a stand-in for npm that prints its call. */
async function runInstall({ installed, npm = '', node = process.versions.node }: Situation) {
  const folder = await makeFolder({
    '.tools/install.mjs': SCRIPT,
    'package-lock.json': JSON.stringify({ packages: WANTED }),
    'npm.js': `require('node:fs').writeFileSync('called', process.argv.slice(2).join(' '));${npm}`,
    'version.mjs': `Object.defineProperty(process, 'versions', { value: { node: '${node}' } });`,
    ...(installed === null
      ? {}
      : { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) }),
  });
  folders.push(folder);
  const run = spawnSync(
    process.execPath,
    [
      `--import=${pathToFileURL(join(folder.path, 'version.mjs'))}`,
      join(folder.path, '.tools/install.mjs'),
    ],
    {
      env: {
        ...process.env,
        npm_execpath: join(folder.path, 'npm.js'),
        npm_node_execpath: process.execPath,
      },
      encoding: 'utf8',
    },
  );
  return { ...run, call: readIfThere(join(folder.path, 'called')) };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

test('what is installed already is left alone, without a word', async () => {
  const { status, stdout, call } = await runInstall({
    installed: { 'node_modules/a': { version: '1.0.0' } },
  });
  expect(call).toBeNull();
  expect([status, stdout]).toEqual([0, '']);
});

test.each([
  ['nothing is there', null],
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/a': { version: '0.9.0' } }],
  [
    'an optional package has another version',
    {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-for-another-system': { version: '0.9.0' },
    },
  ],
])('where %s, everything is installed as the lock file says', async (_, installed) => {
  const { status, stdout, call } = await runInstall({ installed });
  expect(call).toMatch(/^ci --include=dev --include=optional /);
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(1);
});

test('a registry out of reach is said in one sentence', async () => {
  const { status, stderr } = await runInstall({
    installed: null,
    npm: "console.error('npm error code ENOTFOUND\\nnpm error a stack'); process.exit(1);",
  });
  expect(status).toBe(1);
  expect(stderr).toBe(
    "npm could not reach its registry (ENOTFOUND). Check the network and npm's registry setting, " +
      'then run the command again.\n',
  );
});

test('any other trouble of npm is shown in its own words', async () => {
  const { status, stderr } = await runInstall({
    installed: null,
    npm: "console.error('npm error code ENOSPC'); process.exit(1);",
  });
  expect(status).toBe(1);
  expect(stderr).toContain('npm error code ENOSPC');
});

test.each([
  ['18.20.4', 'SOAP board needs Node 20 or newer to install itself; this is Node 18.20.4.\n'],
  ['20.20.2', 'SOAP board needs Node 22.18 or newer on this system; this is Node 20.20.2.\n'],
])('Node %s is too old where no other comes with the packages', async (node, sentence) => {
  const { status, stderr } = await runInstall({
    installed: { 'node_modules/a': { version: '1.0.0' } },
    node,
  });
  expect([status, stderr]).toEqual([1, sentence]);
});
