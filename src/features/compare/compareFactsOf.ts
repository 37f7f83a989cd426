import type { AamcId } from '../../domain/applicant.ts';
import { RANKED_BANDS } from '../../domain/band.ts';
import type { BandLists } from '../../domain/board.ts';
import type { CompareFacts } from '../../domain/compareApplicants.ts';
import type { FieldFacts } from '../../domain/poolFields.ts';
import { fieldFactsOf } from '../../store/derived.ts';
import { memoLast } from '../../store/memoLast.ts';
import type { Session } from '../../store/session.ts';

/** Everything that a comparison in the present track may look at. */
export function compareFactsOf(session: Session): CompareFacts {
  const lists = session.board.bandsByTrack.get(session.track);
  return withRanks(fieldFactsOf(session), lists);
}

const withRanks = memoLast((facts: FieldFacts, lists: BandLists | undefined): CompareFacts => {
  const ranks = new Map<AamcId, number>();
  for (const band of RANKED_BANDS) {
    for (const id of lists?.[band] ?? []) ranks.set(id, ranks.size + 1);
  }
  return { ...facts, ranks };
});
