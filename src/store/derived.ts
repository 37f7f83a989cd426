import type { AamcId, Applicant } from '../domain/applicant.ts';
import { type Board, isInTrack, type Ledger, type TrackCode } from '../domain/board.ts';
import { computePiles, type FirstPassForm, formToGroup, type Piles } from '../domain/firstPass.ts';
import type { Influence } from '../domain/influence.ts';
import { prepareSearch, type SearchIndex } from '../domain/searchApplicants.ts';
import { influenceOfApplicant } from './influenceOfApplicant.ts';
import { memoLast } from './memoLast.ts';
import type { Session } from './session.ts';

/**
 * What several screens work out from the same session. Each looks at its own inputs only and
 * remembers its last answer, so that a decision on a band works out no pile again, and all screens
 * share one computation. Made for one session at a time, as a window has one.
 */

/** Applicants of the present track, in the order of names. */
export function trackIdsOf({ board, track }: Session): readonly AamcId[] {
  return idsInTrack(board.applicantIds, board.applicantsById, track);
}

const idsInTrack = memoLast(
  (ids: readonly AamcId[], byId: ReadonlyMap<AamcId, Applicant>, track: TrackCode) =>
    ids.filter((id) => isInTrack(byId.get(id)!, track)),
);

/** The pool prepared for searching: once for all who search in it, however often. */
export function searchIndexOf({ board }: Session): SearchIndex {
  return searchIndex(board.applicantsById);
}

const searchIndex = memoLast((byId: ReadonlyMap<AamcId, Applicant>) =>
  prepareSearch([...byId.values()]),
);

/** Influence of everybody about whom somebody spoke; others have no entry. */
export function influenceById({ ledger }: Session): ReadonlyMap<AamcId, Influence> {
  return influences(ledger.notesByApplicant);
}

const influences = memoLast((notesByApplicant: Ledger['notesByApplicant']) => {
  const result = new Map<AamcId, Influence>();
  for (const [id, notes] of notesByApplicant) {
    const influence = influenceOfApplicant(notes);
    if (influence !== null) result.set(id, influence);
  }
  return result;
});

/** The three piles of the present track, and why some were pulled into Review now. */
export function pilesOf(session: Session): Piles {
  return pilesOfSession(session);
}

/** Every row asks for the same session: one comparison answers all but the first. */
const pilesOfSession = memoLast((session: Session): Piles => {
  const { applicantsById, tags, stars, knownSchools } = session.board;
  return piles(
    trackIdsOf(session),
    applicantsById,
    session.firstPass,
    tags,
    stars,
    knownSchools,
    influenceById(session),
  );
});

const piles = memoLast(
  (
    ids: readonly AamcId[],
    applicantsById: ReadonlyMap<AamcId, Applicant>,
    form: FirstPassForm,
    tags: Board['tags'],
    stars: Board['stars'],
    knownSchools: Board['knownSchools'],
    influence: ReadonlyMap<AamcId, Influence>,
  ): Piles =>
    computePiles({
      ids,
      applicantsById,
      group: formToGroup(form),
      tags,
      stars,
      knownSchools,
      influenceById: influence,
    }),
);
