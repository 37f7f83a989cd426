import type * as Y from 'yjs';
import { isSameJson } from '../../base/json.ts';
import type { AamcId, TrackApplied } from '../../domain/applicant.ts';
import {
  type BandLists,
  type Board,
  DEFAULT_TRACK,
  type HistoryLine,
  type ImportRecord,
  isInTrack,
  type Placement,
  type Track,
  type TrackCode,
} from '../../domain/board.ts';
import { readCardFacts } from '../../domain/cardFact.ts';
import { type LadderVersion, readLadderVersion } from '../../domain/ladder.ts';
import { readMailDomains } from '../../domain/mailDomain.ts';
import { compareNames } from '../../domain/nameOrder.ts';
import { readWeek } from '../../domain/readWeek.ts';
import { readRubric } from '../../domain/rubric.ts';
import { readSavedFilter, type SavedFilter } from '../../domain/savedFilter.ts';
import { bandLists, movedBandLists } from './bandLists.ts';
import { type DecodedBlocks, type FoldedImports, foldImports } from './foldImports.ts';
import { idsOfTrack, poolParts } from './poolParts.ts';
import { readListVersions, readRoundRecords, readVerified } from './readLists.ts';
import { readReadings } from './readReadings.ts';
import { historyOf, type MapName, mapOf, splitKey } from './schema.ts';

/**
 * Document → frozen Board. `readBoard` reads everything; `nextBoard` reads only what changed and
 * reuses the rest, and gives an equal board (a property test holds it to that).
 */

/** Keys that changed in each map since the last board. */
export interface BoardChanges {
  readonly keys: Readonly<Partial<Record<MapName, ReadonlySet<string>>>>;
  readonly history: boolean;
}

export function readBoard(doc: Y.Doc, decoded: DecodedBlocks): Board {
  const settings = readSettings(doc);
  const imports = readImports(doc);
  const folded = foldImports(imports, blockKeysOf(doc), decoded);
  const placements = readPlacements(doc);
  return withPool(
    {
      ...settings,
      imports,
      placements,
      stars: new Set(mapOf(doc, 'stars').keys()),
      tags: readTags(doc),
      savedFilters: readSavedFilters(doc),
      ladderVersions: readLadders(doc),
      listVersions: readListVersions(doc),
      roundRecords: readRoundRecords(doc),
      verified: readVerified(doc),
      readings: readReadings(doc),
      history: historyOf(doc).toArray() as unknown as readonly HistoryLine[],
    },
    folded,
    positionsOf(doc),
  );
}

export function nextBoard(
  board: Board,
  doc: Y.Doc,
  decoded: DecodedBlocks,
  changes: BoardChanges,
): Board {
  const { keys } = changes;
  let next: Board = board;
  if (changes.history) next = { ...next, history: nextHistory(board.history, doc) };
  if (keys.stars) next = { ...next, stars: new Set(mapOf(doc, 'stars').keys()) };
  if (keys.tags) next = { ...next, tags: readTags(doc) };
  if (keys.lists) next = { ...next, listVersions: readListVersions(doc) };
  if (keys.rounds) next = { ...next, roundRecords: readRoundRecords(doc) };
  if (keys.verified) next = { ...next, verified: readVerified(doc) };
  if (keys.readings) next = { ...next, readings: readReadings(doc) };
  if (keys.ladders) next = { ...next, ladderVersions: readLadders(doc) };
  if (keys.filters) next = { ...next, savedFilters: readSavedFilters(doc) };
  if (keys.imports || keys.blocks || keys.settings) {
    const imports = readImports(doc);
    const folded = foldImports(imports, blockKeysOf(doc), decoded);
    const placements = keys.placements ? readPlacements(doc) : next.placements;
    return withPool(
      { ...next, ...settingsAfter(next, doc), imports, placements },
      folded,
      positionsOf(doc),
    );
  }
  if (keys.placements) next = withPlacements(next, doc, keys.placements);
  return next;
}

type BoardWithoutPool = Omit<
  Board,
  | 'applicantsById'
  | 'applicantIds'
  | 'missingSince'
  | 'importedAt'
  | 'changedAt'
  | 'tracks'
  | 'bandsByTrack'
>;

