import type { AamcId, Applicant } from '../../domain/applicant.ts';
import type { HistoryLine } from '../../domain/board.ts';
import { prepareCapture } from '../../domain/capture/applicantIndex.ts';
import type { CaptureReading } from '../../domain/capture/captureReading.ts';
import type { CaptureSettings } from '../../domain/capture/captureSettings.ts';
import { readMessage } from '../../domain/capture/readMessage.ts';
import type { Directory } from '../../domain/contact.ts';
import { standingContacts } from '../../domain/directory.ts';
import { memoLast } from '../../store/memoLast.ts';
import type { Session } from '../../store/session.ts';

const indexOf = memoLast((byId: ReadonlyMap<AamcId, Applicant>) =>
  prepareCapture([...byId.values()]),
);

/**
 * Who we are is read from the documents: whoever wrote in them, and where the program and our faculty
 * have mail.
 */
const settingsOf = memoLast(
  (
    directory: Directory,
    userName: string,
    boardHistory: readonly HistoryLine[],
    ledgerHistory: readonly HistoryLine[],
    mailDomains: readonly string[],
  ): CaptureSettings => {
    const contacts = standingContacts(directory);
    const writers = [...boardHistory, ...ledgerHistory].map(({ by }) => by);
    const domains = contacts
      .filter(({ relation, email }) => relation === 'our faculty' && email.includes('@'))
      .map(({ email }) => email.split('@')[1]!.trim().toLowerCase());
    return {
      contacts,
      ours: {
        names: [...new Set([userName, ...writers])],
        domains: [...new Set([...mailDomains, ...domains])],
      },
      zoneMinutes: -new Date().getTimezoneOffset(),
    };
  },
);

/** Reads a message against the pool and the directory of this window. */
export const readingOf = memoLast(
  (
    text: string,
    byId: Session['board']['applicantsById'],
    settings: CaptureSettings,
  ): CaptureReading => readMessage(text, indexOf(byId), settings),
);

export function captureSettingsOf({ board, ledger, userName }: Session): CaptureSettings {
  return settingsOf(
    ledger.contactsById,
    userName,
    board.history,
    ledger.history,
    board.mailDomains,
  );
}
