import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chooseEncoding, compress } from './compress.ts';
import { readSite, type SiteFile } from './readSite.ts';
import { SECURITY_HEADERS } from './securityHeaders.ts';

export interface StaticServer {
  readonly port: number;
  /** The address to open, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

type Site = ReadonlyMap<string, SiteFile>;

const LOOPBACK = '127.0.0.1';
const PORTS_TO_TRY = 50;
const OWN_NAMES = new Set(['localhost', LOOPBACK]);
const NOT_FOUND = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Not found · SOAP board</title>
<h1>There is nothing here</h1><p><a href="/">Open the SOAP board</a></p></html>
`;

/**
 * Serves a folder to this machine only, on the first free port at or after `port` (0 takes any).
 * Throws when none of the next fifty is free.
 */
export async function serveStatic(folder: string, port: number): Promise<StaticServer> {
  const site = await readSite(folder);
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => response.destroy());
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

async function answer(site: Site, request: IncomingMessage, response: ServerResponse) {
  const refuse = (status: number, body: string, headers: Record<string, string> = {}) => {
    response.writeHead(status, {
      ...SECURITY_HEADERS,
      'Cache-Control': 'no-store',
      'Content-Type': `text/${status === 404 ? 'html' : 'plain'}; charset=utf-8`,
      'Content-Length': Buffer.byteLength(body),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  // A foreign name that was made to point here (DNS rebinding) must not read this origin.
  if (!isOwnHost(request.headers.host)) return refuse(421, 'This address is not served here.\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(405, 'Only GET and HEAD are answered.\n', { Allow: 'GET, HEAD' });
  }
  const file = findFile(site, request.url ?? '/');
  if (file === undefined) return refuse(404, NOT_FOUND);

  const encoding = chooseEncoding(request.headers['accept-encoding']?.toString(), file);
  const tag = encoding === null ? file.tag : file.tag.replace(/"$/, `-${encoding}"`);
  const headers = {
    ...SECURITY_HEADERS,
    'Cache-Control': file.cacheControl,
    'Content-Type': file.type,
    ETag: tag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const body = encoding === null ? file.body : await compress(file, encoding);
  response.writeHead(200, {
    ...headers,
    'Content-Length': body.length,
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function findFile(site: Site, target: string): SiteFile | undefined {
  const path = target.split(/[?#]/, 1)[0] ?? '/';
  try {
    return site.get(path === '/' ? '/index.html' : decodeURIComponent(path));
  } catch {
    return undefined;
  }
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
