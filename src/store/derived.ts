import type { AamcId } from '../domain/applicant.ts';
import { isInTrack } from '../domain/board.ts';
import { computePiles, facetCounts, formToGroup } from '../domain/firstPass.ts';
import type { Influence } from '../domain/influence.ts';
import { influenceOfApplicant } from './influenceOfApplicant.ts';
import { memoLast } from './memoLast.ts';
import type { Session } from './session.ts';

/**
 * What follows from the board, the ledger and the draft filter. Every screen asks here, so each
 * answer is worked out once, and anew only when something it was made from has changed.
 */

/** Influence of those about whom somebody spoke. */
export function influenceById({ ledger }: Session): ReadonlyMap<AamcId, Influence> {
  return influenceOfNotes(ledger.notesByApplicant);
}

const influenceOfNotes = memoLast((notes: Session['ledger']['notesByApplicant']) => {
  const result = new Map<AamcId, Influence>();
  for (const [id, list] of notes) {
    const influence = influenceOfApplicant(list);
    if (influence !== null) result.set(id, influence);
  }
  return result as ReadonlyMap<AamcId, Influence>;
});

/** Applicants of the present track in the order of names, decided or not. */
export function trackIds({ board, track }: Session): readonly AamcId[] {
  return idsOfTrack(board.applicantIds, board.applicantsById, track);
}

const idsOfTrack = memoLast(
  (
    ids: readonly AamcId[],
    applicantsById: Session['board']['applicantsById'],
    track: string,
  ): readonly AamcId[] =>
    ids.filter((id) => {
      const applicant = applicantsById.get(id);
      return applicant !== undefined && isInTrack(applicant, track);
    }),
);

/** The three piles of the present track under the present first pass. */
export function pilesOf(session: Session) {
  const { board, firstPass } = session;
  return piles(
    trackIds(session),
    board.applicantsById,
    firstPass,
    board.tags,
    board.stars,
    board.knownSchools,
    influenceById(session),
  );
}

const piles = memoLast(
  (
    ids: readonly AamcId[],
    applicantsById: Session['board']['applicantsById'],
    form: Session['firstPass'],
    tags: Session['board']['tags'],
    stars: Session['board']['stars'],
    knownSchools: Session['board']['knownSchools'],
    influences: ReadonlyMap<AamcId, Influence>,
  ) =>
    computePiles({
      ids,
      applicantsById,
      group: formToGroup(form),
      tags,
      stars,
      knownSchools,
      influenceById: influences,
    }),
);

/** Live counts of the sidebar for the present track. */
export function facetsOf(session: Session) {
  const { board, firstPass } = session;
  return facets(trackIds(session), board.applicantsById, firstPass, board.tags);
}

const facets = memoLast(facetCounts);
