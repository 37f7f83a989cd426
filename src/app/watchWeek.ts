import { clockDoubt, newestInstant } from '../domain/clockDoubt.ts';
import { lockedVersion } from '../domain/listVersion.ts';
import { PHASE_WORK } from '../domain/phaseWork.ts';
import { dueReminders, type Reminder, reminderText } from '../domain/reminder.ts';
import { countdownText, phaseAt } from '../domain/week.ts';
import type { StoreParts } from '../store/hooks.ts';
import { chime } from '../ui/chime.ts';
import { showMessage } from '../ui/messageQueue.ts';

import { tellMarks } from './tellMarks.ts';

const LOOK_EVERY_MS = 1_000;
const TITLE = 'SOAP board';

export interface WeekWatch extends StoreParts {
  /** Names the clock: what was told by one of them is still to be told by another. */
  readonly clockName: 'real' | 'rehearsal';
}

/**
 * Reminds of deadlines: on the page and in its title, and, where this device is to, by the browser's
 * notification and a sound. Says when a phase begins, and when the clock may be wrong. Returns the
 * way to stop.
 */
export function watchWeek({ workspace, session, clockName }: WeekWatch): () => void {
  // A tab shows what another may have shown out of sight; the device rings once for all tabs.
  const shown = tellMarks(() => sessionStorage, `soap-board-told-${clockName}`);
  const rung = tellMarks(() => localStorage, `soap-board-rung-${clockName}`);
  let before = workspace.now();
  let phase = phaseAt(before, workspace.board().week).id;
  let doubted: string | null = null;
  let closeLast = () => {};

  /** One at a time: what is told now is what matters now. */
  function say(text: string, tone: 'neutral' | 'warning'): void {
    closeLast();
    closeLast = showMessage({ text, tone });
  }

  function look(): void {
    const now = workspace.now();
    const { week } = workspace.board();
    const due = dueReminders(week, now, areCertified());
    const [first] = due;
    const title =
      first === undefined
        ? TITLE
        : `${countdownText(first.event.at - now)} · ${first.event.label} · ${TITLE}`;
    if (document.title !== title) document.title = title;
    for (const reminder of due) remind(reminder);
    const next = phaseAt(now, week);
    const hasBegun = next.id !== phase && now > before;
    if (hasBegun && due.length === 0) {
      say(`${next.label}. ${PHASE_WORK[next.id]}`, 'neutral');
    }
    phase = next.id;
    before = now;
    doubt();
  }

  function remind(reminder: Reminder): void {
    const text = reminderText(reminder, workspace.now());
    // Out of sight it would pass unread: it waits until somebody looks.
    if (document.visibilityState === 'visible' && !shown.has(reminder.key)) {
      shown.add(reminder.key);
      say(text, 'warning');
    }
    const { notification, sound } = session.getState().reminders;
    if (!(notification || sound) || rung.has(reminder.key)) return;
    rung.add(reminder.key);
    if (sound) chime();
    if (notification && Notification.permission === 'granted') {
      new Notification(TITLE, { body: text, tag: reminder.key });
    }
  }

  function areCertified(): boolean {
    const versions = [...workspace.board().listVersions.values()].map(lockedVersion);
    return (
      versions.length > 0 && versions.every((version) => (version?.certified ?? null) !== null)
    );
  }

  function doubt(): void {
    // A rehearsal leaps through the week as it likes.
    if (clockName === 'rehearsal') return;
    const newest = newestInstant(workspace.board().history, workspace.ledger().history);
    const { clockTrustedAt, clockDoubt: said } = session.getState();
    const isTrusted = clockTrustedAt !== null && clockTrustedAt >= newest;
    const words = isTrusted ? null : clockDoubt(workspace.now(), newest, workspace.board().week);
    if (words !== said) session.setState({ clockDoubt: words });
    if (words === null || doubted !== null) return;
    doubted = words;
    say(words, 'warning');
  }

  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
