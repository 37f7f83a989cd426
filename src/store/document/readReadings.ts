import type * as Y from 'yjs';
import type { AamcId } from '../../domain/applicant.ts';
import type { TrackCode } from '../../domain/board.ts';
import type { Reading, Readings } from '../../domain/reading.ts';
import { mapOf } from './schema.ts';

/** Who reads whom. A value of another shape is left out: an older or newer build may have written it. */
export function readReadings(doc: Y.Doc): Readings {
  const readings = new Map<TrackCode, Map<AamcId, Reading[]>>();
  for (const value of mapOf(doc, 'readings').values()) {
    const reading = value as unknown as Reading;
    if (typeof reading?.reader?.id !== 'string') continue;
    const { track, applicantId } = reading;
    let lists = readings.get(track);
    if (lists === undefined) {
      lists = new Map();
      readings.set(track, lists);
    }
    const list = lists.get(applicantId);
    if (list === undefined) lists.set(applicantId, [reading]);
    else list.push(reading);
  }
  for (const lists of readings.values()) {
    for (const list of lists.values()) {
      list.sort((a, b) => a.at - b.at || (a.reader.id < b.reader.id ? -1 : 1));
    }
  }
  return readings;
}
