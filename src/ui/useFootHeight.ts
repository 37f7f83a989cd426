import { type RefObject, useLayoutEffect } from 'react';

/**
 * While a bar stands at the foot of the screen, messages stand above it: they would cover the very
 * buttons that one presses next.
 */
export function useFootHeight(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    if (bar.current !== null) {
      const height = window.innerHeight - bar.current.getBoundingClientRect().top;
      style.setProperty('--foot-height', `${Math.max(0, Math.round(height))}px`);
    }
    return () => {
      style.removeProperty('--foot-height');
    };
  }, [bar]);
}
