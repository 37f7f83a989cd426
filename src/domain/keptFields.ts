import type { Applicant } from './applicant.ts';

/** Field ids of headers that no field reads begin so, which keeps them apart from our own. */
const PREFIX = 'kept:';

/** Headers that were kept but not understood, in the order in which the files name them. */
export function keptHeaders(applicants: Iterable<Applicant>): readonly string[] {
  const headers = new Set<string>();
  const seen = new Set<readonly string[]>();
  for (const { sources } of applicants) {
    for (const source of sources) {
      // All rows of a file share one array of headers.
      if (seen.has(source.headers)) continue;
      seen.add(source.headers);
      for (const [index, header] of source.headers.entries()) {
        if (source.fields[index] == null && header !== '') headers.add(header);
      }
    }
  }
  return [...headers];
}

export function keptFieldId(header: string): string {
  return `${PREFIX}${header}`;
}

/** The header of a kept field's id; null for a field of our own. */
export function keptHeaderOf(fieldId: string): string | null {
  return fieldId.startsWith(PREFIX) ? fieldId.slice(PREFIX.length) : null;
}

/** The cell under a header, from the latest file that has it filled; '' where none has. */
export function keptValue({ sources }: Applicant, header: string): string {
  for (const { headers, cells } of sources.toReversed()) {
    for (let index = headers.indexOf(header); index >= 0; ) {
      const cell = cells[index];
      if (cell !== undefined && cell !== '') return cell;
      index = headers.indexOf(header, index + 1);
    }
  }
  return '';
}
