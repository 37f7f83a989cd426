import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RoomSession } from '../../../src/room/messages.ts';

const PROGRAM = fileURLToPath(new URL('./roomProcess.ts', import.meta.url));

/** Where a room keeps its data: a folder of its own, or a database. */
export interface RoomPlace {
  readonly folder: string;
  readonly databaseUrl: string | null;
  /** Joins several nodes. */
  readonly redisUrl?: string;
  dispose(): Promise<void>;
}

export async function makePlace(databaseUrl: string | null = null): Promise<RoomPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'soap-room-'));
  return { folder, databaseUrl, dispose: () => rm(folder, { recursive: true, force: true }) };
}

export interface RunningRoom {
  readonly port: number;
  readonly ownerCode: string;
  readonly lines: readonly string[];
  /** Ends the program with this signal and waits until it is gone; gives its exit code. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Starts a war room as a program of its own and waits until it says how to come in. */
export async function startRoom({
  folder,
  databaseUrl,
  redisUrl,
}: RoomPlace): Promise<RunningRoom> {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, '--data', folder], {
    env: {
      PATH: process.env.PATH,
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stderr?.on('data', (data) => lines.push(String(data)));
  const ownerCode = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      const code = /for one use: (\S+)/.exec(line)?.[1];
      if (code !== undefined) resolve(code);
    });
    child.once('exit', () => reject(new Error(`The room did not start:\n${lines.join('\n')}`)));
  });
  const port = Number(/localhost:(\d+)/.exec(lines.join('\n'))?.[1]);
  return {
    port,
    ownerCode,
    lines,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

export interface RoomPerson {
  readonly cookie: string;
  readonly id: string;
  readonly workspace: string;
  ask(method: string, path: string, body?: unknown): Promise<Response>;
}

export async function askRoom(
  port: number,
  method: string,
  path: string,
  { cookie = '', body, origin }: { cookie?: string; body?: unknown; origin?: string } = {},
): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/api${path}`, {
    method,
    headers: {
      cookie,
      origin: origin ?? `http://127.0.0.1:${port}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Comes in with a code, as a browser does that confirms it. */
export async function signIn(port: number, code: string, name: string): Promise<RoomPerson> {
  const response = await askRoom(port, 'POST', '/session', { body: { code, name } });
  if (!response.ok) throw new Error(`Sign-in gave ${response.status}: ${await response.text()}`);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const session = (await response.json()) as RoomSession;
  return {
    cookie,
    id: session.person.id,
    workspace: session.workspaces[0]?.id ?? '',
    ask: (method, path, body) => askRoom(port, method, path, { cookie, body }),
  };
}
