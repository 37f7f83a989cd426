import { useCallback, useState } from 'react';
import type { Instant } from '../base/clock.ts';
import { useBeforePrint } from './useBeforePrint.ts';

/** The instant of printing, also when the browser's own menu prints. `now` must stay the same. */
export function usePrintTime(now: () => Instant): Instant {
  const [at, setAt] = useState(now);
  useBeforePrint(useCallback(() => setAt(now()), [now]));
  return at;
}
