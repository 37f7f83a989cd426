import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted } from '../../domain/band.ts';
import type { Board } from '../../domain/board.ts';
import { namedApplicants } from '../../store/commands/namedApplicants.ts';
import type { DragListWords } from '../../ui/dragList/DragList.tsx';

/** What the board says while somebody is in hand. The result of a drop is told by the command. */
export function boardWords(board: () => Board): DragListWords {
  const nameThem = (ids: readonly AamcId[]) => namedApplicants(board(), ids);
  return {
    instructions:
      'Space picks up, arrow keys move within and between bands, Space drops, Escape cancels. ' +
      'Enter opens the applicant.',
    lifted: (ids) => `${nameThem(ids)} picked up.`,
    place({ column, index }, of) {
      const { name } = BAND_FACTS[column as BandOrUnsorted];
      return column === 'unsorted' ? name : `${name}, ${index + 1} of ${of}`;
    },
    cancelled: (ids) => `${nameThem(ids)} not moved.`,
  };
}
