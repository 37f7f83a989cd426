import { compareOrderKeys } from '../base/orderKey.ts';
import type { AamcId } from './applicant.ts';
import { type Band, RANKED_BANDS } from './band.ts';
import type { HistoryLine, Placement, TrackCode } from './board.ts';
import type { ExplainedMove } from './explainedMove.ts';
import type { Note } from './note.ts';

/**
 * What the list would be without back channels, inventing nothing.
 *
 * A position counts as owed to words only where somebody said so: a suggestion was accepted, or a
 * move by hand was given notes as its why, and that move is the one by which the applicant still
 * stands where they stand. Each such applicant is put back to the place they held before it, again
 * and again where that place was owed to words too. Everybody else keeps band and key. A position
 * that somebody has decided on anew since, without naming a word, is that person's decision, and
 * stays. Nobody is re-scored, and nobody is put where they never stood.
 */
export interface ListComparison {
  /** The list as it is, best first, and as it would be. */
  readonly present: readonly AamcId[];
  readonly without: readonly AamcId[];
  /** Everybody whose rank differs, in the order of the present list, those who are not on it last. */
  readonly changes: readonly VoiceChange[];
  /** Who stands where they stand because of words, and of which notes. */
  readonly movedByVoice: ReadonlyMap<AamcId, readonly string[]>;
}

export interface VoiceChange {
  readonly id: AamcId;
  /** From 1; null: not ranked. */
  readonly rank: number | null;
  readonly rankWithout: number | null;
  /** The notes that moved them; empty for whom others passed. */
  readonly noteIds: readonly string[];
  /** Who, moved by words, passed them on the way up or fell behind them. */
  readonly because: readonly AamcId[];
}

type Placements = ReadonlyMap<AamcId, Placement>;

export function withoutBackChannels(
  placements: Placements,
  moves: Iterable<ExplainedMove>,
  track: TrackCode,
): ListComparison {
  const reverted = new Map<AamcId, Placement>();
  const movedByVoice = new Map<AamcId, readonly string[]>();
  const named = new Map<string, ExplainedMove>();
  for (const move of moves) {
    if (move.track === track) named.set(`${move.applicantId}/${move.at}`, move);
  }
  for (const [id, placement] of placements) {
    let standing: Placement | null = placement;
    const noteIds = new Set<string>();
    const walked = new Set<ExplainedMove>();
    while (standing !== null) {
      const move = named.get(`${id}/${standing.at}`);
      if (move === undefined || walked.has(move)) break;
      walked.add(move);
      for (const noteId of move.noteIds) noteIds.add(noteId);
      standing = move.before;
    }
    if (standing !== null) reverted.set(id, standing);
    if (noteIds.size > 0) movedByVoice.set(id, [...noteIds]);
  }
  const present = rankedIds(placements);
  const without = rankedIds(reverted);
  const changes = changesOf(present, without, movedByVoice);
  return { present, without, changes, movedByVoice };
}

/** Top, Usable and Backup read downwards, by (key, id) as everywhere. */
function rankedIds(placements: Placements): readonly AamcId[] {
  const byBand = new Map<Band, { readonly id: AamcId; readonly key: string }[]>();
  for (const [id, { band, key }] of placements) {
    const list = byBand.get(band);
    if (list === undefined) byBand.set(band, [{ id, key }]);
    else list.push({ id, key });
  }
  return RANKED_BANDS.flatMap((band) =>
    (byBand.get(band) ?? [])
      .sort((a, b) => compareOrderKeys(a.key, b.key) || compareOrderKeys(a.id, b.id))
      .map(({ id }) => id),
  );
}

function changesOf(
  present: readonly AamcId[],
  without: readonly AamcId[],
  notesOf: ReadonlyMap<AamcId, readonly string[]>,
): readonly VoiceChange[] {
  const ranks = new Map(present.map((id, index) => [id, index + 1]));
  const ranksWithout = new Map(without.map((id, index) => [id, index + 1]));
  const all = [...present, ...without.filter((id) => !ranks.has(id))];
  const movers = [...notesOf.keys()];
  return all.flatMap((id): VoiceChange[] => {
    const rank = ranks.get(id) ?? null;
    const rankWithout = ranksWithout.get(id) ?? null;
    if (rank === rankWithout) return [];
    const noteIds = notesOf.get(id) ?? [];
    const because = movers.filter(
      (mover) =>
        mover !== id &&
        isAbove(ranks.get(mover), rank) !== isAbove(ranksWithout.get(mover), rankWithout),
    );
    return [{ id, rank, rankWithout, noteIds, because }];
  });
}

/** Whoever is not ranked is below everybody. */
function isAbove(rank: number | undefined, other: number | null): boolean {
  return (rank ?? Number.POSITIVE_INFINITY) < (other ?? Number.POSITIVE_INFINITY);
}

/** Moves so soon after a note by the same person are shown beside it. */
const SOON = 10 * 60_000;

/**
 * Moves that followed a note on the same applicant within ten minutes, by who wrote the note, and
 * for which nobody named it as the why. They are shown as what they are, one thing after another,
 * and never taken out of the list.
 */
export function movesSoonAfterNotes(
  history: readonly HistoryLine[],
  notes: Iterable<Note>,
  moves: Iterable<ExplainedMove>,
  track: TrackCode,
): readonly { readonly line: HistoryLine; readonly note: Note }[] {
  const explained = new Set([...moves].map(({ applicantId, at }) => `${applicantId}/${at}`));
  const written = [...notes];
  return history.flatMap((line) => {
    if (line.what !== 'moveToBand' || line.track !== track) return [];
    const note = written.findLast(
      ({ applicantId, by, at }) =>
        by === line.by &&
        line.on.includes(applicantId) &&
        at <= line.at &&
        line.at - at <= SOON &&
        !explained.has(`${applicantId}/${line.at}`),
    );
    return note === undefined ? [] : [{ line, note }];
  });
}
