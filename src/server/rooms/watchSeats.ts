import type { Hocuspocus } from '@hocuspocus/server';
import { type Seat, seatsOf } from './roomHooks.ts';

const LOOK_EVERY_MS = 2000;

export interface SeatWatch {
  look(): Promise<void>;
  stop(): void;
}

/**
 * Closes the sockets of people whose session or membership ended or whose role changed: at once where
 * this node made the change, within seconds where another one did.
 */
export function watchSeats(
  room: Hocuspocus<Seat>,
  accounts: { validSeats(hashes: readonly string[]): Promise<ReadonlySet<string>> },
  report: (event: string, facts: Readonly<Record<string, unknown>>) => void,
): SeatWatch {
  const look = async () => {
    const seats = seatsOf(room);
    if (seats.length === 0) return;
    try {
      const valid = await accounts.validSeats([
        ...new Set(seats.map(([, seat]) => seat.sessionHash)),
      ]);
      for (const [connection, seat] of seats) {
        if (valid.has(`${seat.sessionHash} ${seat.workspace} ${seat.role}`)) continue;
        connection.close({ code: 4403, reason: 'access-changed' });
        connection.webSocket.close(4403, 'access-changed');
      }
    } catch (error) {
      report('access-not-checked', { error: String(error) });
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