function withPool(
  rest: BoardWithoutPool,
  { pool, missingSince, importedAt, changedAt }: FoldedImports,
  positions: ReadonlyMap<TrackCode, number>,
): Board {
  const { ids: applicantIds, tracks: named } = poolParts(pool);
  const tracks = readTracks(named, rest.placements, positions);
  const bandsByTrack = new Map<TrackCode, BandLists>();
  for (const { code } of tracks) {
    const ids = idsOfTrack({ applicantsById: pool }, code);
    bandsByTrack.set(code, bandLists(ids, placementsIn(rest, code)));
  }
  return {
    ...rest,
    applicantsById: pool,
    applicantIds,
    missingSince,
    importedAt,
    changedAt,
    tracks,
    bandsByTrack,
  };
}

function withPlacements(board: Board, doc: Y.Doc, changedKeys: ReadonlySet<string>): Board {
  const map = mapOf(doc, 'placements');
  const placements = new Map(board.placements);
  const bandsByTrack = new Map(board.bandsByTrack);
  for (const [code, ids] of idsByTrack(changedKeys)) {
    const before = placementsIn(board, code);
    const after = new Map(before);
    const inPool = new Set<AamcId>();
    for (const id of ids) {
      const placement = map.get(`${code}/${id}`) as unknown as Placement | undefined;
      if (placement === undefined) after.delete(id);
      else after.set(id, placement);
      const applicant = board.applicantsById.get(id);
      if (applicant !== undefined && isInTrack(applicant, code)) inPool.add(id);
    }
    if (after.size === 0) placements.delete(code);
    else placements.set(code, after);
    const lists = bandsByTrack.get(code);
    if (lists !== undefined) {
      bandsByTrack.set(
        code,
        movedBandLists(
          lists,
          before,
          after,
          inPool,
          () => idsOfTrack(board, code),
          () => nameRanks(board.applicantIds),
        ),
      );
    }
  }
  const next = { ...board, placements, bandsByTrack };
  // The stand-in track is listed exactly as long as it holds a decision beside named tracks.
  const isListed = board.tracks.some((track) => track.code === DEFAULT_TRACK);
  const isNeeded = board.tracks.length === (isListed ? 1 : 0) || placements.has(DEFAULT_TRACK);
  return isListed === isNeeded
    ? next
    : withPool(
        next,
        {
          pool: board.applicantsById,
          missingSince: board.missingSince,
          importedAt: board.importedAt,
          changedAt: board.changedAt,
        },
        positionsOf(doc),
      );
}

function idsByTrack(keys: ReadonlySet<string>): Map<TrackCode, Set<AamcId>> {
  const result = new Map<TrackCode, Set<AamcId>>();
  for (const key of keys) {
    const [code, id] = splitKey(key);
    const ids = result.get(code);
    if (ids === undefined) result.set(code, new Set([id]));
    else ids.add(id);
  }
  return result;
}

const NO_PLACEMENTS: ReadonlyMap<AamcId, Placement> = new Map();

function placementsIn(board: Pick<Board, 'placements'>, code: TrackCode) {
  return board.placements.get(code) ?? NO_PLACEMENTS;
}

function readSettings(
  doc: Y.Doc,
): Pick<Board, 'workspaceName' | 'knownSchools' | 'mailDomains' | 'cardFacts' | 'rubric' | 'week'> {
  const settings = mapOf(doc, 'settings');
  const knownSchools: string[] = [];
  for (const key of settings.keys()) {
    if (key.startsWith('school/')) knownSchools.push(key.slice('school/'.length));
  }
  const name = settings.get('workspaceName');
  return {
    workspaceName: typeof name === 'string' ? name : 'SOAP board',
    knownSchools: knownSchools.sort(),
    mailDomains: readMailDomains(settings.get('mailDomains')),
    cardFacts: readCardFacts(settings.get('cardFacts')),
    rubric: readRubric(settings.get('rubric')),
    week: readWeek((id) => settings.get(`week/${id}`)),
  };
}

/** What follows from the week is worked out anew only when it has really changed. */
function settingsAfter(board: Board, doc: Y.Doc): ReturnType<typeof readSettings> {
  const settings = readSettings(doc);
  return isSameJson(settings.week, board.week) ? { ...settings, week: board.week } : settings;
}

