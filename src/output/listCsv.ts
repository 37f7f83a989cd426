import type { AamcId } from '../domain/applicant.ts';
import type { Board } from '../domain/board.ts';
import type { Influence } from '../domain/influence.ts';
import type { PreferenceList } from '../domain/preferenceList.ts';
import { csvText } from './csvText.ts';
import { listTable } from './listTable.ts';

/** The table of the list as CSV; AAMC IDs are written byte for byte. */
export function listCsv(
  list: PreferenceList,
  board: Board,
  influenceById: ReadonlyMap<AamcId, Influence> | null,
): string {
  return csvText(listTable(list, board, influenceById));
}
