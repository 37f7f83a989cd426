import type { RefObject } from 'react';
import type { Clock } from '../base/clock.ts';
import type { RehearsalClock } from '../features/week/rehearsalClock.ts';
import { openCapture, redo, undo } from '../store/actions.ts';
import { useHasLedger, useSession, useSessionLater, useStoreParts } from '../store/hooks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Keyboard, MessageSquareText, Redo2, Undo2 } from '../ui/icons.ts';
import { FindApplicant } from './FindApplicant.tsx';
import styles from './Header.module.css';
import { PeopleHere } from './laterScreens.ts';
import { SaveIndicator } from './SaveIndicator.tsx';
import { SoapClock } from './SoapClock.tsx';
import { TrackMenu } from './TrackMenu.tsx';

export interface HeaderProps {
  readonly clock: Clock;
  readonly rehearsal: RehearsalClock | null;
  readonly findRef: RefObject<HTMLInputElement | null>;
  onRetrySave(): void;
  onOpenHelp(): void;
}

/** The same on every screen: track, find, undo, the week's clock, and whether all is saved. */
export function Header({ clock, rehearsal, findRef, onRetrySave, onOpenHelp }: HeaderProps) {
  const parts = useStoreParts();
  const canUndo = useSessionLater((session) => session.canUndo);
  const canRedo = useSessionLater((session) => session.canRedo);
  const hasLedger = useHasLedger();
  const name = useSession(({ board }) => board.workspaceName);
  const warRoom = useSession((session) => session.warRoom);
  const hasPool = useSession(({ board }) => board.applicantIds.length > 0);
  return (
    <header className={styles.header}>
      <a href="#/pool" className={styles.mark} title={name}>
        {name}
      </a>
      {hasPool && (
        <div className={styles.tools}>
          <TrackMenu />
          <div className={styles.find}>
            <FindApplicant inputRef={findRef} />
          </div>
          <div className={styles.turns}>
            {hasLedger && (
              <IconButton
                label="Capture a message"
                icon={<MessageSquareText />}
                onClick={() => openCapture(parts)}
              />
            )}
            <IconButton
              label="Undo"
              icon={<Undo2 />}
              disabled={!canUndo}
              onClick={() => undo(parts)}
            />
            <IconButton
              label="Redo"
              icon={<Redo2 />}
              disabled={!canRedo}
              onClick={() => redo(parts)}
            />
            <span className={styles.wide}>
              <IconButton label="All keys" icon={<Keyboard />} onClick={onOpenHelp} />
            </span>
          </div>
        </div>
      )}
      <div className={styles.state} data-tour="state">
        <SoapClock clock={clock} rehearsal={rehearsal} />
        {warRoom !== null && <PeopleHere warRoom={warRoom} />}
        <SaveIndicator onRetry={onRetrySave} />
      </div>
    </header>
  );
}
