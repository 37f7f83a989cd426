import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted, NEVER_REASONS } from '../../domain/band.ts';
import type { HistoryLine, Track } from '../../domain/board.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { boardHistoryOf, ledgerHistoryOf } from '../../store/derived.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { useHasLedger, useSession, useSessionLater } from '../../store/hooks.ts';
import { reasonsOf } from '../../store/nameReason.ts';
import { unreadHere } from '../../store/readerHere.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import styles from './ApplicantHistory.module.css';
import { focusNote } from './focusNote.ts';

/** Who did what about the applicant, and when, the last first. Every position comes from here. */
export function ApplicantHistory({ id }: { readonly id: AamcId }) {
  const boardLines = useSessionLater((session) => boardHistoryOf(session, id));
  const ledgerLines = useSessionLater((session) => ledgerHistoryOf(session, id));
  const tracks = useSession(({ board }) => board.tracks);
  // Who has still to vote is not even led by how many have.
  const mustVote = useSession((session) => unreadHere(session).includes(id));
  const lines = useMemo(
    () =>
      [...boardLines, ...ledgerLines]
        .filter(({ what }) => !mustVote || !VOTE_LINES.has(what))
        .sort((a, b) => b.at - a.at),
    [boardLines, ledgerLines, mustVote],
  );
  const hasLedger = useHasLedger();
  const moves = useSession(({ ledger }) => ledger.moves);
  const isHidden = useSession((session) => hidesVoices(session, id));
  const reasons = useMemo(
    () => (isHidden ? new Map<string, readonly string[]>() : reasonsOf({ moves }, id)),
    [moves, isHidden, id],
  );
  return (
    <section aria-label="History" className={styles.section}>
      <SectionLabel as="h3">History</SectionLabel>
      {lines.length === 0 ? (
        <p className={styles.quiet}>No decision yet.</p>
      ) : (
        <ol className={styles.lines}>
          {lines.map((line) => (
            <li key={line.id}>
              <time dateTime={new Date(line.at).toISOString()} className={styles.quiet}>
                {formatInZone(line.at, EASTERN)}
              </time>
              <span>
                <span className={styles.quiet}>{line.by}:</span> {wordsOf(line, hasLedger)}
                {tracks.length > 1 && trackWords(tracks, line)}
                {line.what === 'moveToBand' && (
                  <Reasons noteIds={reasons.get(`${line.track}/${line.at}`) ?? NO_REASONS} />
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const NO_REASONS: readonly string[] = [];
const VOTE_LINES: ReadonlySet<string> = new Set(['castVote', 'takeBackVote']);

/** Who spoke the words for which a move was made, each a way to the note. */
function Reasons({ noteIds }: { readonly noteIds: readonly string[] }) {
  const notesById = useSession(({ ledger }) => ledger.notesById);
  const notes = noteIds.flatMap((noteId) => notesById.get(noteId) ?? []);
  if (notes.length === 0) return null;
  return (
    <>
      {', for the word of '}
      {notes.map((note, index) => (
        <span key={note.id}>
          {index > 0 && ' and '}
          <button type="button" className={styles.way} onClick={() => focusNote(note.id)}>
            {note.contactName.trim() || 'somebody'}
          </button>
        </span>
      ))}
    </>
  );
}

function wordsOf(line: HistoryLine, hasLedger: boolean): string {
  const others = line.count > 1 ? ` (with ${line.count - 1} more)` : '';
  switch (line.what) {
    case 'moveToBand':
      if (line.from !== line.to) {
        return `${bandName(line.from)} to ${bandName(line.to)}${reason(line.why)}${line.isBlind === true && hasLedger ? ', without having seen the notes' : ''}${others}`;
      }
      return line.why === undefined
        ? `order within ${bandName(line.to)}${others}`
        : `reason for ${bandName(line.to)}${reason(line.why)}${others}`;
    case 'copyDecisions':
      return `decision copied from another track${others}`;
    case 'tieApplicants':
      return `tied with ${line.count - 1} beside`;
    case 'untieApplicants':
      return 'no longer tied, in the order shown';
    case 'breakTie':
      return `place in a tie of ${line.count} decided`;
    case 'setGap':
      return line.to === 'on' ? 'gap marked above' : 'gap above taken away';
    case 'mergeOrders':
      return `rank by the ${line.why ?? 'orders merged'}`;
    case 'setStar':
      return `star ${line.to}${others}`;
    case 'addTag':
      return `tagged “${line.to}”${others}`;
    case 'removeTag':
      return `tag “${line.to}” removed${others}`;
    case 'addNote':
      return `note added${others}`;
    case 'editNote':
      return `note corrected${others}`;
    case 'retractNote':
      return 'note retracted';
    case 'purgeNote':
      return `note purged: ${line.why ?? ''}`;
    case 'decideNote':
      return `note ${line.to === 'open' ? 'to be decided again' : line.to}`;
    case 'recordTurnout':
      return `how a word turned out: ${line.to}`;
    case 'saveInquiry':
      return line.why === 'closed' ? 'question closed' : 'question on record';
    case 'answerInquiry':
      return 'answer on record';
    case 'explainMove':
      return line.to === 'by hand' ? 'reason for the move on record' : 'moved for notes';
    case 'dismissSuggestion':
      return 'suggestion dismissed';
    case 'planCallBack':
      return line.to === 'none' ? 'call-back no longer planned' : 'call-back planned';
    case 'confirmNote':
      return `called back: ${line.to}${others}`;
    case 'giveToRead':
      return `given to ${line.to} to read${others}`;
    case 'takeBackReading':
      return `no longer read by ${line.from}${others}`;
    case 'castVote':
      return 'vote cast';
    case 'takeBackVote':
      return 'vote taken back';
    case 'undo':
      return `undone: ${line.why}`;
    case 'redo':
      return `redone: ${line.why}`;
    default:
      return line.what;
  }
}

/** Where there are several tracks, a decision says in which it was made. */
function trackWords(tracks: readonly Track[], { track: code }: HistoryLine): string {
  const track = tracks.find((known) => known.code === code);
  return track === undefined ? '' : ` · ${track.type || track.label}`;
}

function bandName(band: string | undefined): string {
  if (band === undefined) return '?';
  return band in BAND_FACTS ? BAND_FACTS[band as BandOrUnsorted].name : band;
}

function reason(code: string | undefined): string {
  const found = NEVER_REASONS.find((known) => known.code === code);
  return found === undefined ? '' : `: ${found.words}`;
}
