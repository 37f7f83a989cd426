import type { AddressInfo } from 'node:net';
import { Server } from '@hocuspocus/server';

/** The peer: the engine as it comes, which acknowledges when an edit is in memory. */
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  onRequest({ response }) {
    response.end(`process_resident_memory_bytes ${process.memoryUsage.rss()}\n`);
    return Promise.reject(null);
  },
});
await server.listen();
console.log(`http://localhost:${(server.httpServer.address() as AddressInfo).port}/`);
