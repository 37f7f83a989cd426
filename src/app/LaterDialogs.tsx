import { useEffect, useState } from 'react';
import { useSessionParts, useStoreParts } from '../store/hooks.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { idle } from '../ui/idle.ts';
import type { KeyTarget } from './keyBinding.ts';
import {
  CaptureDialog,
  CompareDialog,
  CopyDecisionsDialog,
  GiveToReadDialog,
  HelpDialog,
  MoveToDialog,
  Palette,
} from './laterScreens.ts';

/** What the shell itself is asked for. */
export type Asked = 'help' | 'palette' | null;

export interface LaterDialogsProps {
  readonly asked: Asked;
  readonly target: KeyTarget;
  onAnswered(): void;
}

/** Dialogs of their own chunks: there as soon as the page has a moment, or when one is asked for. */
export function LaterDialogs({ asked, target, onAnswered }: LaterDialogsProps) {
  const { session } = useStoreParts();
  const open = useSessionParts(
    ({ moveToIds, comparing, isCopyingTracks, isGivingToRead, capturing }) => ({
      moveTo: moveToIds !== null,
      compare: comparing.length > 0,
      copyTracks: isCopyingTracks,
      giveToRead: isGivingToRead,
      capture: capturing !== null,
    }),
  );
  const isTime = useQuietMoment();
  if (!isTime && asked === null && !Object.values(open).includes(true)) return null;
  return (
    <>
      <ErrorBoundary
        name="Moving to a band"
        over={{ isOpen: open.moveTo, onClose: () => session.setState({ moveToIds: null }) }}
      >
        <MoveToDialog />
      </ErrorBoundary>
      <ErrorBoundary
        name="Comparing"
        over={{ isOpen: open.compare, onClose: () => session.setState({ comparing: [] }) }}
      >
        <CompareDialog />
      </ErrorBoundary>
      <ErrorBoundary
        name="Copying decisions"
        over={{
          isOpen: open.copyTracks,
          onClose: () => session.setState({ isCopyingTracks: false }),
        }}
      >
        <CopyDecisionsDialog />
      </ErrorBoundary>
      <ErrorBoundary
        name="Giving out applicants to read"
        over={{
          isOpen: open.giveToRead,
          onClose: () => session.setState({ isGivingToRead: false }),
        }}
      >
        <GiveToReadDialog />
      </ErrorBoundary>
      <ErrorBoundary
        name="Capture"
        over={{ isOpen: open.capture, onClose: () => session.setState({ capturing: null }) }}
      >
        <CaptureDialog />
      </ErrorBoundary>
      <ErrorBoundary
        name="The list of keys"
        over={{ isOpen: asked === 'help', onClose: onAnswered }}
      >
        <HelpDialog isOpen={asked === 'help'} onClose={onAnswered} />
      </ErrorBoundary>
      <ErrorBoundary
        name="The list of commands"
        over={{ isOpen: asked === 'palette', onClose: onAnswered }}
      >
        <Palette isOpen={asked === 'palette'} target={target} onClose={onAnswered} />
      </ErrorBoundary>
    </>
  );
}

function useQuietMoment(): boolean {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    let isGone = false;
    void idle().then(() => {
      if (!isGone) setTime(true);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return isTime;
}
