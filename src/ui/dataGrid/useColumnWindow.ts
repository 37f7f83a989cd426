import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { type ColumnWindow, columnWindow } from './columnWindow.ts';

/** The columns of a scroller that are in view. It changes only when one of them comes or goes. */
export function useColumnWindow(
  scroller: RefObject<HTMLElement | null>,
  widths: readonly number[],
  pinnedCount: number,
): ColumnWindow {
  const [shown, setShown] = useState<ColumnWindow>({ from: pinnedCount, to: pinnedCount });

  function look(): void {
    if (scroller.current === null) return;
    const { scrollLeft, clientWidth } = scroller.current;
    const next = columnWindow(widths, pinnedCount, scrollLeft, clientWidth);
    setShown((before) => (before.from === next.from && before.to === next.to ? before : next));
  }
  const onMove = useEffectEvent(look);

  const widthsKey = `${pinnedCount} ${widths.join(' ')}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the widths.
  useLayoutEffect(look, [widthsKey]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const listener = () => onMove();
    const observer = new ResizeObserver(listener);
    observer.observe(element);
    element.addEventListener('scroll', listener, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', listener);
    };
  }, [scroller]);

  return shown;
}
