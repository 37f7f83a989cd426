import type { Instant } from '../base/clock.ts';
import type { AamcId } from '../domain/applicant.ts';
import type { Board } from '../domain/board.ts';
import {
  type ConductContext,
  type ConductFinding,
  conductOf,
  heldBackBy,
  outboundOf,
} from '../domain/conduct.ts';
import { type Directory, voicesIn } from '../domain/contact.ts';
import { type Influence, influenceOf, type WeighingRules } from '../domain/influence.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { type Ladder, type LadderVersion, PRESET_LADDER } from '../domain/ladder.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Note } from '../domain/note.ts';
import type { Week } from '../domain/week.ts';
import { memoLast } from './memoLast.ts';

/** The documents as read: a session has them, and so has a command's context. */
export interface Documents {
  readonly board: Board;
  readonly ledger: Ledger;
  /** As a session keeps it; what was said during a round counts from then on. */
  readonly gapSince?: Instant | null;
}

/** What the words about one applicant come to, and what the conduct table finds in each. */
export interface Hearing {
  readonly influence: Influence;
  readonly conductByNote: ReadonlyMap<string, readonly ConductFinding[]>;
}

interface Heard extends Hearing {
  readonly weighing: WeighingRules;
  readonly context: Pick<ConductContext, 'receivedAt' | 'inquiries' | 'voiceOf'>;
}

const heardByNotes = new WeakMap<readonly Note[], Heard>();
const NO_INQUIRIES: readonly Inquiry[] = [];

/** Null while nobody spoke. Worked out once for each list of notes, however many draw it. */
export function influenceOfApplicant(documents: Documents, id: AamcId): Influence | null {
  return hearingOf(documents, id)?.influence ?? null;
}

export function hearingOf(documents: Documents, id: AamcId): Hearing | null {
  const notes = documents.ledger.notesByApplicant.get(id);
  if (notes === undefined) return null;
  const weighing = weighingOf(documents);
  const context = contextOf(documents, id);
  const known = heardByNotes.get(notes);
  if (known !== undefined && known.weighing === weighing && isSameContext(known.context, context)) {
    return known;
  }
  const heard: Heard = { ...hear(notes, context, weighing), weighing, context };
  heardByNotes.set(notes, heard);
  return heard;
}

/**
 * The influence by other numbers than the present ones: of a draft of the ladder, to see what it
 * would change, or of a past version, to explain a weight of its day.
 */
export function influenceUnder(documents: Documents, id: AamcId, ladder: Ladder): Influence | null {
  const notes = documents.ledger.notesByApplicant.get(id);
  if (notes === undefined) return null;
  const rules = { ...weighingOf(documents), ladder };
  return hear(notes, contextOf(documents, id), rules).influence;
}

function hear(notes: readonly Note[], context: Heard['context'], rules: WeighingRules): Hearing {
  const outbound = outboundOf(notes, context.inquiries, context.voiceOf);
  const conductByNote = new Map(
    notes.map((note) => [note.id, conductOf(note, { ...context, week: rules.week, outbound })]),
  );
  const influence = influenceOf(notes, {
    ...rules,
    voiceOf: context.voiceOf,
    heldBack: (note) => heldBackBy(note, conductByNote.get(note.id) ?? []),
  });
  return { influence, conductByNote };
}

/** What the conduct table looks at beside the word itself, for a note that is being written too. */
export function conductContextOf(documents: Documents, id: AamcId): ConductContext {
  const context = contextOf(documents, id);
  const notes = documents.ledger.notesByApplicant.get(id) ?? [];
  return {
    ...context,
    week: weighingOf(documents).week,
    outbound: outboundOf(notes, context.inquiries, context.voiceOf),
  };
}

/** The week, the present numbers and the last gap: the same object as long as none changed. */
export function weighingOf({
  board,
  gapSince = null,
}: Pick<Documents, 'board' | 'gapSince'>): WeighingRules {
  return weighing(board.week, board.ladderVersions, gapSince);
}

const weighing = memoLast(
  (week: Week, versions: readonly LadderVersion[], gapSince: Instant | null): WeighingRules => ({
    week,
    ladder: versions.at(-1)?.ladder ?? PRESET_LADDER,
    gapSince,
  }),
);

function contextOf({ board, ledger }: Documents, id: AamcId): Heard['context'] {
  return {
    receivedAt: board.importedAt.get(id) ?? null,
    inquiries: ledger.inquiriesByApplicant.get(id) ?? NO_INQUIRIES,
    voiceOf: voiceOf(ledger.contactsById),
  };
}

const voiceOf = memoLast((directory: Directory) => voicesIn(directory));

function isSameContext(a: Heard['context'], b: Heard['context']): boolean {
  return a.receivedAt === b.receivedAt && a.inquiries === b.inquiries && a.voiceOf === b.voiceOf;
}
