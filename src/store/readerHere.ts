import type { AamcId } from '../domain/applicant.ts';
import type { Board } from '../domain/board.ts';
import { givenTo, type Reader, type Readings } from '../domain/reading.ts';
import { type Vote, votesForJudge } from '../domain/vote.ts';
import { memoLast } from './memoLast.ts';
import type { Session } from './session.ts';

/**
 * The person at this window as a reader: a member of the war room; without one whoever works under
 * this name, so that a board that goes from hand to hand as a file knows its readers too.
 */
export function readerHere({ warRoom, userName }: Pick<Session, 'warRoom' | 'userName'>): Reader {
  return warRoom?.state.getState().place.person ?? readerOfName(userName);
}

/** A reader who is known by the name alone. */
export function readerOfName(name: string): Reader {
  return { id: `name:${name.trim().toLowerCase()}`, name: name.trim() };
}

type Reads = Pick<Session, 'warRoom' | 'userName' | 'track'> & {
  readonly board: Pick<Board, 'readings'>;
};

/** Whom the person at this window was given to read in the present track. */
export function givenHere(session: Reads): ReadonlySet<AamcId> {
  return given(session.board.readings, session.track, readerHere(session).id);
}

const given = memoLast(
  (readings: Readings, track: string, reader: string): ReadonlySet<AamcId> =>
    new Set(givenTo(readings, track, reader)),
);

/** The votes of the present track that may be shown at this window. */
export function votesHere(session: Reads & Pick<Session, 'ledger'>): readonly Vote[] {
  const { ledger, board, track } = session;
  return shown(readerHere(session).id, ledger.votes, board.readings, track);
}

const shown = memoLast(
  (reader: string, votes: readonly Vote[], readings: Readings, track: string): readonly Vote[] =>
    votesForJudge(
      reader,
      votes.filter((vote) => vote.track === track),
      readings,
    ),
);

/** Of those given to the person at this window, whose vote is still waited for, in their order. */
export function unreadHere(session: Reads & Pick<Session, 'ledger'>): readonly AamcId[] {
  return unread(givenHere(session), session.ledger.votes, session.track, readerHere(session).id);
}

const unread = memoLast(
  (mine: ReadonlySet<AamcId>, votes: readonly Vote[], track: string, reader: string) => {
    const voted = new Set(
      votes
        .filter((vote) => vote.personId === reader && vote.track === track)
        .map(({ applicantId }) => applicantId),
    );
    return [...mine].filter((id) => !voted.has(id));
  },
);
