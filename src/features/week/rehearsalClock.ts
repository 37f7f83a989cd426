import type { Clock, Instant } from '../../base/clock.ts';

export const SPEEDS = [1, 60, 600] as const;
export type Speed = (typeof SPEEDS)[number];

/** The clock of a rehearsal: it starts where it is told to, runs at a chosen speed, and can leap. */
export interface RehearsalClock extends Clock {
  speed(): Speed;
  setSpeed(speed: Speed): void;
  /** From there on it runs as fast as any clock. */
  leapTo(at: Instant): void;
  /** Called after a change of speed and a leap. Returns the way out. */
  onTurn(listener: () => void): () => void;
  /** Keeps the time through a reload. */
  keep(): void;
  /** The next start begins anew. */
  forget(): void;
}

export interface RehearsalClockParts {
  readonly start: Instant;
  /** Milliseconds that pass whatever the clock of the computer says. */
  readonly elapsed: () => number;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

export const REHEARSAL_CLOCK_KEY = 'soap-board-clock-rehearsal';

export function startRehearsalClock(parts: RehearsalClockParts): RehearsalClock {
  const { elapsed, storage } = parts;
  let { at, speed } = readKept(storage) ?? { at: parts.start, speed: 1 as Speed };
  let since = elapsed();
  let isForgotten = false;
  const listeners = new Set<() => void>();

  function now(): Instant {
    return Math.floor(at + (elapsed() - since) * speed);
  }

  function turn(nextAt: Instant, nextSpeed: Speed): void {
    at = nextAt;
    speed = nextSpeed;
    since = elapsed();
    keep();
    for (const listener of listeners) listener();
  }

  function keep(): void {
    if (isForgotten) return;
    storage.setItem(REHEARSAL_CLOCK_KEY, JSON.stringify({ at: now(), speed }));
  }

  return {
    now,
    speed: () => speed,
    setSpeed: (next) => turn(now(), next),
    leapTo: (next) => turn(next, 1),
    onTurn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep,
    forget() {
      isForgotten = true;
      storage.removeItem(REHEARSAL_CLOCK_KEY);
    },
  };
}

function readKept(storage: Pick<Storage, 'getItem'>): { at: Instant; speed: Speed } | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(REHEARSAL_CLOCK_KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { at, speed } = kept as { at?: unknown; speed?: unknown };
    const known = SPEEDS.find((each) => each === speed);
    return typeof at === 'number' && Number.isFinite(at) && known !== undefined
      ? { at, speed: known }
      : null;
  } catch {
    return null;
  }
}
