import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from '@hocuspocus/server';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { ROOM_COOKIE } from '../room/roles.ts';
import { Accounts } from './accounts/accounts.ts';
import { createApi } from './accounts/api.ts';
import { tokenOf } from './accounts/cookies.ts';
import { createOidc, type OidcOptions } from './accounts/oidc.ts';
import { hashSecret } from './accounts/secrets.ts';
import { answerFile, type Site } from './answerFile.ts';
import { createMetrics } from './metrics.ts';
import { createRateLimit } from './rateLimit.ts';
import { catchUp } from './rooms/catchUp.ts';
import { ledgerOf } from './rooms/ledgerOf.ts';
import { redisExtension } from './rooms/redis.ts';
import { ROOM_LIMITS, type RoomLimits, roomHooks, type Seat } from './rooms/roomHooks.ts';
import { watchNodes } from './rooms/watchNodes.ts';
import { watchSeats } from './rooms/watchSeats.ts';
import { SECURITY_HEADERS } from './securityHeaders.ts';
import { createMerger } from './storage/merger.ts';
import { migrate } from './storage/migrate.ts';
import { createSnapshots, type SnapshotOptions } from './storage/snapshots.ts';
import type { Sql } from './storage/sql.ts';
import { createUpdateLog } from './storage/updateLog.ts';

