import type { Instant } from '../base/clock.ts';
import type { AamcId } from '../domain/applicant.ts';
import { type Board, trackTitle } from '../domain/board.ts';
import type { Influence } from '../domain/influence.ts';
import { type ListVersion, lockedVersion } from '../domain/listVersion.ts';
import type { PreferenceList } from '../domain/preferenceList.ts';
import { EASTERN, formatInZone } from '../domain/week.ts';
import { easternStamp } from './easternStamp.ts';
import { fingerprint } from './fingerprint.ts';
import { listTable } from './listTable.ts';
import { workbook } from './workbook.ts';

const FACT_WIDTHS = [6, 9, 11, 30, 14, 44, 10, 18];
const INFLUENCE_WIDTH = 13;
const WHY_WIDTH = 48;

/** The table of the list as an Excel workbook, with a second sheet that says which order it is. */
export function listWorkbook(
  list: PreferenceList,
  board: Board,
  influenceById: ReadonlyMap<AamcId, Influence> | null,
  at: Instant,
): Uint8Array {
  const { track, positions, entries } = list;
  const locked = lockedVersion(board.listVersions.get(track?.code ?? '') ?? []);
  const about = [
    ['About this list', null],
    ['Track', track === null ? null : trackTitle(track)],
    ['Program code', track?.code ?? null],
    ['Names', entries.length],
    ['Open positions', positions],
    ['Version', versionWords(locked)],
    ['Fingerprint of the order', fingerprint(entries.map(({ id }) => id))],
    ['Written', easternStamp(at)],
  ] as const;
  const widths = [...FACT_WIDTHS, ...(influenceById === null ? [] : [INFLUENCE_WIDTH]), WHY_WIDTH];
  return workbook([
    { name: 'Preference list', rows: listTable(list, board, influenceById), widths },
    { name: 'About', rows: about, widths: [26, 48] },
  ]);
}

/** Which version an order is, for the head of a page or a file. */
export function versionWords(locked: ListVersion | null): string {
  return locked === null
    ? 'Not locked'
    : `${locked.name}, locked ${formatInZone(locked.lockedAt, EASTERN)} ET, signed off by ${locked.signedBy}`;
}
