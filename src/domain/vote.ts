import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';
import { BANDS, type Band } from './band.ts';
import type { TrackCode } from './board.ts';
import { type Readings, readersOf } from './reading.ts';

/** A reason is a line; a note holds more. */
export const MAX_VOTE_CHARACTERS = 300;

/** The band that one reader would give; it moves nobody. One per track, applicant and person. */
export interface Vote {
  readonly track: TrackCode;
  readonly applicantId: AamcId;
  readonly personId: string;
  /** The reader's name when they voted. */
  readonly by: string;
  readonly band: Band;
  readonly why?: string;
  readonly at: Instant;
}

/**
 * What a reader may see of the votes: of an applicant in a track all of them once they have voted
 * there themselves, and before that none, so that not even their number leads anybody.
 */
export function votesShownTo(personId: string, votes: readonly Vote[]): readonly Vote[] {
  const votedOn = new Set(votes.filter((vote) => vote.personId === personId).map(ballotOf));
  return votes.filter((vote) => votedOn.has(ballotOf(vote)));
}

/** Names a vote: one per track, applicant and person. */
export function voteKey({
  track,
  applicantId,
  personId,
}: Pick<Vote, 'track' | 'applicantId' | 'personId'>): string {
  return `${track}/${applicantId}/${personId}`;
}

/**
 * What somebody who weighs the votes may see: all, but of an applicant whom they were given to read
 * themselves only once they have voted.
 */
export function votesForJudge(
  personId: string,
  votes: readonly Vote[],
  readings: Readings,
): readonly Vote[] {
  const own = new Set(votesShownTo(personId, votes).map(ballotOf));
  return votes.filter(
    (vote) =>
      own.has(ballotOf(vote)) ||
      !readersOf(readings, vote.track, vote.applicantId).some(
        ({ reader }) => reader.id === personId,
      ),
  );
}

/** An applicant on whom readers do not agree. */
export interface SplitVote {
  readonly track: TrackCode;
  readonly applicantId: AamcId;
  /** Bands between the highest and the lowest vote: 1 for neighbours, 3 for Top against Never. */
  readonly spread: number;
  /** Highest band first, then by name. */
  readonly votes: readonly Vote[];
}

/** Where readers differ, largest spread first, then most votes, then by track and applicant. */
export function splitVotes(votes: readonly Vote[]): readonly SplitVote[] {
  const ballots = new Map<string, Vote[]>();
  for (const vote of votes) {
    const ballot = ballots.get(ballotOf(vote));
    if (ballot === undefined) ballots.set(ballotOf(vote), [vote]);
    else ballot.push(vote);
  }
  return [...ballots.values()].flatMap(splitOf).sort(bySpread);
}

/** Those that nobody has settled: there is no decision, or it is older than the newest vote. */
export function openSplits(
  splits: readonly SplitVote[],
  placements: ReadonlyMap<AamcId, { readonly at: Instant }> | undefined,
): readonly SplitVote[] {
  return splits.filter(({ applicantId, votes }) => {
    const decided = placements?.get(applicantId);
    return decided === undefined || votes.some(({ at }) => at > decided.at);
  });
}

function splitOf(votes: readonly Vote[]): readonly SplitVote[] {
  const sorted = votes.toSorted(
    (a, b) => height(a) - height(b) || inOrder(a.by, b.by) || inOrder(a.personId, b.personId),
  );
  const highest = sorted[0];
  const lowest = sorted.at(-1);
  if (highest === undefined || lowest === undefined) return [];
  const spread = height(lowest) - height(highest);
  if (spread === 0) return [];
  return [{ track: highest.track, applicantId: highest.applicantId, spread, votes: sorted }];
}

function bySpread(a: SplitVote, b: SplitVote): number {
  return (
    b.spread - a.spread ||
    b.votes.length - a.votes.length ||
    inOrder(a.track, b.track) ||
    inOrder(a.applicantId, b.applicantId)
  );
}

function ballotOf({ track, applicantId }: Vote): string {
  return `${track}/${applicantId}`;
}

function height({ band }: Vote): number {
  return BANDS.indexOf(band);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
