import type { AamcId } from '../domain/applicant.ts';
import type { Session } from './session.ts';

/**
 * Blind mode (`product.md`, "Fairness"): what people said about an applicant stays out of sight until
 * the applicant has a band, or somebody asks to see it.
 */
export function hidesVoices(
  { isBlind, revealed, board, track }: Pick<Session, 'isBlind' | 'revealed' | 'board' | 'track'>,
  id: AamcId,
): boolean {
  return isBlind && !revealed.has(id) && board.placements.get(track)?.has(id) !== true;
}
