import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveStatic } from '../../src/server/serveStatic.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, with a slash at its end: `inject('appUrl')`. */
    appUrl: string;
    /** The folder of the built app, for a test that serves it in its own way. */
    appFolder: string;
  }
}

const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

/** Builds the app once, with the clock of a rehearsal, and serves it as `npm start` would. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'soap-board-app-'));
  buildApp(folder);
  const server = await serveStatic(folder, 0);
  project.provide('appUrl', server.url);
  project.provide('appFolder', folder);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Into a folder of its own; what else the build is told goes into its environment. */
export function buildApp(folder: string, more: Readonly<Record<string, string>> = {}): void {
  // A process of its own: inside a test run Vite would take NODE_ENV=test for a development build.
  const { VITEST: _, ...environment } = process.env;
  const built = spawnSync(
    process.execPath,
    [VITE, 'build', '--logLevel=error', '--emptyOutDir', `--outDir=${folder}`],
    {
      env: { ...environment, NODE_ENV: 'production', VITE_REHEARSAL: '1', ...more },
      encoding: 'utf8',
    },
  );
  if (built.status !== 0) throw new Error(`The app did not build:\n${built.stderr}`);
}
