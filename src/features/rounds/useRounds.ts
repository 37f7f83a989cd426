import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { DEFAULT_TRACK, type Track } from '../../domain/board.ts';
import { type ListVersion, lastSigned, lockedVersion } from '../../domain/listVersion.ts';
import { presentRound, type Round, type RoundRecord } from '../../domain/offerRounds.ts';
import { preferenceListOf } from '../../domain/preferenceList.ts';
import { listOfRound, withOwnAcceptances } from '../../domain/roundDay.ts';
import { useBandLists, useBoard, useSession, useStoreParts, useTrack } from '../../store/hooks.ts';

export interface Rounds {
  readonly track: Track | undefined;
  readonly code: string;
  /** Best first: the locked list, else the board as it stands. The next offers follow it. */
  readonly ids: readonly AamcId[];
  /** The list by which a round made its offers, which may have been an earlier version. */
  readonly listIn: (round: Round) => readonly AamcId[];
  /** The version that a round followed, where it was not the present list. */
  readonly versionIn: (round: Round) => ListVersion | null;
  readonly locked: ListVersion | null;
  /** The last version that was signed off, reopened or not. */
  readonly signed: ListVersion | null;
  /** Open positions when SOAP began; null while nobody said. */
  readonly positions: number | null;
  /** As entered. */
  readonly record: RoundRecord;
  /** With the acceptances in our own other tracks: what offers follow from. */
  readonly bound: RoundRecord;
  /** The first round that is not settled. */
  readonly present: Round;
}

const NO_RECORD: RoundRecord = [];
const NO_VERSIONS: readonly ListVersion[] = [];

export function useRounds(): Rounds {
  const { session } = useStoreParts();
  const track = useTrack();
  const code = track?.code ?? DEFAULT_TRACK;
  const { top, usable, backup } = useBandLists();
  const board = useBoard();
  const record = useSession((state) => state.board.roundRecords.get(code) ?? NO_RECORD);
  const versions = useSession((state) => state.board.listVersions.get(code) ?? NO_VERSIONS);
  const locked = lockedVersion(versions);
  const signed = lastSigned(versions);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the three bands say when, the board says what.
  const boardIds = useMemo(
    () => preferenceListOf(session.getState().board, code).entries.map(({ id }) => id),
    [session, code, top, usable, backup],
  );
  const ids = locked?.ids ?? boardIds;
  const positions = track?.positions ?? null;
  const bound = useMemo(() => withOwnAcceptances(board, code), [board, code]);
  return useMemo(() => {
    const versionIn = (round: Round) => {
      const version = listOfRound(versions, record, round);
      return version?.number === locked?.number ? null : version;
    };
    const listIn = (round: Round) => versionIn(round)?.ids ?? ids;
    const present = presentRound(listIn, positions ?? 0, bound);
    return {
      track,
      code,
      ids,
      listIn,
      versionIn,
      locked,
      signed,
      positions,
      record,
      bound,
      present,
    };
  }, [track, code, ids, locked, signed, versions, positions, record, bound]);
}
