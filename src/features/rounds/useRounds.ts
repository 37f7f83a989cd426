import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { DEFAULT_TRACK, type Track } from '../../domain/board.ts';
import { type ListVersion, lockedVersion } from '../../domain/listVersion.ts';
import { presentRound, type Round, type RoundRecord } from '../../domain/offerRounds.ts';
import { preferenceListOf } from '../../domain/preferenceList.ts';
import { useBandLists, useSession, useStoreParts, useTrack } from '../../store/hooks.ts';

export interface Rounds {
  readonly track: Track | undefined;
  readonly code: string;
  /** Best first: the locked list, else the board as it stands. */
  readonly ids: readonly AamcId[];
  readonly locked: ListVersion | null;
  /** Open positions when SOAP began; null while nobody said. */
  readonly positions: number | null;
  readonly record: RoundRecord;
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
  const record = useSession(({ board }) => board.roundRecords.get(code) ?? NO_RECORD);
  const locked = useSession(({ board }) =>
    lockedVersion(board.listVersions.get(code) ?? NO_VERSIONS),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the three bands say when, the board says what.
  const boardIds = useMemo(
    () => preferenceListOf(session.getState().board, code).entries.map(({ id }) => id),
    [session, code, top, usable, backup],
  );
  const ids = locked?.ids ?? boardIds;
  const positions = track?.positions ?? null;
  const present = useMemo(
    () => presentRound(ids, positions ?? 0, record),
    [ids, positions, record],
  );
  return { track, code, ids, locked, positions, record, present };
}
