import { useEffect, useState } from 'react';

/**
 * The value, one painted frame late: for what may follow the answer to a key press. React's deferred
 * values wait for the commit only, so their work can still stand between the key and its paint.
 * `first` is shown in the very first frame, where the value itself would take long to draw.
 */
export function useAfterPaint<Value>(value: Value, first = value): Value {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setShown(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
}
