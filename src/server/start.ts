import { parseArgs } from 'node:util';
import { build } from 'vite';
import { openInBrowser } from './openInBrowser.ts';
import { serveStatic } from './serveStatic.ts';

/**
 * `npm start`: builds the app, serves it to this machine and opens it. It builds every time, because
 * that takes about two seconds and a stale copy of yesterday's app costs more than that.
 */
const FIRST_PORT = 4173;

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(FIRST_PORT) },
      open: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const wanted = Number(values.port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}"`);
  }

  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'error' });
  const server = await serveStatic('dist', wanted);

  console.log(`SOAP board: ${server.url}`);
  if (server.port !== wanted && wanted !== 0) {
    console.log(
      `Port ${wanted} is taken by another program. A browser keeps each address apart: ` +
        `what was saved at http://localhost:${wanted}/ does not appear here.`,
    );
  }
  onEnd(() => server.close().then(() => process.exit(0)));
  if (values.open) openInBrowser(server.url);
}

/** Calls back when this process is asked to stop, by a signal or by the end of npm. */
function onEnd(stop: () => void): void {
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // A signal to npm ends the shell between npm and this process, and the shell tells nobody.
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

start().catch((error: unknown) => {
  console.error(`SOAP board did not start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
