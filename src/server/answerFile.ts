import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, compress } from './compress.ts';
import type { SiteFile } from './readSite.ts';
import { SECURITY_HEADERS } from './securityHeaders.ts';

export type Site = ReadonlyMap<string, SiteFile>;

const NOT_FOUND = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Not found · SOAP board</title>
<h1>There is nothing here</h1><p><a href="/">Open the SOAP board</a></p></html>
`;

/** Answers with a file of the built app, or says that there is none. */
export async function answerFile(site: Site, request: IncomingMessage, response: ServerResponse) {
  const refuse = (status: number, body: string, headers: Record<string, string> = {}) =>
    answerRefusal(request, response, { status, body, headers });

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

export interface RefusalOfFile {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with words and the headers that every answer has. */
export function answerRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers = {} }: RefusalOfFile,
): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Cache-Control': 'no-store',
    'Content-Type': `text/${status === 404 ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
