import { useSyncExternalStore } from 'react';

const COARSE = '(pointer: coarse)';
const FALLBACK = 30;

/**
 * The height of a row in pixels, from the token `--row-height`: it follows the density and the kind
 * of pointer. Virtual rows need it as a number.
 */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, () => (rowHeight ??= readRowHeight()));
}

// Kept between renders: to ask the page for a style in the middle of one costs a recalculation.
let rowHeight: number | null = null;

function readRowHeight(): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue('--row-height');
  return Number.parseFloat(value) || FALLBACK;
}

function subscribe(onRowHeight: () => void): () => void {
  const onChange = () => {
    rowHeight = null;
    onRowHeight();
  };
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-density'] });
  const pointer = window.matchMedia?.(COARSE);
  pointer?.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    pointer?.removeEventListener('change', onChange);
  };
}
