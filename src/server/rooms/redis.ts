import { Redis } from '@hocuspocus/extension-redis';
import type { Extension } from '@hocuspocus/server';

/** Passes edits and presence between nodes. Edits are in the shared log before they get here. */
export function redisExtension(
  url: string,
  report: (event: string, facts: Readonly<Record<string, unknown>>) => void,
  /** It is there, at first or again: what was passed on meanwhile has not arrived. */
  onReady: () => void,
): Extension {
  const { hostname, port, username, password, protocol } = new URL(url);
  const redis = new Redis({
    host: hostname,
    port: Number(port || 6379),
    prefix: 'soap-room',
    options: {
      ...(username === '' ? {} : { username: decodeURIComponent(username) }),
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      ...(protocol === 'rediss:' ? { tls: {} } : {}),
    },
  });
  for (const client of [redis.pub, redis.sub]) {
    client.on('error', (error: Error) => report('redis-failed', { error: error.message }));
  }
  redis.sub.on('ready', onReady);
  return redis;
}
