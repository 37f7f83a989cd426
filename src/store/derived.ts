import type { Steps } from '../base/steps.ts';
import type { AamcId, Applicant } from '../domain/applicant.ts';
import type { Board, HistoryLine } from '../domain/board.ts';
import { computePiles, type FirstPassForm, formToGroup, type Piles } from '../domain/firstPass.ts';
import { type Group, sourcesOf } from '../domain/firstPassRule.ts';
import type { Influence } from '../domain/influence.ts';
import { keptFieldIdsSteps } from '../domain/keptFields.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Note } from '../domain/note.ts';
import { type FieldFacts, NO_DECISIONS } from '../domain/poolFields.ts';
import {
  comlex2Distribution,
  type ScoreDistribution,
  step2ckDistribution,
} from '../domain/poolStats.ts';
import { prepareSearchSteps, type SearchIndex } from '../domain/searchApplicants.ts';
import { idsOfTrack } from './document/poolParts.ts';
import { hidesVoices } from './hidesVoices.ts';
import { influenceOfApplicant } from './influenceOfApplicant.ts';
import { memoLast } from './memoLast.ts';
import { memoSteps } from './memoSteps.ts';
import type { Session } from './session.ts';

/**
 * What several screens work out from the same session. Each looks at its own inputs only and
 * remembers its last answer, so that a decision on a band works out no pile again, and all screens
 * share one computation. Made for one session at a time, as a window has one.
 */

/** Applicants of the present track, in the order of names. */
export function trackIdsOf({ board, track }: Session): readonly AamcId[] {
  return idsOfTrack(board, track);
}

/** The pool prepared for searching: once for all who search in it, however often. */
export function searchIndexOf({ board }: Session): SearchIndex {
  return searchIndex.now(board.applicantsById);
}

export function searchIndexSteps({ board }: Session): Steps<unknown> {
  return searchIndex.steps(board.applicantsById);
}

const searchIndex = memoSteps((byId: ReadonlyMap<AamcId, Applicant>) =>
  prepareSearchSteps([...byId.values()]),
);

/** What was done about one applicant, in its order: the same list as long as nothing was added. */
export function boardHistoryOf({ board }: Session, id: AamcId): readonly HistoryLine[] {
  return boardLines(board.history).get(id) ?? NO_LINES;
}

/** The same of the notes. */
export function ledgerHistoryOf({ ledger }: Session, id: AamcId): readonly HistoryLine[] {
  return ledgerLines(ledger.history).get(id) ?? NO_LINES;
}

const NO_LINES: readonly HistoryLine[] = [];
const boardLines = linesByApplicant();
const ledgerLines = linesByApplicant();

/** A history grows at its end: only what is new is sorted in, however long the week has been. */
function linesByApplicant() {
  let known: readonly HistoryLine[] = [];
  let byId = new Map<AamcId, readonly HistoryLine[]>();
  return (lines: readonly HistoryLine[]): ReadonlyMap<AamcId, readonly HistoryLine[]> => {
    if (lines === known) return byId;
    const isGrown = known.length > 0 && lines[known.length - 1] === known.at(-1);
    if (!isGrown) byId = new Map();
    for (let index = isGrown ? known.length : 0; index < lines.length; index += 1) {
      const line = lines[index]!;
      for (const id of line.on) byId.set(id, [...(byId.get(id) ?? []), line]);
    }
    known = lines;
    return byId;
  };
}

/** The columns that the files brought and no field reads, as fields. */
export function keptFieldIdsOf({ board }: Session): readonly string[] {
  return keptFields.now(board.applicantsById);
}

export function keptFieldIdsStepsOf({ board }: Session): Steps<unknown> {
  return keptFields.steps(board.applicantsById);
}

const keptFields = memoSteps((byId: ReadonlyMap<AamcId, Applicant>) =>
  keptFieldIdsSteps([...byId.values()]),
);

/** How the scores of the present track are spread. */
export function step2ckOf(session: Session): ScoreDistribution {
  return step2ckOfTrack(trackIdsOf(session), session.board.applicantsById);
}

export function comlex2Of(session: Session): ScoreDistribution {
  return comlex2OfTrack(trackIdsOf(session), session.board.applicantsById);
}

const step2ckOfTrack = memoLast(
  (ids: readonly AamcId[], byId: ReadonlyMap<AamcId, Applicant>): ScoreDistribution =>
    step2ckDistribution(ids.flatMap((id) => byId.get(id) ?? [])),
);

const comlex2OfTrack = memoLast(
  (ids: readonly AamcId[], byId: ReadonlyMap<AamcId, Applicant>): ScoreDistribution =>
    comlex2Distribution(ids.flatMap((id) => byId.get(id) ?? [])),
);

