import { useSyncExternalStore } from 'react';

const COARSE = '(pointer: coarse)';
const FALLBACK = 30;

/**
 * The height of a row in pixels, from the token `--row-height`: it follows the density and the kind
 * of pointer. Virtual rows need it as a number.
 */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, readRowHeight);
}

function readRowHeight(): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue('--row-height');
  return Number.parseFloat(value) || FALLBACK;
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-density'] });
  const pointer = window.matchMedia?.(COARSE);
  pointer?.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    pointer?.removeEventListener('change', onChange);
  };
}
