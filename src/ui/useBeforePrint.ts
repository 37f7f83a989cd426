import { useEffect } from 'react';
import { flushSync } from 'react-dom';

/**
 * Calls `prepare` when the page is about to be printed, by a button or by the browser's own menu, and
 * has what it sets drawn before the paper is. `prepare` must stay the same between renders.
 */
export function useBeforePrint(prepare: () => void): void {
  useEffect(() => {
    const onPrint = () => flushSync(prepare);
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, [prepare]);
}
