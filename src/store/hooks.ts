import { createContext, use, useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { AamcId, Applicant } from '../domain/applicant.ts';
import type { BandLists, Board, Track } from '../domain/board.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { BackupState, Backups } from './backups.ts';
import type { Command } from './command.ts';
import { firstCombo, type KeyCommandId, wordsOfCombo } from './keyCommands.ts';
import { laterSessionOf } from './laterSession.ts';
import { type Session, type SessionStore, tell } from './session.ts';
import type { RoomState, WarRoom } from './warRoom.ts';
import type { Workspace } from './workspace.ts';
import type { Workspaces, WorkspacesState } from './workspaces.ts';

/** What the features get from the composition root. */
export interface StoreParts {
  readonly workspace: Workspace;
  readonly session: SessionStore;
}

const StoreContext = createContext<StoreParts | null>(null);
export const StoreProvider = StoreContext.Provider;

export function useStoreParts(): StoreParts {
  const parts = use(StoreContext);
  if (parts === null) throw new Error('A feature was drawn outside StoreProvider');
  return parts;
}

export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useStoreParts().session, select);
}

/**
 * The same one painted frame later: for what may follow the answer to a key by a moment, such as
 * counts and messages.
 */
export function useSessionLater<T>(select: (session: Session) => T): T {
  return useStore(laterSessionOf(useStoreParts().session), select);
}

/** Several parts at once, as an object: one listener instead of one per part. */
export function useSessionParts<T extends object | null>(select: (session: Session) => T): T {
  return useStore(useStoreParts().session, useShallow(select));
}

export function useBoard(): Board {
  return useSession((session) => session.board);
}

export function useLedger(): Ledger {
  return useSession((session) => session.ledger);
}

/** Whether back channels are part of this view. */
export function useHasLedger(): boolean {
  return useSession((session) => session.hasLedger);
}

/** The present track; undefined only while the workspace has no applicant at all. */
export function useTrack(): Track | undefined {
  return useSession(({ board, track }) => board.tracks.find(({ code }) => code === track));
}

const NO_LISTS: BandLists = { unsorted: [], top: [], usable: [], backup: [], never: [] };

/** The five lists of the present track. */
export function useBandLists(): BandLists {
  return useSession(bandListsOf);
}

/** The five lists of the present track, to count in them. */
export function useBandListsLater(): BandLists {
  return useSessionLater(bandListsOf);
}

export function bandListsOf({ board, track }: Session): BandLists {
  return board.bandsByTrack.get(track) ?? NO_LISTS;
}

export function useApplicant(id: AamcId | null): Applicant | undefined {
  return useSession(({ board }) => (id === null ? undefined : board.applicantsById.get(id)));
}

/**
 * Says whom a screen shows and in which order: whom keys walk through and may act on. A screen that
 * is left shows nobody, so no key reaches somebody who is out of sight.
 */
export function useShownIds(ids: readonly AamcId[]): void {
  const { session } = useStoreParts();
  // Not in a layout effect: a store that changes before its listeners are renewed draws all twice.
  useEffect(() => {
    const isPool = session.getState().screen === 'pool';
    session.setState({ visibleIds: ids, ...(isPool ? { poolIds: ids } : {}) });
  }, [session, ids]);
  useNobodyShownAfter();
}

/** For a screen that says by itself whom it shows. */
export function useNobodyShownAfter(): void {
  const { session } = useStoreParts();
  // In the layout phase, so that it comes before the next screen's own word.
  useLayoutEffect(() => () => session.setState({ visibleIds: [] }), [session]);
}

/**
 * Runs a command and tells the person what came of it. True when it was done. The sentence of a
 * change that can be taken back comes with an Undo.
 */
export function runAndTell<Args>(
  { workspace, session }: StoreParts,
  command: Command<Args>,
  args: Args,
): boolean {
  let isDone = false;
  session.inOneStep(() => {
    const result = workspace.run(command, args);
    isDone = result.ok;
    if (result.ok) tell(session, result.value.message, 'done', result.value.canUndo);
    else tell(session, result.error, 'refused');
  });
  return isDone;
}

/** `runAndTell` for the present workspace. */
export function useRun(): <Args>(command: Command<Args>, args: Args) => boolean {
  const parts = useStoreParts();
  return (command, args) => runAndTell(parts, command, args);
}

export function useBackupState(backups: Backups): BackupState {
  return useStore(backups.state);
}

export function useWorkspacesState(workspaces: Workspaces): WorkspacesState {
  return useStore(workspaces.state);
}

export function useRoomState(warRoom: WarRoom): RoomState {
  return useStore(warRoom.state);
}

/** The key that stands beside a button, as the person of this device has it. */
export function useKeyWords(): (id: KeyCommandId) => string {
  const choices = useSession(({ keyChoices }) => keyChoices);
  return (id) => wordsOfCombo(firstCombo(id, choices));
}
