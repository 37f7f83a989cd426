import { useSyncExternalStore } from 'react';

const COARSE = '(pointer: coarse)';
const FALLBACK = 30;
const ROOT_FONT = 16;

/**
 * The height of a row in pixels, from the token `--row-height`: it follows the density and the kind
 * of pointer. Virtual rows need it as a number.
 */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, () => (rowHeight ??= readRowHeight()));
}

/** How many times larger than usual the reader has set the letters. */
export function useFontScale(): number {
  return useSyncExternalStore(subscribe, () => (fontScale ??= readFontScale()));
}

// Kept between renders: to ask the page for a style in the middle of one costs a recalculation.
let rowHeight: number | null = null;
let fontScale: number | null = null;

function readRowHeight(): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue('--row-height');
  return Number.parseFloat(value) || FALLBACK;
}

function readFontScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return (size || ROOT_FONT) / ROOT_FONT;
}

function subscribe(onRowHeight: () => void): () => void {
  const onChange = () => {
    rowHeight = null;
    fontScale = null;
    onRowHeight();
  };
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-density'] });
  const pointer = window.matchMedia?.(COARSE);
  pointer?.addEventListener('change', onChange);
  window.addEventListener('resize', onChange);
  return () => {
    observer.disconnect();
    pointer?.removeEventListener('change', onChange);
    window.removeEventListener('resize', onChange);
  };
}
