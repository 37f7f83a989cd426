import type { AamcId } from './applicant.ts';
import type { Board, Track } from './board.ts';
import { lastSigned } from './listVersion.ts';
import { type Outcome, ROUNDS, type Round, roundPlan } from './offerRounds.ts';
import { preferenceListOf } from './preferenceList.ts';
import { listOfRound, withOwnAcceptances } from './roundDay.ts';

/** What became of one name of a list when SOAP was over. */
export interface SettledName {
  readonly id: AamcId;
  /** Rank on the last list; null for somebody who was offered by an earlier one only. */
  readonly rank: number | null;
  /** Every round that offered the name or struck it off. */
  readonly rounds: readonly {
    readonly round: Round;
    /** Null: the round made an offer, and nobody has entered what became of it. */
    readonly outcome: Outcome | null;
  }[];
  /** The last word; null: no round reached the name. */
  readonly outcome: Outcome | 'open' | null;
}

/** A track's list and what came of it. */
export interface Settlement {
  readonly track: Track;
  /** Open when SOAP began; null where nobody said. */
  readonly positions: number | null;
  /** Best first; names of earlier lists last. */
  readonly names: readonly SettledName[];
  readonly accepted: readonly SettledName[];
  /** Offers of which nobody has entered what became of them. */
  readonly open: number;
  /** The lowest rank that any round offered; 0: none did. */
  readonly reached: number;
}

/** Compares the list of a track with what the four rounds brought. */
export function settlementOf(board: Board, track: Track): Settlement {
  const { code, positions } = track;
  const versions = board.listVersions.get(code) ?? [];
  const record = board.roundRecords.get(code) ?? [];
  const bound = withOwnAcceptances(board, code);
  const boardIds = preferenceListOf(board, code).entries.map(({ id }) => id);
  const ids = lastSigned(versions)?.ids ?? boardIds;
  const offered = new Map<Round, ReadonlySet<AamcId>>(
    ROUNDS.map((round) => [
      round,
      // Rounds that nobody worked through were not offered by anybody.
      record.some((each) => each.round === round)
        ? new Set(
            roundPlan(
              listOfRound(versions, record, round)?.ids ?? ids,
              positions ?? 0,
              bound,
              round,
            ).offers,
          )
        : new Set(),
    ]),
  );
  const others = [...offered.values()]
    .flatMap((each) => [...each])
    .concat(record.map(({ id }) => id))
    .filter((id) => !ids.includes(id));
  const names = [...ids, ...new Set(others)].map((id): SettledName => {
    const rounds = ROUNDS.flatMap((round) => {
      const entry = record.find((each) => each.round === round && each.id === id);
      if (entry === undefined && offered.get(round)?.has(id) !== true) return [];
      const outcome = entry === undefined || entry.outcome === 'offered' ? null : entry.outcome;
      return [{ round, outcome }];
    });
    const last = rounds.at(-1);
    const rank = ids.indexOf(id);
    return {
      id,
      rank: rank < 0 ? null : rank + 1,
      rounds,
      outcome: last === undefined ? null : (last.outcome ?? 'open'),
    };
  });
  return {
    track,
    positions,
    names,
    accepted: names.filter(({ outcome }) => outcome === 'accepted'),
    open: names.filter(({ outcome }) => outcome === 'open').length,
    reached: Math.max(
      0,
      ...names.map(({ rank, rounds }) =>
        rank !== null && rounds.some(({ outcome }) => outcome !== 'unavailable') ? rank : 0,
      ),
    ),
  };
}
