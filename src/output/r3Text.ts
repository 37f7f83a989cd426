import type { Instant } from '../base/clock.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type AamcId, type Applicant, nameOf, oneLine } from '../domain/applicant.ts';
import type { TrackCode } from '../domain/board.ts';
import type { ListEntry } from '../domain/preferenceList.ts';
import { easternStamp } from './easternStamp.ts';

/** By which number the file names people; R3 takes both. */
export type R3IdKind = 'aamc' | 'nrmp';

/**
 * The list as R3 imports a rank order list: one line per rank, `rank,AAMC ID,"Last, First"`, lines
 * ended by CR LF, the last one too, UTF-8 without a byte order mark. Source: the NRMP's page
 * "Importing a rank order list", which a vendor uses for SOAP as well; no NRMP page confirms that, so
 * the screen offers a type-in sheet and a read-back beside the file.
 *
 * Ranks and IDs are the list's own and never reformatted. The name is R3's "anything": it stands in
 * quotes, quotes within are doubled, and what could break the line or reorder it on a screen becomes
 * a space. A name that begins with `=` stays as it is: the file is for R3 and not for a spreadsheet,
 * and a mark against formulas would be one more character than R3's grammar has (`listCsv` is the
 * file for people).
 *
 * By NRMP ID the file is the same but for the second column; the ID is written as the export has it.
 *
 * Refused, with a sentence for each fault, when the list is empty, when an ID is not exactly eight
 * ASCII digits, or an NRMP ID is missing or none, stands twice, or is nobody's in the pool: R3 would take a wrong person in silence.
 */
export function r3Text(
  { entries }: { readonly entries: readonly ListEntry[] },
  applicantsById: ReadonlyMap<AamcId, Applicant>,
  kind: R3IdKind = 'aamc',
): Result<string, readonly string[]> {
  if (entries.length === 0)
    return err(['The list is empty: nobody stands in Top, Usable or Backup.']);
  const faults: string[] = [];
  const rankById = new Map<string, number>();
  const lines = entries.map(({ rank, id }) => {
    const applicant = applicantsById.get(id);
    const name = applicant === undefined ? '' : nameOf(applicant);
    const place = name === '' ? `Rank ${rank}` : `Rank ${rank}, ${name}`;
    const written = kind === 'aamc' ? id : oneLine(applicant?.nrmpId ?? '');
    const earlier = rankById.get(written);
    const fault = idFault(written, kind);
    if (fault !== null) faults.push(`${place}: ${fault}`);
    else if (earlier !== undefined) {
      faults.push(`${place}: the ${ID_NAMES[kind]} ${written} already stands at rank ${earlier}.`);
    } else if (applicant === undefined) {
      faults.push(`${place}: nobody in the pool has the AAMC ID ${id}.`);
    }
    rankById.set(written, earlier ?? rank);
    return `${rank},${written},"${name.replaceAll('"', '""')}"\r\n`;
  });
  return faults.length > 0 ? err(faults) : ok(lines.join(''));
}

const ID_NAMES: Readonly<Record<R3IdKind, string>> = { aamc: 'AAMC ID', nrmp: 'NRMP ID' };

/** Why R3 could not take an ID, in a sentence; null when it can. */
function idFault(id: string, kind: R3IdKind): string | null {
  if (kind === 'aamc') {
    return /^[0-9]{8}$/.test(id) ? null : `the AAMC ID “${oneLine(id)}” is not eight digits.`;
  }
  if (id === '') return 'no NRMP ID came with the exports.';
  return NRMP_ID.test(id) ? null : `“${id}” is no NRMP ID (an N and digits).`;
}

/** An N and digits, as NRMP writes it; some exports leave the N out. */
const NRMP_ID = /^N?[0-9]{6,8}$/i;

export interface R3FileFacts {
  readonly idKind?: R3IdKind;
  /** Four words that name the order, so that a file says of itself which one it is. */
  readonly fingerprint?: string;
}

/** `r3-2978140C0-2027-03-17-1542-ET-maple-otter-ribbon-candle.txt`: sorts by time, needs no quotes. */
export function r3FileName(
  track: TrackCode,
  at: Instant,
  { idKind = 'aamc', fingerprint = '' }: R3FileFacts = {},
): string {
  const code = track.match(/[A-Za-z0-9]+/g)?.join('-') ?? 'list';
  const by = idKind === 'nrmp' ? '-by-NRMP-ID' : '';
  const words = fingerprint === '' ? '' : `-${fingerprint.replaceAll(' ', '-')}`;
  return `r3-${code}${by}-${easternStamp(at)}${words}.txt`;
}
