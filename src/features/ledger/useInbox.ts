import { useEffect, useMemo, useState } from 'react';
import type { Instant } from '../../base/clock.ts';
import type { LedgerLine } from '../../domain/filterLedger.ts';
import { type FollowUp, followUpsOf } from '../../domain/followUps.ts';
import { isRetracted } from '../../domain/note.ts';
import { type SelfContact, selfContactOf } from '../../domain/selfContact.ts';
import type { Suggestion } from '../../domain/suggestions.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { useLedger, useSession, useSessionParts, useStoreParts } from '../../store/hooks.ts';
import { suggestionsOfTrack } from '../../store/suggestionsOfTrack.ts';
import { shownLinesOf } from './ledgerLines.ts';

/** What waits for a person. */
export interface Inbox {
  readonly suggestions: readonly Suggestion[];
  /** Flagged notes on which nobody has decided, the oldest word first. */
  readonly undecided: readonly LedgerLine[];
  /** Decided already, the latest decision first: it can be taken back. */
  readonly decided: readonly LedgerLine[];
  /** The earliest due first, so that what is overdue stands on top. */
  readonly followUps: readonly FollowUp[];
  /** Applicants who wrote too often; nothing is to be done about them but to know it. */
  readonly cautions: readonly Caution[];
  readonly now: Instant;
  /** Everything that somebody can settle. */
  readonly count: number;
}

export interface Caution {
  readonly applicantId: string;
  readonly contact: SelfContact;
}

export function useInbox(): Inbox {
  const all = useSession(suggestionsOfTrack);
  const seen = useSessionParts(({ isBlind, revealed, board, track }) => ({
    isBlind,
    revealed,
    board,
    track,
  }));
  const suggestions = useMemo(
    () => all.filter(({ applicantId }) => !hidesVoices(seen, applicantId)),
    [all, seen],
  );
  const lines = useSession(shownLinesOf);
  const ledger = useLedger();
  const now = useNow();
  const undecided = useMemo(() => lines.filter(({ open }) => open.length > 0).reverse(), [lines]);
  const decided = useMemo(
    () =>
      lines
        .filter(({ note }) => note.decision !== undefined && !isRetracted(note))
        .sort((a, b) => (b.note.decision?.at ?? 0) - (a.note.decision?.at ?? 0)),
    [lines],
  );
  const followUps = useMemo(
    () => followUpsOf(ledger.notesById.values(), ledger.inquiriesByApplicant),
    [ledger],
  );
  const cautions = useMemo(
    () =>
      [...ledger.notesByApplicant]
        .map(([applicantId, notes]) => ({ applicantId, contact: selfContactOf(notes) }))
        .filter(({ contact }) => contact.isOverContact),
    [ledger],
  );
  const count = suggestions.length + undecided.length + followUps.length;
  return { suggestions, undecided, decided, followUps, cautions, now, count };
}

const TICK = 20_000;

/** The workspace's time, so that what becomes overdue says so while one looks. */
function useNow(): Instant {
  const { workspace } = useStoreParts();
  const [now, setNow] = useState(() => workspace.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(workspace.now()), TICK);
    return () => clearInterval(timer);
  }, [workspace]);
  return now;
}
