import type { PileView } from '../../store/session.ts';

/** The piles as people call them. */
export const PILE_NAMES: Readonly<Record<PileView, string>> = {
  inPlay: 'In play',
  review: 'Review now',
  gray: 'Gray',
  screened: 'Screened out',
  all: 'All',
};
