/** What a measured page tells about itself. All instants are `performance.now()` of the page. */
export interface Probe {
  /** When the newest event of a type was made by the browser. */
  readonly eventAt: Readonly<Record<string, number>>;
  /** What `whenPainted` or `whenQuiet` waits for. */
  result: Promise<Painted>;
  /** From now on waits for `isTrue`, then for the frame that shows it. */
  whenPainted(isTrue: () => boolean): void;
  /**
   * From now on waits until nothing changes for `quiet` ms inside the element. Changes before the
   * next event of the type `since` are somebody else's.
   */
  whenQuiet(selector: string, quiet: number, readAnswer: () => unknown, since?: string): void;
  startBeat(): void;
  /** The longest time, in ms, for which the main thread let nobody else in. */
  stopBeat(): number;
  startFrames(): void;
  /** When each frame since began. */
  stopFrames(): readonly number[];
  /** The longest duration of each interaction so far, from input to next paint. */
  readonly interactions: ReadonlyMap<number, number>;
}

/** Frames, by the instant at which they were on their way out. */
export interface Painted {
  /** The one that shows the last change of what was asked for; null when it did not change. */
  readonly answer: number | null;
  /** The one that shows the last change of anything. */
  readonly whole: number;
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

  function promise(work: ConstructorParameters<typeof Promise<Painted>>[0]): void {
    probe.result = new Promise(work);
    // Whoever waits for it hears of a failure; nobody may have begun to wait yet.
    probe.result.catch(() => undefined);
  }

  const probe: Probe = {
    eventAt,
    interactions,
    result: Promise.reject(new Error('Nothing was asked for')),
    whenPainted(isTrue) {
      promise((resolve, reject) => {
        const giveUp = setTimeout(() => reject(new Error(`Never came: ${isTrue}`)), PATIENCE);
        const end = observe(document, look);
        look();
        function look(): void {
          if (!isTrue()) return;
          end();
          clearTimeout(giveUp);
          afterPaint((at) => resolve({ answer: at, whole: at }));
        }
      });
    },
    whenQuiet(selector, quiet, readAnswer, since) {
      const asked = performance.now();
      promise((resolve, reject) => {
        const target = document.querySelector(selector);
        if (target === null) throw new Error(`There is no ${selector}`);
        let value = readAnswer();
        let answer: number | null = null;
        let waiting = setTimeout(() => {
          end();
          reject(new Error(`Nothing changed in ${selector}`));
        }, PATIENCE / 10);
        const end = observe(target, () => {
          const before = value;
          value = readAnswer();
          if (since !== undefined && !((eventAt[since] ?? 0) > asked)) return;
          const isAnswer = value !== before;
          clearTimeout(waiting);
          afterPaint((at) => {
            if (isAnswer) answer = at;
            clearTimeout(waiting);
            waiting = setTimeout(() => {
              end();
              resolve({ answer, whole: at });
            }, quiet);
          });
        });
      });
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
  probe.result.catch(() => undefined);
  Object.defineProperty(window, 'soapBench', { value: probe });
}
