import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import type { Reader } from '../../domain/reading.ts';
import { voteKey } from '../../domain/vote.ts';
import { useSession } from '../../store/hooks.ts';

export interface ReaderProgress {
  readonly reader: Reader;
  /** How many they were given in the present track. */
  readonly given: number;
  /** Those without a vote of theirs. */
  readonly unread: readonly AamcId[];
}

/** Who reads in the present track, by name, and how far they are. */
export function useReaders(): readonly ReaderProgress[] {
  const readings = useSession(({ board }) => board.readings);
  const votes = useSession(({ ledger }) => ledger.votes);
  const track = useSession((state) => state.track);
  return useMemo(() => {
    const voted = new Set(votes.map(voteKey));
    const progress = new Map<string, { reader: Reader; given: number; unread: AamcId[] }>();
    for (const { applicantId, reader } of [...(readings.get(track)?.values() ?? [])].flat()) {
      const entry = progress.get(reader.id) ?? { reader, given: 0, unread: [] };
      progress.set(reader.id, entry);
      entry.given += 1;
      const isVoted = voted.has(voteKey({ track, applicantId, personId: reader.id }));
      if (!isVoted) entry.unread.push(applicantId);
    }
    return [...progress.values()].sort((a, b) => a.reader.name.localeCompare(b.reader.name, 'en'));
  }, [readings, votes, track]);
}
