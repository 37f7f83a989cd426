import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Clock } from '../base/clock.ts';
import { DropTarget } from '../features/intake/DropTarget.tsx';
import { FilePicker } from '../features/intake/FilePicker.tsx';
import { ImportGate } from '../features/intake/ImportGate.tsx';
import { ImportsPopover } from '../features/intake/ImportsPopover.tsx';
import { NewApplicants } from '../features/intake/NewApplicants.tsx';
import { PoolScreen } from '../features/pool/PoolScreen.tsx';
import type { RehearsalClock } from '../features/week/rehearsalClock.ts';
import { takesMessage, undo } from '../store/actions.ts';
import {
  type StoreParts,
  StoreProvider,
  useSession,
  useSessionLater,
  useStoreParts,
} from '../store/hooks.ts';
import { type Screen, showScreen } from '../store/session.ts';
import { ErrorBoundary, FailureView } from '../ui/ErrorBoundary.tsx';
import { Messages } from '../ui/Messages.tsx';
import { showMessage } from '../ui/messageQueue.ts';
import styles from './App.module.css';
import { Header } from './Header.tsx';
import { type Asked, LaterDialogs } from './LaterDialogs.tsx';
import type { LookedAt } from './LookingBar.tsx';
import {
  ApplicantPanel,
  BoardScreen,
  BrokenPart,
  DisagreementBar,
  ForgottenBar,
  ForYouScreen,
  LedgerScreen,
  ListScreen,
  LookingBar,
  RehearsalBar,
  RoomBar,
  RoundsScreen,
  SettingsScreen,
  Tour,
  TriageScreen,
  VersionLine,
} from './laterScreens.ts';
import { Navigation } from './Navigation.tsx';
import { SCREEN_FACTS, screenAt } from './screens.ts';
import { useKeyboard } from './useKeyboard.ts';
import { useSeen } from './useSeen.ts';

export interface AppProps {
  readonly parts: StoreParts;
  readonly clock: Clock;
  /** The clock again, where the week is rehearsed; null on the real board. */
  readonly rehearsal: RehearsalClock | null;
  /** Set while a board file is looked at in the place of the board. */
  readonly lookedAt?: LookedAt | null;
  onRetrySave(): void;
}

export function App({ parts, ...rest }: AppProps) {
  return (
    <StoreProvider value={parts}>
      <FailureView value={BrokenPart}>
        <ErrorBoundary name="The board">
          <Router hook={useHashLocation}>
            <Shell {...rest} />
          </Router>
        </ErrorBoundary>
      </FailureView>
    </StoreProvider>
  );
}