/** Influence of everybody about whom somebody spoke; others have no entry. */
export function influenceById({
  board,
  ledger,
  gapSince,
}: Session): ReadonlyMap<AamcId, Influence> {
  if (
    influencesRead?.board !== board ||
    influencesRead.ledger !== ledger ||
    influencesRead.gapSince !== gapSince
  ) {
    const now = new Map<AamcId, Influence>();
    for (const id of ledger.notesByApplicant.keys()) {
      const influence = influenceOfApplicant({ board, ledger, gapSince }, id);
      if (influence !== null) now.set(id, influence);
    }
    const before = influencesRead?.influences;
    influencesRead = { board, ledger, gapSince, influences: isSameMap(before, now) ? before : now };
  }
  return influencesRead.influences;
}

/** Most decisions change no word and no weight: then the very same map is given again. */
let influencesRead: {
  readonly board: Board;
  readonly ledger: Ledger;
  readonly gapSince: Session['gapSince'];
  readonly influences: ReadonlyMap<AamcId, Influence>;
} | null = null;

/**
 * Influence that may show: in blind mode nobody's whose voices are hidden, because an order, a pile or
 * a filter would tell of them too.
 */
export function shownInfluenceById(session: Session): ReadonlyMap<AamcId, Influence> {
  return shownInfluence(session, influenceById(session));
}

const shownInfluence = shownPart<Influence>();
const shownNotes = shownPart<readonly Note[]>();

/** The same map as long as it holds the same. */
function shownPart<Value>() {
  let last: ReadonlyMap<AamcId, Value> | undefined;
  return ({ isBlind, revealed, board, track }: Session, all: ReadonlyMap<AamcId, Value>) => {
    if (!isBlind) return all;
    const session = { isBlind, revealed, board, track };
    const now = new Map([...all].filter(([id]) => !hidesVoices(session, id)));
    if (!isSameMap(last, now)) last = now;
    return last;
  };
}

function isSameMap<Value>(
  before: ReadonlyMap<AamcId, Value> | undefined,
  now: ReadonlyMap<AamcId, Value>,
): before is ReadonlyMap<AamcId, Value> {
  if (before?.size !== now.size) return false;
  for (const [id, influence] of now) if (before.get(id) !== influence) return false;
  return true;
}

/** The three piles of the present track, and why some were pulled into Review now. */
export function pilesOf(session: Session): Piles {
  return pilesOfSession(session);
}

/** Every row asks for the same session: one comparison answers all but the first. */
const pilesOfSession = memoLast((session: Session): Piles => {
  const group = groupOfForm(session.firstPass);
  const { placements, notesByApplicant, tags, ...facts } = fieldFactsOf(session);
  const looksAt = sourcesOf(group);
  return piles(
    group,
    facts.ids,
    facts.applicantsById,
    facts.stars,
    facts.knownSchools,
    facts.influenceById,
    looksAt.has('tags') ? tags : NO_DECISIONS.tags,
    looksAt.has('placements') ? placements : NO_DECISIONS.placements,
    looksAt.has('notesByApplicant') ? notesByApplicant : NO_DECISIONS.notesByApplicant,
  );
});

const groupOfForm = memoLast((form: FirstPassForm) => formToGroup(form));

const piles = memoLast(
  (
    group: Group,
    ids: FieldFacts['ids'],
    applicantsById: FieldFacts['applicantsById'],
    stars: FieldFacts['stars'],
    knownSchools: FieldFacts['knownSchools'],
    influence: FieldFacts['influenceById'],
    tags: FieldFacts['tags'],
    placements: FieldFacts['placements'],
    notesByApplicant: FieldFacts['notesByApplicant'],
  ): Piles =>
    computePiles({
      group,
      ids,
      applicantsById,
      stars,
      knownSchools,
      influenceById: influence,
      tags,
      placements,
      notesByApplicant,
    }),
);

/** Everything that columns, filters and statistics of the present track may look at. */
export function fieldFactsOf(session: Session): FieldFacts {
  const { board, ledger, track } = session;
  return fieldFacts(
    trackIdsOf(session),
    board.applicantsById,
    board.tags,
    board.stars,
    board.knownSchools,
    board.placements.get(track) ?? NO_DECISIONS.placements,
    shownNotes(session, ledger.notesByApplicant),
    shownInfluenceById(session),
  );
}

const fieldFacts = memoLast(
  (
    ids: FieldFacts['ids'],
    applicantsById: FieldFacts['applicantsById'],
    tags: FieldFacts['tags'],
    stars: FieldFacts['stars'],
    knownSchools: FieldFacts['knownSchools'],
    placements: FieldFacts['placements'],
    notesByApplicant: FieldFacts['notesByApplicant'],
    influence: FieldFacts['influenceById'],
  ): FieldFacts => ({
    ids,
    applicantsById,
    tags,
    stars,
    knownSchools,
    placements,
    notesByApplicant,
    influenceById: influence,
  }),
);
