import { parseArgs } from 'node:util';
import { build } from 'vite';
import { openInBrowser } from './openInBrowser.ts';
import { readSite } from './readSite.ts';
import { serveStatic } from './serveStatic.ts';

/**
 * `npm start`: builds the app, serves it to this machine and opens it; `-- --war-room` also opens the
 * room in which several people work on it, for whoever can reach `--host`. It builds every time, because
 * that takes about two seconds and a stale copy of yesterday's app costs more than that.
 */
const FIRST_PORT = 4173;

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(FIRST_PORT) },
      open: { type: 'boolean', default: true },
      'war-room': { type: 'boolean', default: false },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: 'war-room-data' },
      'owner-code': { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const wanted = Number(values.port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}"`);
  }

  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'error' });
  if (values['war-room']) {
    // Loaded here, because who works alone needs none of it.
    const { runWarRoom } = await import('./runWarRoom.ts');
    const room = await runWarRoom({
      site: await readSite('dist'),
      host: values.host,
      port: wanted,
      dataFolder: values.data,
      newOwnerCode: values['owner-code'],
      environment: process.env,
      print: (line) => console.log(line),
    });
    onEnd(() => room.stop().then(() => process.exit(0)));
    return;
  }
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
