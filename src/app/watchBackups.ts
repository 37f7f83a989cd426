import { backupReminder } from '../domain/backupReminder.ts';
import { EASTERN, formatInZone } from '../domain/week.ts';
import type { StoreParts } from '../store/hooks.ts';
import { showMessage } from '../ui/messageQueue.ts';

const LOOK_EVERY_MS = 30_000;

/**
 * Reminds of a backup where no file is kept up to date: after five minutes of edits that only this
 * browser holds, and then every half hour of them. Returns the way to stop.
 */
export function watchBackups({ workspace, session }: StoreParts): () => void {
  let remindedAt: number | null = null;
  let close = () => {};

  function look(): void {
    const { backups } = session.getState();
    if (backups === null || document.visibilityState !== 'visible') return;
    const { keptFile, backedUpAt, isPromised } = backups.state.getState();
    if (keptFile?.state === 'current') return;
    const lines = [...workspace.board().history, ...workspace.ledger().history];
    const due = backupReminder({
      now: workspace.now(),
      backedUpAt,
      remindedAt,
      edits: lines.map(({ at }) => at),
    });
    if (due === null) return;
    remindedAt = workspace.now();
    close();
    close = showMessage({
      text: `${due.count === 1 ? '1 edit' : `${due.count.toLocaleString('en')} edits`} since ${formatInZone(due.since, EASTERN)} ET ${due.count === 1 ? 'is' : 'are'} in this browser only${isPromised === false ? ', which has not promised to keep what it stores' : ''}.`,
      tone: 'neutral',
      action: {
        label: 'Back up…',
        run: () => {
          window.location.hash = '#/settings';
        },
      },
    });
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
