import { type Applicant, groupDigits, nameOf } from '../../domain/applicant.ts';
import { type Board, type TrackCode, trackTitle } from '../../domain/board.ts';
import { openCases } from '../../domain/conduct.ts';
import { voicesIn } from '../../domain/contact.ts';
import type { LedgerLine } from '../../domain/filterLedger.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { ledgerPhaseAt } from '../../domain/ledgerPhase.ts';
import { isRetracted } from '../../domain/note.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { hearingOf } from '../../store/influenceOfApplicant.ts';
import { memoLast } from '../../store/memoLast.ts';
import type { Session } from '../../store/session.ts';

/** Every note of the ledger as a line, the word that was said last first. */
export function ledgerLinesOf({ board, ledger, gapSince }: Session): readonly LedgerLine[] {
  return linesOf(board, ledger, gapSince);
}

/** The same without those that blind mode keeps out of sight. */
export function shownLinesOf(session: Session): readonly LedgerLine[] {
  const all = ledgerLinesOf(session);
  return session.isBlind ? shown(all, session.revealed, session.board, session.track) : all;
}

const shown = memoLast(
  (
    all: readonly LedgerLine[],
    revealed: Session['revealed'],
    board: Board,
    track: TrackCode,
  ): readonly LedgerLine[] =>
    all.filter(
      ({ note }) => !hidesVoices({ isBlind: true, revealed, board, track }, note.applicantId),
    ),
);

const linesOf = memoLast(readLines);

function readLines(
  board: Board,
  ledger: Ledger,
  gapSince: Session['gapSince'],
): readonly LedgerLine[] {
  const { week } = board;
  const voiceOf = voicesIn(ledger.contactsById);
  return [...ledger.notesByApplicant]
    .flatMap(([id, notes]) => {
      const hearing = hearingOf({ board, ledger, gapSince }, id);
      const applicantName = nameOfApplicant(board.applicantsById.get(id), id);
      return notes.map((note, index): LedgerLine => {
        const findings = hearing?.conductByNote.get(note.id) ?? [];
        return {
          note,
          applicantName,
          voice: voiceOf(note),
          phase: ledgerPhaseAt(note.saidAt, week),
          findings,
          counted: hearing?.influence.shares[index]?.counted ?? 0,
          open: isRetracted(note) ? [] : openCases(note, findings),
        };
      });
    })
    .sort(
      (a, b) =>
        b.note.saidAt - a.note.saidAt || b.note.at - a.note.at || (a.note.id < b.note.id ? -1 : 1),
    );
}

/** The name, or the ID of somebody whom no import names any more. */
export function nameOfApplicant(applicant: Applicant | undefined, id: string): string {
  return applicant === undefined ? groupDigits(id) : nameOf(applicant);
}

/** What a report calls the program: its tracks, by name. */
export function programName({ tracks }: Pick<Board, 'tracks'>): string {
  return tracks.map((track) => trackTitle(track)).join(', ');
}
