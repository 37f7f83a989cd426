/**
 * jsdom draws nothing, so it lacks what asks about drawing. These stand-ins let components mount;
 * what depends on real layout is tested in a real browser.
 */
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Fills the gaps, except where a test has put something of its own. */
export function fillLayoutGaps(): void {
  globalThis.ResizeObserver ??= StillResizeObserver;
  window.matchMedia ??= (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  Element.prototype.scrollIntoView ??= () => undefined;
  Element.prototype.getAnimations ??= () => [];
}
