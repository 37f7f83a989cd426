/** What a measured page tells about itself. All instants are `performance.now()` of the page. */
export interface Probe {
  /** When the newest event of a type was made by the browser. */
  readonly eventAt: Readonly<Record<string, number>>;
  /** The instant that `whenPainted` or `whenQuiet` waits for. */
  result: Promise<number>;
  /** From now on waits for `isTrue`, then for the frame that shows it. */
  whenPainted(isTrue: () => boolean): void;
  /**
   * From now on waits until nothing changes for `quiet` ms inside the element; the result is the
   * frame that shows the last change. With `readValue` only changes of that value count.
   */
  whenQuiet(selector: string, quiet: number, readValue?: () => unknown): void;
  startBeat(): void;
  /** The longest time, in ms, for which the main thread let nobody else in. */
  stopBeat(): number;
  startFrames(): void;
  /** When each frame since began. */
  stopFrames(): readonly number[];
  /** The longest duration of each interaction so far, from input to next paint. */
  readonly interactions: ReadonlyMap<number, number>;
}

declare global {
  interface Window {
    readonly soapBench: Probe;
  }
}

/**
 * Goes into each measured page before its own scripts, and stands alone: it is sent as text. It must
 * cost the page next to nothing, and the same for us as for a peer.
 */
export function installProbe(): void {
  const EVENTS = ['change', 'click', 'keydown', 'mousemove', 'mouseup', 'dragstart', 'drop'];
  const PATIENCE = 60_000;
  const BEAT = 4;
  const eventAt: Record<string, number> = {};
  for (const type of EVENTS) {
    window.addEventListener(
      type,
      (event) => {
        eventAt[type] = event.timeStamp;
      },
      { capture: true, passive: true },
    );
  }

  /** A task that is queued inside a frame's callback runs when that frame is on its way out. */
  function afterPaint(then: (at: number) => void): void {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        then(performance.now());
      };
      port2.postMessage(null);
    });
  }

  function observe(target: Node, onChange: () => void): () => void {
    const observer = new MutationObserver(onChange);
    observer.observe(target, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    return () => observer.disconnect();
  }

  const interactions = new Map<number, number>();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[]) {
      if (interactionId === 0) continue;
      interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);

  let beat: ReturnType<typeof setTimeout> | undefined;
  let longest = 0;
  let isWatchingFrames = false;
  let frames: number[] = [];

  const probe: Probe = {
    eventAt,
    interactions,
    result: Promise.resolve(0),
    whenPainted(isTrue) {
      probe.result = new Promise((resolve, reject) => {
        const giveUp = setTimeout(() => reject(new Error(`Never came: ${isTrue}`)), PATIENCE);
        const end = observe(document, look);
        look();
        function look(): void {
          if (!isTrue()) return;
          end();
          clearTimeout(giveUp);
          afterPaint(resolve);
        }
      });
      probe.result.catch(() => undefined);
    },
    whenQuiet(selector, quiet, readValue) {
      probe.result = new Promise((resolve, reject) => {
        const target = document.querySelector(selector);
        if (target === null) throw new Error(`There is no ${selector}`);
        let value = readValue?.();
        let waiting = setTimeout(() => finish(null), PATIENCE / 10);
        const end = observe(target, () => {
          const next = readValue?.();
          if (readValue !== undefined && next === value) return;
          value = next;
          clearTimeout(waiting);
          afterPaint((at) => {
            clearTimeout(waiting);
            waiting = setTimeout(() => finish(at), quiet);
          });
        });
        function finish(at: number | null): void {
          end();
          if (at === null) reject(new Error(`Nothing changed in ${selector}`));
          else resolve(at);
        }
      });
      probe.result.catch(() => undefined);
    },
    startBeat() {
      longest = 0;
      let last = performance.now();
      (function next(): void {
        beat = setTimeout(() => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          next();
        }, BEAT);
      })();
    },
    stopBeat() {
      clearTimeout(beat);
      return longest;
    },
    startFrames() {
      frames = [];
      isWatchingFrames = true;
      requestAnimationFrame(function next(at) {
        frames.push(at);
        if (isWatchingFrames) requestAnimationFrame(next);
      });
    },
    stopFrames() {
      isWatchingFrames = false;
      return frames;
    },
  };
  Object.defineProperty(window, 'soapBench', { value: probe });
}
