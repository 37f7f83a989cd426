import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { freePort } from './freePort.ts';

export interface RedisServer {
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Where the program of Redis is; null where it is not installed. */
export function redisProgram(): string | null {
  const places = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'];
  return places.find((place) => existsSync(place)) ?? null;
}

/** A throw-away Redis that keeps nothing on disk. */
export async function startRedisServer(program: string): Promise<RedisServer> {
  const port = await freePort();
  let server: ChildProcess | null = null;
  async function start(): Promise<void> {
    const flags = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    server = spawn(program, flags, { stdio: 'ignore' });
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (await listens(port)) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('Redis did not start.');
  }
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    async kill() {
      const running = server;
      if (running === null) return;
      server = null;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await ended;
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
