import type { Instant } from '../base/clock.ts';
import type { OrderKey } from '../base/orderKey.ts';
import type { AamcId, Applicant } from './applicant.ts';
import type { Band, BandOrUnsorted, NeverReason } from './band.ts';
import type { CardFact } from './cardFact.ts';
import type { LadderVersion } from './ladder.ts';
import type { ListVersion, Stamp } from './listVersion.ts';
import type { RoundRecord } from './offerRounds.ts';
import type { Readings } from './reading.ts';
import type { Rubric } from './rubric.ts';
import type { SavedFilter } from './savedFilter.ts';
import type { Week } from './week.ts';

/** NRMP program code, or `DEFAULT_TRACK` while no export has named one. */
export type TrackCode = string;

/** Stands for the whole pool when no export names a track. R3 has no such program: see the list. */
export const DEFAULT_TRACK: TrackCode = 'main';

export interface Track {
  readonly code: TrackCode;
  readonly label: string;
  readonly type: string;
  /** Open positions; null until somebody says how many. */
  readonly positions: number | null;
}

/** `Internal Medicine Categorical`; the label alone where it says the type already. */
export function trackTitle({ label, type }: Track): string {
  return type === '' || label.toLowerCase().includes(type.toLowerCase())
    ? label
    : `${label} ${type}`;
}

/** One person's decision on one applicant for one track. */
export interface Placement {
  readonly band: Band;
  readonly key: OrderKey;
  /** Only with Never. */
  readonly reason?: NeverReason;
  /** Neighbours with the same mark are tied: nobody has decided yet who of them comes first. */
  readonly tie?: string;
  /** A clear step lies between the applicant above and this one. */
  readonly gap?: true;
  readonly by: string;
  readonly at: Instant;
}

export interface ImportedFile {
  readonly name: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
}

export interface ImportRecord {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly files: readonly ImportedFile[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of a refreshed export: whom it no longer holds. They stay in the pool, and are marked. */
  readonly missing?: readonly AamcId[];
  /** Which facts of whom it stated anew, by AAMC ID. */
  readonly changedFacts?: Readonly<Record<AamcId, readonly string[]>>;
  /** Somebody said that these files name every track of their applicants. */
  readonly replacesTracks?: boolean;
  /** An import that was taken back stays on the record; its facts no longer count. */
  readonly undone: boolean;
}

export interface FactsChanged {
  readonly at: Instant;
  /** Names of the facts, as `Applicant` calls them. */
  readonly fields: readonly string[];
}

/** One line per command. Ids and actions only: never the text of a note. */
export interface HistoryLine {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  /** The command's name, such as `moveToBand`. */
  readonly what: string;
  /** The applicants concerned; for more than `HISTORY_IDS` only the first are listed. */
  readonly on: readonly AamcId[];
  /** How many applicants were concerned in all. */
  readonly count: number;
  readonly track?: TrackCode;
  readonly from?: string;
  readonly to?: string;
  readonly why?: string;
  /** The notes were out of sight when it was decided. */
  readonly isBlind?: true;
}

/** Five ordered lists of applicants: the board of one track. Each id stands in exactly one. */
export type BandLists = Readonly<Record<BandOrUnsorted, readonly AamcId[]>>;

/**
 * Everything about the workspace except the ledger, as frozen plain data.
 *
 * Invariant (checked by `checkBoard`): for each track, every applicant of that track's pool stands
 * in exactly one of the five lists, ranked bands in the order of `(key, id)`, Unsorted by name.
 */
export interface Board {
  readonly workspaceName: string;
  readonly applicantsById: ReadonlyMap<AamcId, Applicant>;
  /** All applicants in the order of their names (collation order, then AAMC ID). */
  readonly applicantIds: readonly AamcId[];
  /** Categorical first, then as found; at least one (`DEFAULT_TRACK` when none is named). */
  readonly tracks: readonly Track[];
  readonly imports: readonly ImportRecord[];
  /** Decisions per track. */
  readonly placements: ReadonlyMap<TrackCode, ReadonlyMap<AamcId, Placement>>;
  readonly bandsByTrack: ReadonlyMap<TrackCode, BandLists>;
  readonly stars: ReadonlySet<AamcId>;
  readonly tags: ReadonlyMap<AamcId, readonly string[]>;
  /** Who is not in the newest export that refreshed the pool, and since when. */
  readonly missingSince: ReadonlyMap<AamcId, Instant>;
  /** The newest change of facts of those whom a later import described differently. */
  readonly changedAt: ReadonlyMap<AamcId, FactsChanged>;
  /** When each applicant first came in. */
  readonly importedAt: ReadonlyMap<AamcId, Instant>;
  /** Every locked version of each track's list, oldest first. */
  readonly listVersions: ReadonlyMap<TrackCode, readonly ListVersion[]>;
  /** What became of offers on Thursday, by track. */
  readonly roundRecords: ReadonlyMap<TrackCode, RoundRecord>;
  /** Whose eligibility somebody has ticked in R3. */
  readonly verified: ReadonlyMap<AamcId, Stamp>;
  /** Who was asked to read whom. */
  readonly readings: Readings;
  /** Names of schools the program knows, as typed. */
  readonly knownSchools: readonly string[];
  /** E-mail domains of the program: whoever writes from there is one of us. */
  readonly mailDomains: readonly string[];
  /** First passes under a name, in the order of their names. */
  readonly savedFilters: readonly SavedFilter[];
  /** Every version of the numbers by which words are weighed, oldest first; none: the preset. */
  readonly ladderVersions: readonly LadderVersion[];
  /** When everything happens: the preset, as far as nobody stated otherwise. */
  readonly week: Week;
  /** How a file is scored; no parts: no score is invented. */
  readonly rubric: Rubric;
  /** What a card shows below the name. */
  readonly cardFacts: readonly CardFact[];
  readonly history: readonly HistoryLine[];
}

/** Whether the applicant belongs to the pool of a track: applied to it, or no file says to which. */
export function isInTrack(applicant: Applicant, track: TrackCode): boolean {
  if (track === DEFAULT_TRACK || applicant.tracks.length === 0) return true;
  return applicant.tracks.some((applied) => applied.code === track);
}
