import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright';

/**
 * The Chromium that the tests drive: one that is installed, else the one that comes inside an npm
 * package. The package unpacks into the temporary folder of the process and trusts whatever lies
 * there already, so each unpacking gets a folder of its own, which is renamed into place whole:
 * a second process sees either nothing or all of it.
 */
const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

const INSTALLED = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const QUIET_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Without this variable the package leaves out the libraries that a bare machine does not have.
const UNPACK = `
  import chromium from '@sparticuz/chromium';
  await chromium.executablePath();
`;

/** What playwright needs to start the browser: where it is, its arguments and its libraries. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const executablePath = await chromiumPath();
  const home = dirname(executablePath);
  const ownLibraries = home.startsWith(NODE_MODULES)
    ? { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: join(home, 'fonts') }
    : {};
  return {
    executablePath,
    args: QUIET_ARGS,
    // Without a home folder Chromium would keep its own files in the working folder.
    env: { ...process.env, HOME: process.env.HOME || tmpdir(), ...ownLibraries },
  };
}

/** Starts a headless Chromium; the caller closes it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const found = await chromiumLaunchOptions();
  return chromium.launch({
    ...found,
    ...options,
    args: [...(found.args ?? []), ...(options.args ?? [])],
  });
}

/** The path of the Chromium to use, unpacked first where that is still to be done. */
export async function chromiumPath(): Promise<string> {
  for (const path of INSTALLED) {
    if (path !== undefined && (await canRun(path))) return path;
  }
  const manifest = await readFile(join(NODE_MODULES, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const home = join(NODE_MODULES, '.cache', `chromium-${version}`);
  if (!(await canRun(join(home, 'chromium')))) await unpack(home);
  return join(home, 'chromium');
}

async function unpack(home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const staging = await mkdtemp(`${home}-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: dirname(NODE_MODULES),
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    });
    await writeFile(join(staging, 'fonts/fonts.conf'), fontsConfiguration(home));
    await rename(staging, home);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Another process may have been faster, then its copy is as good as ours.
    if (!(await canRun(join(home, 'chromium')))) throw error;
  }
}

function fontsConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

async function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