function positionsOf(doc: Y.Doc): Map<TrackCode, number> {
  const positions = new Map<TrackCode, number>();
  for (const [key, value] of mapOf(doc, 'settings').entries()) {
    if (key.startsWith('positions/') && typeof value === 'number') {
      positions.set(key.slice('positions/'.length), value);
    }
  }
  return positions;
}

function readImports(doc: Y.Doc): readonly ImportRecord[] {
  const records = [...mapOf(doc, 'imports').values()] as unknown as ImportRecord[];
  return records.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function blockKeysOf(doc: Y.Doc): Map<string, readonly string[]> {
  const byImport = new Map<string, string[]>();
  for (const key of mapOf(doc, 'blocks').keys()) {
    const [id] = splitKey(key);
    const keys = byImport.get(id);
    if (keys === undefined) byImport.set(id, [key]);
    else keys.push(key);
  }
  for (const keys of byImport.values()) {
    keys.sort((a, b) => Number(splitKey(a)[1]) - Number(splitKey(b)[1]));
  }
  return byImport;
}

function readPlacements(doc: Y.Doc): Map<TrackCode, Map<AamcId, Placement>> {
  const byTrack = new Map<TrackCode, Map<AamcId, Placement>>();
  for (const [key, value] of mapOf(doc, 'placements').entries()) {
    const [code, id] = splitKey(key);
    let placements = byTrack.get(code);
    if (placements === undefined) {
      placements = new Map();
      byTrack.set(code, placements);
    }
    placements.set(id, value as unknown as Placement);
  }
  return byTrack;
}

function readSavedFilters(doc: Y.Doc): readonly SavedFilter[] {
  return [...mapOf(doc, 'filters').entries()]
    .flatMap(([id, value]) => readSavedFilter(id, value) ?? [])
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function readLadders(doc: Y.Doc): readonly LadderVersion[] {
  return [...mapOf(doc, 'ladders').entries()]
    .flatMap(([id, value]) => readLadderVersion(id, value) ?? [])
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function readTags(doc: Y.Doc): Map<AamcId, readonly string[]> {
  const tags = new Map<AamcId, string[]>();
  for (const key of mapOf(doc, 'tags').keys()) {
    const [id, tag] = splitKey(key);
    const list = tags.get(id);
    if (list === undefined) tags.set(id, [tag]);
    else list.push(tag);
  }
  for (const list of tags.values()) list.sort();
  return tags;
}

/** History only grows at its end, except when another replica's lines arrive in between. */
function nextHistory(lines: readonly HistoryLine[], doc: Y.Doc): readonly HistoryLine[] {
  const history = historyOf(doc);
  const added = history.length - lines.length;
  const last = lines.at(-1);
  if (added < 0) return history.toArray() as unknown as readonly HistoryLine[];
  const before = last === undefined ? undefined : history.get(lines.length - 1);
  if (last !== undefined && (before as { id?: string } | undefined)?.id !== last.id) {
    return history.toArray() as unknown as readonly HistoryLine[];
  }
  return [...lines, ...(history.slice(lines.length) as unknown as readonly HistoryLine[])];
}

const rankCache = new WeakMap<readonly AamcId[], ReadonlyMap<AamcId, number>>();

function nameRanks(ids: readonly AamcId[]): ReadonlyMap<AamcId, number> {
  let ranks = rankCache.get(ids);
  if (ranks === undefined) {
    ranks = new Map(ids.map((id, rank) => [id, rank]));
    rankCache.set(ids, ranks);
  }
  return ranks;
}

function readTracks(
  named: readonly TrackApplied[],
  placements: Board['placements'],
  positions: ReadonlyMap<TrackCode, number>,
): readonly Track[] {
  const tracks: Track[] = named.map(({ code, label, type }) => {
    return { code, label, type, positions: positions.get(code) ?? null };
  });
  if (tracks.length === 0 || placements.has(DEFAULT_TRACK)) {
    tracks.push({
      code: DEFAULT_TRACK,
      label: 'All applicants',
      type: '',
      positions: positions.get(DEFAULT_TRACK) ?? null,
    });
  }
  return tracks;
}
