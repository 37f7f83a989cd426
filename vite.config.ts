import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { besideTheApp } from './.tools/besideTheApp.ts';
import { chromiumLaunchOptions } from './tests/support/chromium.ts';

/** The folder under tests/ names the project, so `--project dom` runs tests/dom. */
function inFolder(name: string): { name: string; include: string[] } {
  return { name, include: [`tests/${name}/**/*.test.{ts,tsx}`] };
}

// Unpacking a browser is only worth its seconds when tests may run.
const storageBrowser = process.env.VITEST ? await chromiumLaunchOptions() : {};

export default defineConfig({
  plugins: [react(), besideTheApp()],
  build: {
    // The first browsers with light-dark(), which the colours rest on.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    sourcemap: true,
    // The policy of the served app takes fonts and scripts from files only, not from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...inFolder('architecture') } },
      { test: { ...inFolder('unit') } },
      { test: { ...inFolder('property'), testTimeout: 60_000 } },
      {
        test: {
          ...inFolder('dom'),
          environment: 'jsdom',
          // A busy machine draws slowly; a test that waits for what never comes still ends.
          testTimeout: 20_000,
          setupFiles: ['tests/support/domSetup.ts'],
        },
      },
      {
        test: {
          ...inFolder('storage'),
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: storageBrowser }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          ...inFolder('server'),
          globalSetup: ['tests/server/support/startPostgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          ...inFolder('browser'),
          globalSetup: ['tests/support/serveBuiltApp.ts'],
          fileParallelism: false,
          // A browser of a machine that is busy elsewhere; the end of the output names who needed it.
          // Tests that prove something about saving say `retry: 0`: one loss is one too many.
          retry: process.env.CI === undefined ? 0 : 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
