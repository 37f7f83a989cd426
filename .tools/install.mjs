/**
 * Installs what package-lock.json asks for and node_modules lacks. It runs before anything else is
 * there, so it has no dependencies and speaks plain JavaScript that Node 20 understands.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const UNREACHABLE =
  /E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|NETUNREACH|HOSTUNREACH)|ERR_SOCKET/;

function install() {
  if (!isAtLeast(process.versions.node, 20, 0)) {
    return `SOAP board needs Node 20 or newer to install itself; this is Node ${process.versions.node}.`;
  }
  if (!isInstalled()) {
    console.log('Installing what is missing; this takes up to a minute.');
    const npm = runNpm([
      'ci',
      '--include=dev',
      '--include=optional',
      '--prefer-offline',
      '--loglevel=error',
    ]);
    if (npm.error) return `npm could not be run: ${npm.error.message}`;
    if (npm.status !== 0) return explain(npm.stderr);
  }
  // On Linux the right Node comes with the packages and stands first in the PATH of npm scripts.
  const ownNode = existsSync(join(ROOT, 'node_modules/.bin/node'));
  if (!ownNode && !isAtLeast(process.versions.node, 22, 18)) {
    return `SOAP board needs Node 22.18 or newer on this system; this is Node ${process.versions.node}.`;
  }
  return null;
}

/** Whether every package of the lock file is there in its version; npm keeps the record itself. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const found = packagesIn('node_modules/.package-lock.json');
  if (wanted === null || found === null) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // Parts for other systems are optional and rightly absent.
    return found[path] === undefined ? optional === true : found[path].version === version;
  });
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockFile), 'utf8')).packages;
  } catch {
    return null;
  }
}

function runNpm(args) {
  const env = { ...process.env };
  // Without a usable home folder npm would put its cache into the project.
  if (!isWritable(homedir())) env.npm_config_cache = join(tmpdir(), 'soap-board-npm-cache');
  const options = { cwd: ROOT, env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function explain(stderr) {
  const code = stderr.match(UNREACHABLE)?.[0];
  if (code === undefined) return `npm could not install the packages:\n${stderr.trim()}`;
  return `npm could not reach its registry (${code}). Check the network and npm's registry setting, then run the command again.`;
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return folder !== '';
  } catch {
    return false;
  }
}

function isAtLeast(version, major, minor) {
  const [ownMajor, ownMinor] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

const failure = install();
if (failure !== null) {
  console.error(failure);
  process.exit(1);
}
