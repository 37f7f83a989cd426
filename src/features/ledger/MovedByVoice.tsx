import { useId, useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, type BandOrUnsorted } from '../../domain/band.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import {
  type ListComparison,
  movesSoonAfterNotes,
  type VoiceChange,
} from '../../domain/withoutBackChannels.ts';
import { useBoard, useLedger, useTrack } from '../../store/hooks.ts';
import { SectionLabel } from '../../ui/SectionLabel.tsx';
import { STRENGTH_WORDS } from '../applicant/noteWords.ts';
import { ApplicantButton } from './ApplicantButton.tsx';
import inboxStyles from './InboxView.module.css';
import { nameOfApplicant } from './ledgerLines.ts';

const SHOWN = 40;

interface MovedByVoiceProps {
  readonly comparison: ListComparison;
}

/** What moved whom: those whom a note moved, and moves that only followed one. */
export function MovedByVoice({ comparison: { changes, movedByVoice } }: MovedByVoiceProps) {
  const heading = useId();
  const moved = changes.filter(({ noteIds }) => noteIds.length > 0);
  const pushed = changes.length - moved.length;
  return (
    <section aria-labelledby={heading} className={inboxStyles.card}>
      <SectionLabel id={heading}>{`What moved whom · ${movedByVoice.size}`}</SectionLabel>
      {moved.length === 0 ? (
        <p className={inboxStyles.nothing}>
          {movedByVoice.size === 0
            ? 'Nobody stands where they stand because of a note.'
            : 'The moves that notes led to cancel out: every rank is as it would be without.'}
        </p>
      ) : (
        <ul className={inboxStyles.list} aria-labelledby={heading}>
          {moved.slice(0, SHOWN).map((change) => (
            <MovedItem key={change.id} change={change} />
          ))}
        </ul>
      )}
      {pushed > 0 && (
        <p className={inboxStyles.nothing}>
          {`${pushed} ${pushed === 1 ? 'other stands' : 'others stand'} elsewhere only because of that.`}
        </p>
      )}
      <FollowedANote />
    </section>
  );
}

function MovedItem({ change }: { readonly change: VoiceChange }) {
  const { notesById } = useLedger();
  const { applicantsById } = useBoard();
  const { id, rank, rankWithout, noteIds, because } = change;
  const notes = noteIds.flatMap((noteId) => notesById.get(noteId) ?? []);
  const named = (other: AamcId) => nameOfApplicant(applicantsById.get(other), other);
  return (
    <li className={inboxStyles.item}>
      <div>
        <ApplicantButton id={id} />
        <p>{rankWords(rank, rankWithout)}</p>
        {notes.map((note) => (
          <p key={note.id} className={inboxStyles.quiet}>
            <span dir="auto">{note.contactName.trim() || 'Somebody'}</span>
            {`, rung ${note.rung} · ${STRENGTH_WORDS[note.strength].name} · ${formatInZone(note.saidAt, EASTERN)} ET`}
          </p>
        ))}
        {because.length > 0 && (
          <p className={inboxStyles.quiet}>
            {`Moved besides: ${because.slice(0, 4).map(named).join('; ')}${because.length > 4 ? '; …' : ''}`}
          </p>
        )}
      </div>
    </li>
  );
}

function rankWords(rank: number | null, without: number | null): string {
  if (rank === null) return `Not on the list; without the notes rank ${without}.`;
  if (without === null) return `Rank ${rank}; without the notes not on the list.`;
  return `Rank ${rank}; without the notes ${without}.`;
}

/** One thing after another, by the same person, shown as that and taken for nothing more. */
function FollowedANote() {
  const { history, applicantsById } = useBoard();
  const { notesById, moves } = useLedger();
  const track = useTrack()?.code;
  const soon = useMemo(
    () =>
      track === undefined ? [] : movesSoonAfterNotes(history, notesById.values(), moves, track),
    [history, notesById, moves, track],
  );
  if (soon.length === 0) return null;
  return (
    <details className={inboxStyles.rule}>
      <summary>
        {`${soon.length} ${soon.length === 1 ? 'move' : 'moves'} within ten minutes of a note, no note named`}
      </summary>
      <div>
        {soon.slice(-SHOWN).map(({ line, note }) => (
          <p key={line.id}>
            {`${nameOfApplicant(applicantsById.get(note.applicantId), note.applicantId)}: to ${bandName(line.to)} by ${line.by}, ${formatInZone(line.at, EASTERN)} ET, after ${note.contactName.trim() || 'a note'}`}
          </p>
        ))}
      </div>
    </details>
  );
}

function bandName(band: string | undefined): string {
  return BAND_FACTS[band as BandOrUnsorted]?.name ?? 'another place';
}
