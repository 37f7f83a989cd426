import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../../src/server/securityHeaders.ts';
import { type StaticServer, serveStatic } from '../../../src/server/serveStatic.ts';
import { makeFolder } from '../../support/makeFolder.ts';

const PAGE = '<!doctype html><title>Board</title>';
const SCRIPT = `console.log("${'board '.repeat(500)}");`;

let outside: Awaited<ReturnType<typeof makeFolder>>;
let server: StaticServer;

beforeAll(async () => {
  outside = await makeFolder({
    'secret.txt': 'outside the site',
    'site/index.html': PAGE,
    'site/assets/app-1a2b.js': SCRIPT,
    'site/assets/inter-3c4d.woff2': 'font',
    'site/samples/pool 400.csv': 'AAMC ID\r\n99000001\r\n',
    'site/app.webmanifest': '{}',
    'site/sw.js': '',
  });
  server = await serveStatic(join(outside.path, 'site'), 0);
});

afterAll(async () => {
  await server.close();
  await outside.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends the bytes as they are, because a client library would tidy a hostile request first. */
function send(lines: readonly string[], port = server.port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(parseAnswer(Buffer.concat(chunks))));
  });
}

function parseAnswer(bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: bytes.subarray(end + 4),
  };
}

function get(target: string, ...headers: string[]): Promise<Answer> {
  return send([`GET ${target} HTTP/1.1`, 'Host: localhost', ...headers]);
}

describe('what is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    [
      '/assets/app-1a2b.js?v=1',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    ['/assets/inter-3c4d.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/samples/pool%20400.csv', 'text/csv; charset=utf-8', 'no-store'],
    ['/app.webmanifest', 'application/manifest+json; charset=utf-8', 'no-store'],
  ])('%s has its type and its rule for caches', async (target, type, cacheControl) => {
    const { status, headers } = await get(target);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(cacheControl);
  });

  test('HEAD answers with the headers of GET and no body', async () => {
    const [head, whole] = await Promise.all([
      send(['HEAD /index.html HTTP/1.1', 'Host: localhost']),
      get('/index.html'),
    ]);
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
    expect(head.body).toHaveLength(0);
    expect(whole.body.toString()).toBe(PAGE);
  });

  test('a page that did not change is not sent again', async () => {
    const first = await get('/');
    const again = await get('/', `If-None-Match: ${first.headers.etag}`);
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers['content-security-policy']).toBeDefined();
  });

  test('text is sent in the best encoding that the client takes', async () => {
    const target = '/assets/app-1a2b.js';
    const brotli = await get(target, 'Accept-Encoding: gzip, deflate, br');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    const gzip = await get(target, 'Accept-Encoding: gzip, br;q=0');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    const plain = await get(target);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  });
});

describe('what is refused', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
    '//secret.txt',
    'http://localhost/../secret.txt',
    '/assets/',
    '/assets/missing.js',
  ])('%s is not found', async (target) => {
    const { status, body } = await get(target);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('outside the site');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    const { status, headers } = await send([`${method} / HTTP/1.1`, 'Host: localhost']);
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  test.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:4173',
    '127.0.0.1.evil.example',
    '',
  ])('the host "%s" is not ours', async (host) => {
    const { status, body } = await send(['GET / HTTP/1.1', `Host: ${host}`]);
    expect(status).toBe(421);
    expect(body.toString()).not.toContain('<title>');
  });

  test.each(['localhost', 'LOCALHOST:4173', '127.0.0.1', '127.0.0.1:9'])(
    'the host "%s" is ours',
    async (host) => {
      expect((await send(['GET / HTTP/1.1', `Host: ${host}`])).status).toBe(200);
    },
  );
});

describe('the headers of every answer', () => {
  test.each([
    [200, ['GET / HTTP/1.1', 'Host: localhost']],
    [200, ['GET /assets/app-1a2b.js HTTP/1.1', 'Host: localhost']],
    [404, ['GET /nothing HTTP/1.1', 'Host: localhost']],
    [405, ['POST / HTTP/1.1', 'Host: localhost']],
    [421, ['GET / HTTP/1.1', 'Host: evil.example']],
  ])('%i carries all of them', async (status, lines) => {
    const answer = await send(lines);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(answer.headers[name.toLowerCase()]).toBe(value);
    }
  });

  test('the policy lets in nothing but this origin', () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'",
    );
  });

  test('every feature that the permissions policy names is off', () => {
    const features = SECURITY_HEADERS['Permissions-Policy']!.split(', ');
    expect(features.length).toBeGreaterThan(20);
    for (const feature of features) expect(feature).toMatch(/^[a-z-]+=\(\)$/);
  });
});

describe('where it listens', () => {
  let busy: Server;
  let taken = 0;

  beforeAll(async () => {
    busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    taken = (busy.address() as AddressInfo).port;
  });

  afterAll(() => busy.close());

  test('a taken port is passed over', async () => {
    const second = await serveStatic(join(outside.path, 'site'), taken);
    expect(second.port).toBeGreaterThan(taken);
    expect(second.url).toBe(`http://localhost:${second.port}/`);
    expect((await send(['GET / HTTP/1.1', 'Host: localhost'], second.port)).status).toBe(200);
    await second.close();
  });

  test('a closed server answers nobody, even one who kept the line open', async () => {
    const short = await serveStatic(join(outside.path, 'site'), 0);
    const line = connect(short.port, '127.0.0.1');
    await new Promise((resolve) => line.once('connect', resolve));
    const hungUp = new Promise((resolve) => line.once('close', resolve));
    await short.close();
    await hungUp;
    await expect(send(['GET / HTTP/1.1', 'Host: localhost'], short.port)).rejects.toThrow();
  });
});
