import type { ConductCase, ConductFinding } from './conduct.ts';
import { foldText } from './directory.ts';
import { LEDGER_PHASES, type LedgerPhase } from './ledgerPhase.ts';
import { type Initiator, isRetracted, type Note, type Rung } from './note.ts';

/** A note with what the ledger screen shows beside it. */
export interface LedgerLine {
  readonly note: Note;
  readonly applicantName: string;
  /** Whose voice it is: the same for all notes of one contact. */
  readonly voice: string;
  readonly phase: LedgerPhase;
  readonly findings: readonly ConductFinding[];
  /** What the note counts for its applicant, in [−1, 1]. */
  readonly counted: number;
  /** The flagged cases on which nobody has decided. */
  readonly open: readonly ConductCase[];
}

export const NOTE_STATES = ['open', 'decided', 'counts', 'zero', 'retracted'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** Null takes every note. */
export interface LedgerFilter {
  readonly phase: LedgerPhase | null;
  readonly rung: Rung | null;
  readonly initiator: Initiator | null;
  readonly conductCase: ConductCase | null;
  readonly voice: string | null;
  readonly state: NoteState | null;
  readonly search: string;
}

export const NO_LEDGER_FILTER: LedgerFilter = {
  phase: null,
  rung: null,
  initiator: null,
  conductCase: null,
  voice: null,
  state: null,
  search: '',
};

/** The lines that a filter takes, in their order. */
export function filterLedger(
  lines: readonly LedgerLine[],
  filter: LedgerFilter,
): readonly LedgerLine[] {
  const { phase, rung, initiator, conductCase, voice, state } = filter;
  const typed = foldText(filter.search).split(' ').filter(Boolean);
  return lines.filter(
    (line) =>
      (phase === null || line.phase === phase) &&
      (rung === null || line.note.rung === rung) &&
      (initiator === null || line.note.initiator === initiator) &&
      (conductCase === null || line.findings.some((each) => each.case === conductCase)) &&
      (voice === null || line.voice === voice) &&
      (state === null || isInState(line, state)) &&
      typed.every((word) => searchTextOf(line).includes(` ${word}`)),
  );
}

/** How many lines each phase has, whichever phase the filter asks for. */
export function countByPhase(
  lines: readonly LedgerLine[],
  filter: LedgerFilter,
): Readonly<Record<LedgerPhase, number>> {
  const counts = Object.fromEntries(LEDGER_PHASES.map((phase) => [phase, 0])) as Record<
    LedgerPhase,
    number
  >;
  for (const { phase } of filterLedger(lines, { ...filter, phase: null })) counts[phase] += 1;
  return counts;
}

function isInState({ note, open, counted }: LedgerLine, state: NoteState): boolean {
  if (state === 'retracted') return isRetracted(note);
  if (isRetracted(note)) return false;
  if (state === 'open') return open.length > 0;
  if (state === 'decided') return note.decision !== undefined;
  return (counted !== 0) === (state === 'counts');
}

/** Folded once for each note, however long it is and however often somebody types. */
const texts = new WeakMap<Note, string>();

function searchTextOf({ note, applicantName }: LedgerLine): string {
  let text = texts.get(note);
  if (text === undefined) {
    const { applicantId, contactName, contactRole, contactInstitution, words } = note;
    const all = [applicantName, applicantId, contactName, contactRole, contactInstitution, words];
    text = ` ${foldText(all.join(' '))}`;
    texts.set(note, text);
  }
  return text;
}
