import type { Instant } from '../base/clock.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type AamcId, type Applicant, nameOf, oneLine } from '../domain/applicant.ts';
import type { TrackCode } from '../domain/board.ts';
import type { ListEntry } from '../domain/preferenceList.ts';
import { easternStamp } from './easternStamp.ts';

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
 * Refused, with a sentence for each fault, when the list is empty, when an ID is not exactly eight
 * ASCII digits, stands twice, or is nobody's in the pool: R3 would take a wrong person in silence.
 */
export function r3Text(
  { entries }: { readonly entries: readonly ListEntry[] },
  applicantsById: ReadonlyMap<AamcId, Applicant>,
): Result<string, readonly string[]> {
  if (entries.length === 0)
    return err(['The list is empty: nobody stands in Top, Usable or Backup.']);
  const faults: string[] = [];
  const rankById = new Map<AamcId, number>();
  const lines = entries.map(({ rank, id }) => {
    const applicant = applicantsById.get(id);
    const name = applicant === undefined ? '' : nameOf(applicant);
    const place = name === '' ? `Rank ${rank}` : `Rank ${rank}, ${name}`;
    const earlier = rankById.get(id);
    if (!/^[0-9]{8}$/.test(id)) {
      faults.push(`${place}: the AAMC ID “${oneLine(id)}” is not eight digits.`);
    } else if (earlier !== undefined) {
      faults.push(`${place}: the AAMC ID ${id} already stands at rank ${earlier}.`);
    } else if (applicant === undefined) {
      faults.push(`${place}: nobody in the pool has the AAMC ID ${id}.`);
    }
    rankById.set(id, earlier ?? rank);
    return `${rank},${id},"${name.replaceAll('"', '""')}"\r\n`;
  });
  return faults.length > 0 ? err(faults) : ok(lines.join(''));
}

/** `r3-2978140C0-2027-03-17-1542-ET.txt`: sorts by time, and needs no quotes anywhere. */
export function r3FileName(track: TrackCode, at: Instant): string {
  const code = track.match(/[A-Za-z0-9]+/g)?.join('-') ?? 'list';
  return `r3-${code}-${easternStamp(at)}.txt`;
}