export interface WarRoomOptions {
  readonly sql: Sql;
  readonly site: Site;
  readonly host: string;
  readonly port: number;
  /** The address people open, where a proxy stands before this program; its TLS makes cookies secure. */
  readonly publicUrl?: string;
  /** Take the address of a visitor from the proxy's `X-Forwarded-For`. */
  readonly trustProxy?: boolean;
  readonly redisUrl?: string;
  /** The hospital's sign-in, beside the codes. */
  readonly oidc?: OidcOptions;
  readonly limits?: RoomLimits;
  readonly snapshots?: SnapshotOptions;
  readonly report: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface WarRoom {
  readonly port: number;
  readonly accounts: Accounts;
  /** Takes no more edits, finishes those that wait, takes the snapshots and closes the database. */
  stop(): Promise<void>;
}

const SOCKET_PATH = '/room';
const TIDY_EVERY_MS = 6 * 3_600_000;
const VACUUM_EVERY_MS = 600_000;
const PAGES: ReadonlySet<string> = new Set(['/', '/index.html', '/join']);
const now = () => performance.now();

/** The app, the accounts and the rooms on one port. The database is this program's from here on. */
export async function startWarRoom(options: WarRoomOptions): Promise<WarRoom> {
  const { sql, report } = options;
  await migrate(sql);
  const isSecure = options.publicUrl?.startsWith('https:') ?? false;
  const accounts = new Accounts(sql, Date.now);
  const log = createUpdateLog(sql);
  const merger = createMerger();
  const metrics = createMetrics();
  const snapshots = createSnapshots(
    { sql, log, merger },
    {
      ...options.snapshots,
      onFailure: (id, error) => report('snapshot-failed', { ...id, error: String(error) }),
    },
  );
  // A whole hospital may come back at once from behind one address.
  const connects = createRateLimit({ burst: 1000, perSecond: 50 }, now);
  const addressAt = (remote: string, forwarded: string | undefined) =>
    (options.trustProxy ? forwarded?.split(',').at(-1)?.trim() : undefined) ?? remote;

  const hooks = roomHooks({
    log,
    snapshots,
    metrics,
    report,
    limits: options.limits ?? ROOM_LIMITS,
    async seatOf(headers, id) {
      const token = tokenOf(headers.get('cookie'), isSecure);
      const person = token === null ? null : await accounts.personOf(token);
      if (token === null || person === null) return null;
      const role = await accounts.roleOf(person.id, id.workspace);
      if (role === null) return null;
      return { ...id, role, person: person.id, name: person.name, sessionHash: hashSecret(token) };
    },
  });

  /** Who has no session does not get as far as a socket. */
  const mayConnect = async (request: IncomingMessage): Promise<number> => {
    const { origin, host, cookie } = request.headers;
    const forwarded = request.headers['x-forwarded-for']?.toString();
    if (!connects.take(addressAt(request.socket.remoteAddress ?? '', forwarded))) return 429;
    if (request.url?.split('?')[0] !== SOCKET_PATH) return 404;
    if (origin === undefined || URL.parse(origin)?.host !== host) return 403;
    const token = tokenOf(cookie, isSecure);
    return token !== null && (await accounts.personOf(token)) !== null ? 101 : 401;
  };

  let isStopping = false;
  const listener = getRequestListener(routes().fetch);
  const server = new Server<Seat>({
    quiet: true,
    stopOnSignals: false,
    port: options.port,
    address: options.host,
    // The log has everything already: nothing is gained by waiting before a document is let go.
    debounce: 0,
    maxUnauthenticatedQueueSize: 256 * 1024,
    maxUnauthenticatedQueueMessages: 50,
    maxPendingDocuments: 4,
    websocketOptions: { maxPayload: (options.limits ?? ROOM_LIMITS).messageBytes },
    extensions: [
      hooks,
      ...(options.redisUrl === undefined
        ? []
        : [
            redisExtension(options.redisUrl, report, () => {
              takeFromLog().catch((error: unknown) =>
                report('log-not-read', { error: String(error) }),
              );
            }),
          ]),
    ],
    async onUpgrade({ request, socket }) {
      const status = isStopping ? 503 : await mayConnect(request).catch(() => 503);
      if (status === 101) return;
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      // An empty rejection ends the upgrade without a word of the engine.
      return Promise.reject(null);
    },
    onRequest({ request, response }) {
      answer(request, response).catch(() => response.destroy());
      return Promise.reject(null);
    },
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0] ?? '/';
    const isRoute = path.startsWith('/api/') || /^\/(healthz|readyz|metrics)$/.test(path);
    if (isRoute) await listener(request, response);
    else {
      if (PAGES.has(path)) {
        // The app then knows that there is a room to ask, also when it starts without the network.
        const cookie = `${ROOM_COOKIE}=1; Path=/; SameSite=Strict; Max-Age=31536000`;
        response.setHeader('Set-Cookie', cookie);
      }
      // The page of an invitation link is the app itself, which reads the code behind `#`.
      if (path === '/join') request.url = '/';
      await answerFile(options.site, request, response);
    }
  }

  function routes(): Hono {
    const app = new Hono();
    app.use(async (context, next) => {
      await next();
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
      context.header('Cache-Control', 'no-store');
    });
    app.get('/healthz', (context) => context.text('alive\n'));
    app.get('/readyz', async (context) => {
      const isReady = !isStopping && (await answersInTime(sql));
      return context.text(isReady ? 'ready\n' : 'not ready\n', isReady ? 200 : 503);
    });
    app.get('/metrics', (context) =>
      context.text(
        metrics.text({
          room_connections: server.hocuspocus.getConnectionsCount(),
          room_documents: server.hocuspocus.getDocumentsCount(),
          room_edits_waiting: log.waiting(),
          room_snapshots_due: snapshots.dirtyCount(),
          ...memoryNow(),
        }),
      ),
    );
    if (options.oidc !== undefined) {
      app.route('/api/oidc', createOidc(options.oidc, accounts, report));
    }
    app.route(
      '/api',
      createApi({
        accounts,
        isSecure,
        report,
        signInLimits: [
          createRateLimit({ burst: 10, perSecond: 10 / 60 }, now),
          createRateLimit({ burst: 300, perSecond: 5 }, now),
        ],
        addressOf: (context: Context) =>
          addressAt(
            getConnInfo(context).remote.address ?? '',
            context.req.header('x-forwarded-for'),
          ),
        withLedger: (...asked) => withLedger(...asked),
        words: createRateLimit({ burst: 30, perSecond: 0.5 }, now),
        onAccessChange: () => void watch.look(),
      }),
    );
    return app;
  }

  const withLedger = ledgerOf(server.hocuspocus, { log, snapshots });
  const takeFromLog = () => catchUp(server.hocuspocus, log);
  const nodes = options.redisUrl === undefined ? null : watchNodes(sql, takeFromLog, report);
  const watch = watchSeats(server.hocuspocus, accounts, report);
  const tidy = () =>
    accounts
      .forgetEnded()
      .catch((error: unknown) => report('ended-not-forgotten', { error: String(error) }));
  void tidy();
  const tidying = setInterval(() => void tidy(), TIDY_EVERY_MS);
  tidying.unref();
  const vacuuming = setInterval(() => {
    log.vacuum().catch((error: unknown) => report('log-not-vacuumed', { error: String(error) }));
  }, VACUUM_EVERY_MS);
  vacuuming.unref();
  await listen(server);
  return {
    port: (server.httpServer.address() as AddressInfo).port,
    accounts,
    async stop() {
      isStopping = true;
      clearInterval(tidying);
      clearInterval(vacuuming);
      watch.stop();
      await nodes?.stop();
      // Edits that are being written are acknowledged before their socket is closed.
      await log.settled();
      server.httpServer.closeAllConnections();
      await server.destroy();
      await log.settled();
      await snapshots.flush();
      snapshots.stop();
      await merger.close();
      await sql.close();
    },
  };
}

function listen(server: Server<Seat>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.httpServer.once('error', reject);
    server.listen().then(() => resolve(), reject);
  });
}

/** The whole process, what JavaScript holds, and what lies outside of its heap. */
function memoryNow(): Readonly<Record<string, number>> {
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    process_resident_memory_bytes: rss,
    nodejs_heap_used_bytes: heapUsed,
    nodejs_external_memory_bytes: external,
  };
}

async function answersInTime(sql: Sql): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000).unref());
  const asked = sql.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}
