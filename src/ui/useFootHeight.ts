import { type RefObject, useLayoutEffect } from 'react';

/**
 * While a bar stands at the foot of the screen, messages stand above it: they would cover the very
 * buttons that one presses next.
 */
export function useFootHeight(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const measure = () => {
      if (bar.current === null) return;
      const height = window.innerHeight - bar.current.getBoundingClientRect().top;
      style.setProperty('--foot-height', `${Math.max(0, Math.round(height))}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (bar.current !== null) observer.observe(bar.current);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      style.removeProperty('--foot-height');
    };
  }, [bar]);
}
