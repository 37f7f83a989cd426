import { PILE_NAMES } from '../../domain/firstPass.ts';
import type { PileView } from '../../store/session.ts';

/** What the piles, and the two views that join them, are called. */
export const PILE_VIEW_NAMES: Readonly<Record<PileView, string>> = {
  ...PILE_NAMES,
  inPlay: 'In play',
  all: 'All',
};
