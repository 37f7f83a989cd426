import { useMemo } from 'react';
import type { AamcId, Applicant } from '../../domain/applicant.ts';
import type { CardFact } from '../../domain/cardFact.ts';
import type { Influence } from '../../domain/influence.ts';
import { otherListNames } from '../../domain/otherLists.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { useSessionParts } from '../../store/hooks.ts';
import { influenceOfApplicant } from '../../store/influenceOfApplicant.ts';
import { memoLast } from '../../store/memoLast.ts';
import type { Session } from '../../store/session.ts';

/** All that the inside of a card shows of its applicant, whatever its place. */
export interface CardState {
  readonly applicant: Applicant | undefined;
  readonly isStarred: boolean;
  readonly tags: readonly string[];
  readonly noteCount: number;
  /** Null while nobody spoke, and while blind mode hides what was said. */
  readonly influence: Influence | null;
  readonly chosen: readonly CardFact[];
  readonly isMissing: boolean;
  readonly isChanged: boolean;
  readonly hasLedger: boolean;
  /** The other lists on which the applicant stands, in words. */
  readonly otherLists: string;
}

type Looked = Pick<
  Session,
  'board' | 'ledger' | 'hasLedger' | 'track' | 'isBlind' | 'revealed' | 'seenAt' | 'gapSince'
>;

const NO_TAGS: readonly string[] = [];

/**
 * What a card shows, as one listener of the session: a hundred cards are drawn, and most of what a
 * session tells, such as the focus or the state of saving, concerns the inside of none.
 */
export function useCardState(id: AamcId): CardState {
  const select = useMemo(() => cardStateReader(id), [id]);
  return useSessionParts(select);
}

function cardStateReader(id: AamcId): (session: Session) => CardState {
  const read = memoLast(
    (
      board: Looked['board'],
      ledger: Looked['ledger'],
      hasLedger: boolean,
      track: string,
      isBlind: boolean,
      revealed: Looked['revealed'],
      seenAt: Looked['seenAt'],
      gapSince: Looked['gapSince'],
    ): CardState => ({
      applicant: board.applicantsById.get(id),
      isStarred: board.stars.has(id),
      tags: board.tags.get(id) ?? NO_TAGS,
      noteCount: ledger.notesByApplicant.get(id)?.length ?? 0,
      influence: hidesVoices({ isBlind, revealed, board, track }, id)
        ? null
        : influenceOfApplicant({ board, ledger, gapSince }, id),
      chosen: board.cardFacts,
      isMissing: board.missingSince.has(id),
      isChanged: (board.changedAt.get(id)?.at ?? 0) > (seenAt[id] ?? 0),
      hasLedger,
      otherLists: otherListNames(board, track, id),
    }),
  );
  return ({ board, ledger, hasLedger, track, isBlind, revealed, seenAt, gapSince }) =>
    read(board, ledger, hasLedger, track, isBlind, revealed, seenAt, gapSince);
}
