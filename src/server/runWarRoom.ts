import type { OidcOptions } from './accounts/oidc.ts';
import type { Site } from './answerFile.ts';
import { openPglite } from './storage/pglite.ts';
import { openPostgres } from './storage/postgres.ts';
import { startWarRoom, type WarRoom } from './warRoom.ts';

export interface RunOptions {
  readonly site: Site;
  readonly host: string;
  readonly port: number;
  /** Where the database is kept when `DATABASE_URL` names none. */
  readonly dataFolder: string;
  /** Print a new code for an owner although there is one: the way back in after a lost session. */
  readonly newOwnerCode: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
}

/** Opens the database that the environment names, starts the room and prints how to come in. */
export async function runWarRoom(options: RunOptions): Promise<WarRoom> {
  const { DATABASE_URL, REDIS_URL, PUBLIC_URL, TRUST_PROXY } = options.environment;
  if (REDIS_URL && !DATABASE_URL) {
    throw new Error('REDIS_URL joins several nodes, and those need one DATABASE_URL as well.');
  }
  const oidc = oidcOf(options.environment);
  const report = reportTo(options.print);
  quietEngine(report);
  const room = await startWarRoom({
    sql: DATABASE_URL
      ? openPostgres(DATABASE_URL, {
          onLost: (error) => report('database-lost', { error: error.message }),
        })
      : await openPglite(options.dataFolder),
    site: options.site,
    host: options.host,
    port: options.port,
    report,
    trustProxy: TRUST_PROXY === '1',
    ...(PUBLIC_URL ? { publicUrl: PUBLIC_URL } : {}),
    ...(oidc === null ? {} : { oidc }),
    ...(REDIS_URL ? { redisUrl: REDIS_URL } : {}),
  });
  const url = PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${room.port}`;
  const code = await ownerCode(room, options.newOwnerCode);
  options.print(`War room: ${url}/`);
  if (code !== null) {
    options.print(`Owner's invitation code, for one use: ${code}`);
    options.print(`The same as a link: ${url}/join#${code}`);
  }
  return room;
}

/** A code where nobody owns the room yet, or where one is asked for; null otherwise. */
async function ownerCode({ accounts }: WarRoom, isAskedFor: boolean): Promise<string | null> {
  const workspace =
    (await accounts.firstWorkspace()) ?? (await accounts.createWorkspace('War room', null));
  if (!isAskedFor && (await accounts.hasOwner(workspace))) return null;
  return (await accounts.invite(workspace, { role: 'owner', name: 'Owner', days: 7 })).code;
}

function oidcOf(environment: RunOptions['environment']): OidcOptions | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL } = environment;
  if (!OIDC_ISSUER) return null;
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !PUBLIC_URL) {
    throw new Error(
      'OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL beside it.',
    );
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    publicUrl: PUBLIC_URL,
  };
}

type Report = (event: string, facts: Readonly<Record<string, unknown>>) => void;

/** One JSON object a line. What is reported holds ids and classes of errors, no names and no text. */
function reportTo(print: (line: string) => void): Report {
  return (event, facts) => print(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
}

/** The engine speaks to the console in its own words; its errors become lines like all others. */
function quietEngine(report: Report): void {
  const speak =
    (level: string) =>
    (...parts: readonly unknown[]) => {
      const error = parts.find((part) => part instanceof Error);
      report('engine', { level, error: error?.message ?? String(parts[0]) });
    };
  console.error = speak('error');
  console.warn = speak('warn');
}
