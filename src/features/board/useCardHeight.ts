import { useFontScale, useRowHeight } from '../../ui/useRowHeight.ts';

/** A card has two lines where a row of a table has one. */
const SECOND_LINE = 24;

/** Height of a card with the space around it, in pixels: it grows with the reader's own font size. */
export function useCardHeight(): number {
  return Math.round((useRowHeight() + SECOND_LINE) * useFontScale());
}