function Shell({ clock, rehearsal, lookedAt = null, onRetrySave }: Omit<AppProps, 'parts'>) {
  const parts = useStoreParts();
  const [path, navigate] = useHashLocation();
  const hasLedger = useSession((session) => session.hasLedger);
  const screen = screenAt(path, hasLedger);
  const [asked, setAsked] = useState<Asked>(null);
  // At once, before the dialog is drawn: what is typed meanwhile is meant for it.
  const isAsking = useRef(false);
  const findRef = useRef<HTMLInputElement>(null);
  const isPanelOpen = useSession((session) => session.isPanelOpen);
  const hasNewVersion = useSession(({ newVersion }) => newVersion !== null);
  const isInRoom = useSession(({ warRoom }) => warRoom !== null);
  const hasForgotten = useSession(({ forgotten }) => forgotten !== null);
  const hasPool = useSession(({ board }) => board.applicantIds.length > 0);

  useLayoutEffect(() => showScreen(parts.session, screen), [parts, screen]);
  useAppearance();

  const ask = useCallback((question: Asked) => {
    isAsking.current = question !== null;
    setAsked(question);
  }, []);
  const focusFind = useCallback(() => findRef.current?.focus(), []);
  const keyTarget = useMemo(
    () => ({
      parts,
      openHelp: () => ask('help'),
      openPalette: () => ask('palette'),
      isAsking: () => isAsking.current,
      focusSearch() {
        const search = document.querySelector<HTMLInputElement>('[data-search]');
        if (search === null) focusFind();
        else search.focus();
      },
    }),
    [parts, focusFind, ask],
  );
  useKeyboard(keyTarget);

  return (
    <DropTarget
      onDropped={() => navigate('/pool')}
      takesOther={(files) => takesMessage(parts, files)}
      refuses={lookedAt !== null ? refuseLooking : rehearsal === null ? undefined : refuseRealFiles}
    >
      <div className={styles.shell}>
        <div className={styles.bars}>
          {lookedAt !== null && (
            <ErrorBoundary name="The bar of the file">
              <LookingBar {...lookedAt} />
            </ErrorBoundary>
          )}
          {rehearsal !== null && (
            <ErrorBoundary name="The bar of the rehearsal">
              <RehearsalBar clock={rehearsal} onImport={() => navigate('/pool')} />
            </ErrorBoundary>
          )}
          {rehearsal === null && hasNewVersion && (
            <ErrorBoundary name="The line of the new version">
              <VersionLine />
            </ErrorBoundary>
          )}
          {isInRoom && (
            <ErrorBoundary name="The line of the war room">
              <RoomBar />
              <DisagreementBar />
            </ErrorBoundary>
          )}
          {lookedAt === null && rehearsal === null && hasForgotten && (
            <ErrorBoundary name="The line of the missing board">
              <ForgottenBar />
            </ErrorBoundary>
          )}
        </div>
        <ErrorBoundary name="The header">
          <Header
            clock={clock}
            rehearsal={rehearsal}
            findRef={findRef}
            onRetrySave={onRetrySave}
            onOpenHelp={keyTarget.openHelp}
          />
        </ErrorBoundary>
        <ErrorBoundary name="The navigation">
          <Navigation />
        </ErrorBoundary>
        <main className={styles.main}>
          <ErrorBoundary key={screen} name={`The ${SCREEN_FACTS[screen].name} screen`}>
            <ScreenOf screen={screen} />
          </ErrorBoundary>
        </main>
        {isPanelOpen && screen !== 'triage' && (
          <div className={styles.panel}>
            <ErrorBoundary name="The applicant panel">
              <ApplicantPanel />
            </ErrorBoundary>
          </div>
        )}
      </div>
      {hasPool && (
        <ErrorBoundary name="The tour">
          <Tour />
        </ErrorBoundary>
      )}
      <ErrorBoundary name="A dialog">
        <LaterDialogs asked={asked} target={keyTarget} onAnswered={() => ask(null)} />
      </ErrorBoundary>
      <ErrorBoundary name="The line of messages">
        <Attendant />
        <Messages />
      </ErrorBoundary>
    </DropTarget>
  );
}

function refuseRealFiles(): string {
  return 'This is a rehearsal, on sample data only. End it to import files of your own.';
}

function refuseLooking(): string {
  return 'This is a look at a board file. Go back to the board to import.';
}

/** Pool comes with the app; the other screens are fetched when it stands, or when first asked for. */
function ScreenOf({ screen }: { screen: Screen }) {
  const [, navigate] = useHashLocation();
  const warRoom = useSession((session) => session.warRoom);
  // Whoever is asked finds the questions where others find the pool.
  if (screen === 'pool' && warRoom?.state.getState().place.role === 'faculty') {
    return <ForYouScreen warRoom={warRoom} />;
  }
  if (screen === 'triage') return <TriageScreen />;
  if (screen === 'board') return <BoardScreen />;
  if (screen === 'list') return <ListScreen />;
  if (screen === 'rounds') return <RoundsScreen />;
  if (screen === 'ledger') return <LedgerScreen />;
  if (screen === 'settings') return <SettingsScreen />;
  return (
    <ImportGate>
      <PoolScreen
        importActions={
          <>
            <NewApplicants onOpenTriage={() => navigate('/triage')} />
            <FilePicker />
            <ImportsPopover />
          </>
        }
      />
    </ImportGate>
  );
}

/**
 * Every sentence for the person goes through one live region, with an Undo where there is one. A part
 * of its own, as each decision has a sentence: in the shell it would draw every screen again.
 */
function Attendant(): null {
  const parts = useStoreParts();
  useSeen();
  const message = useSessionLater((session) => session.message);
  useEffect(() => {
    if (message === null) return;
    // One at a time: at a decision a second, the last one is the one that matters.
    return showMessage({
      text: message.text,
      tone: message.tone === 'refused' ? 'warning' : 'neutral',
      ...(message.canUndo ? { action: { label: 'Undo', run: () => undo(parts) } } : {}),
    });
  }, [message, parts]);
  return null;
}

/** Theme and density are a matter of the device: kept on the root element, saved with the session. */
function useAppearance(): void {
  const theme = useSession((session) => session.theme);
  const density = useSession((session) => session.density);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    dataset.density = density;
  }, [theme, density]);
}
