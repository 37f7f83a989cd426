import type { AamcId, Applicant } from '../../../src/domain/applicant.ts';
import { type BandOrUnsorted, PILES_OF_BOARD } from '../../../src/domain/band.ts';
import type { BandLists } from '../../../src/domain/board.ts';

/** What each peer's board is given: no store, nothing to save, nothing to take back. */
export interface PeerBoardProps {
  readonly applicantsById: ReadonlyMap<AamcId, Applicant>;
  readonly firstLists: BandLists;
}

export function afterMove(
  lists: BandLists,
  id: AamcId,
  band: BandOrUnsorted,
  index: number,
): BandLists {
  const without = Object.fromEntries(
    PILES_OF_BOARD.map((name) => [
      name,
      lists[name].includes(id) ? lists[name].filter((other) => other !== id) : lists[name],
    ]),
  ) as BandLists;
  return { ...without, [band]: without[band].toSpliced(index, 0, id) };
}
