import { type AamcId, type Applicant, nameOf } from '../domain/applicant.ts';
import { BAND_FACTS } from '../domain/band.ts';
import { type Board, DEFAULT_TRACK } from '../domain/board.ts';
import type { Influence } from '../domain/influence.ts';
import { type PreferenceList, whyHere } from '../domain/preferenceList.ts';
import type { CsvCell } from './csvText.ts';

const FACTS = [
  'Rank',
  'Band',
  'AAMC ID',
  'Name',
  'Applicant type',
  'School',
  'Step 2 CK',
  'COMLEX Level 2 CE',
] as const;

/**
 * The preference list as a table for people, its headings first: meetings, the GME office, an
 * archive. R3 reads `r3Text`, never this. AAMC IDs are text; nobody spoke is an empty cell, not 0.
 * Without influences, as in a view without the ledger, there is no column of them.
 */
export function listTable(
  list: PreferenceList,
  board: Board,
  influenceById: ReadonlyMap<AamcId, Influence> | null,
): readonly (readonly CsvCell[])[] {
  const code = list.track?.code ?? DEFAULT_TRACK;
  const rows = list.entries.map(({ rank, id, band }): readonly CsvCell[] => {
    const applicant: Applicant | undefined = board.applicantsById.get(id);
    const net = influenceById?.get(id)?.net;
    return [
      rank,
      BAND_FACTS[band].name,
      id,
      applicant === undefined ? null : nameOf(applicant),
      applicant?.applicantType ?? null,
      applicant?.school ?? null,
      applicant?.step2ck ?? null,
      applicant?.comlex2 ?? null,
      ...(influenceById === null
        ? []
        : [net === undefined ? null : Math.round(net * 100) / 100 || 0]),
      whyHere(board, code, id),
    ];
  });
  return [[...FACTS, ...(influenceById === null ? [] : ['Net influence']), 'Why here'], ...rows];
}
