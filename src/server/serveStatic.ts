import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFile, answerRefusal } from './answerFile.ts';
import { readSite } from './readSite.ts';

export interface StaticServer {
  readonly port: number;
  /** The address to open, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const PORTS_TO_TRY = 50;
const OWN_NAMES = new Set(['localhost', LOOPBACK]);

/**
 * Serves a folder to this machine only, on the first free port at or after `port` (0 takes any).
 * Throws when none of the next fifty is free.
 */
export async function serveStatic(folder: string, port: number): Promise<StaticServer> {
  const site = await readSite(folder);
  const server = createServer((request, response) => {
    // A foreign name that was made to point here (DNS rebinding) must not read this origin.
    if (!isOwnHost(request.headers.host)) {
      answerRefusal(request, response, {
        status: 421,
        body: 'This address is not served here.\n',
      });
      return;
    }
    answerFile(site, request, response).catch(() => response.destroy());
  });
  const bound = await listenFrom(server, port);
  return {
    port: bound,
    url: `http://localhost:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isOwnHost(host: string | undefined): boolean {
  return OWN_NAMES.has((host ?? '').replace(/:\d+$/, '').toLowerCase());
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    const failure = await listenOn(server, port);
    if (failure === null) return (server.address() as AddressInfo).port;
    const mayTryNext = failure.code === 'EADDRINUSE' || failure.code === 'EACCES';
    if (!mayTryNext || port - first >= PORTS_TO_TRY || port >= 65_535) throw failure;
  }
}

function listenOn(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', onError);
    server.listen(port, LOOPBACK, () => {
      server.off('error', onError);
      resolve(null);
    });
  });
}
