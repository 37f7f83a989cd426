/**
 * The way out: served in place of sw.js, it takes the stored program out of every browser that comes
 * by. What was saved of the board is not touched. The files go at once; the worker itself goes by the
 * page that is open (`src/offline/startOffline.ts`), or, where none is, when this one is activated.
 */
const forget = async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('soap-board-files')) await caches.delete(name);
  }
};
self.addEventListener('install', (event) => event.waitUntil(forget()));
self.addEventListener('activate', (event) => {
  event.waitUntil(forget().then(() => self.registration.unregister()));
});
