/**
 * The way out: served in place of sw.js, it takes the stored program out of every browser that comes
 * by. What was saved of the board is not touched.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const forget = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('soap-board-files')) await caches.delete(name);
    }
    await self.registration.unregister();
  };
  event.waitUntil(forget());
});
