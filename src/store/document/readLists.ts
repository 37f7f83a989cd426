import type * as Y from 'yjs';
import type { AamcId } from '../../domain/applicant.ts';
import type { TrackCode } from '../../domain/board.ts';
import type { ListVersion, Stamp } from '../../domain/listVersion.ts';
import { OUTCOMES, ROUNDS, type RoundOutcome } from '../../domain/offerRounds.ts';
import { mapOf, splitKey } from './schema.ts';

/** The record of Wednesday and Thursday as the document holds it. */
export function readListVersions(doc: Y.Doc): Map<TrackCode, readonly ListVersion[]> {
  const byTrack = new Map<TrackCode, ListVersion[]>();
  for (const value of mapOf(doc, 'lists').values()) {
    const version = value as unknown as ListVersion;
    append(byTrack, version.track, version);
  }
  for (const versions of byTrack.values()) versions.sort((a, b) => a.number - b.number);
  return byTrack;
}

/** Keys of another build's making are left out: a round or an outcome that nobody here can read. */
export function readRoundRecords(doc: Y.Doc): Map<TrackCode, readonly RoundOutcome[]> {
  const byTrack = new Map<TrackCode, RoundOutcome[]>();
  for (const [key, value] of mapOf(doc, 'rounds').entries()) {
    const [track, rest] = splitKey(key);
    const [number, id] = splitKey(rest);
    const round = ROUNDS.find((each) => String(each) === number);
    const { outcome, by, at } = value as unknown as RoundOutcome;
    if (round === undefined || !OUTCOMES.includes(outcome)) continue;
    append(byTrack, track, { round, id, outcome, by, at });
  }
  for (const record of byTrack.values()) {
    record.sort((a, b) => a.round - b.round || a.at - b.at || (a.id < b.id ? -1 : 1));
  }
  return byTrack;
}

export function readVerified(doc: Y.Doc): Map<AamcId, Stamp> {
  return new Map([...mapOf(doc, 'verified').entries()] as unknown as [AamcId, Stamp][]);
}

function append<Item>(byTrack: Map<TrackCode, Item[]>, track: TrackCode, item: Item): void {
  const items = byTrack.get(track);
  if (items === undefined) byTrack.set(track, [item]);
  else items.push(item);
}
