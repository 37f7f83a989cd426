/**
 * Says so when the board does not appear: its files did not come, or this browser cannot read them.
 * A plain script of its own, because it has to run exactly when the program does not.
 */
(() => {
  const PATIENCE_MS = 12_000;
  const isDrawn = () => document.getElementById('root')?.hasChildNodes() ?? false;
  const tell = () => {
    const line = document.getElementById('boot');
    if (line !== null) line.hidden = isDrawn();
  };
  // The event of a file that did not come does not bubble; on the way down it is heard.
  window.addEventListener('error', tell, true);
  window.addEventListener('unhandledrejection', tell);
  setTimeout(tell, PATIENCE_MS);
  document.addEventListener('DOMContentLoaded', () => {
    // Drawn at last, or taken away again by a fault that no part of the page held.
    new MutationObserver(tell).observe(document.getElementById('root'), { childList: true });
  });
})();
