import type * as Y from 'yjs';
import { type Vote, voteKey } from '../../domain/vote.ts';
import type { MemberVote, OwnVote } from '../../room/messages.ts';
import type { Edit } from '../../store/document/applyEdits.ts';
import { readLedger } from '../../store/document/readLedger.ts';
import type { Member, Said } from './memberWords.ts';
import { updateOf } from './updateOf.ts';

/** The member's own votes. Those of others are not told: the room keeps faculty blind. */
export function votesOf(ledger: Y.Doc, member: Member): readonly OwnVote[] {
  return readLedger(ledger)
    .votes.filter(({ personId }) => personId === member.id)
    .map(({ track, applicantId, band, why = '' }) => ({ track, applicantId, band, why }));
}

export interface Ballot {
  readonly track: string;
  readonly applicantId: string;
}

export interface VoteParts extends Ballot {
  readonly vote: MemberVote;
  readonly now: number;
  readonly newId: () => string;
}

/**
 * A vote of a member as an update of the ledger, without changing it yet; one that is taken back and
 * was never cast is not known. Its line of history does not say which band.
 */
export function voteOf(
  ledger: Y.Doc,
  member: Member,
  { track, applicantId, vote: { band, why }, now, newId }: VoteParts,
): Said {
  const key = voteKey({ track, applicantId, personId: member.id });
  if (band === null && !readLedger(ledger).votes.some((vote) => voteKey(vote) === key)) {
    return { kind: 'not-asked' };
  }
  const vote: Vote | undefined =
    band === null
      ? undefined
      : {
          track,
          applicantId,
          personId: member.id,
          by: member.name,
          band,
          ...(why === '' ? {} : { why }),
          at: now,
        };
  const edit: Edit = { map: 'votes', key, value: vote as unknown as Edit['value'] };
  const line = {
    id: newId(),
    at: now,
    by: member.name,
    what: band === null ? 'takeBackVote' : 'castVote',
    on: [applicantId],
    count: 1,
    track,
  };
  return { kind: 'noted', update: updateOf(ledger, edit, line) };
}
