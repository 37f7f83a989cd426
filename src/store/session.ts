import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Instant } from '../base/clock.ts';
import type { Result } from '../base/result.ts';
import type { AamcId } from '../domain/applicant.ts';
import type { BandOrUnsorted, NeverReason } from '../domain/band.ts';
import type { Board, TrackCode } from '../domain/board.ts';
import type { Disagreement } from '../domain/disagreement.ts';
import { EMPTY_FORM, type FirstPassForm } from '../domain/firstPass.ts';
import type { Ledger } from '../domain/ledger.ts';
import { gapSince } from '../domain/week.ts';
import type { ColumnMappings } from '../intake/columnMapping.ts';
import type { Backups } from './backups.ts';
import type { BoardLock } from './boardLock.ts';
import type { KeyChoices } from './keyCommands.ts';
import type { OpenedFile } from './openedFile.ts';
import type { SaveState } from './saveState.ts';
import type { RoomDoor, WarRoom } from './warRoom.ts';
import type { Workspace } from './workspace.ts';
import type { Workspaces } from './workspaces.ts';

/**
 * What this window shows and where its person is: the board as last read, selection, focus, draft
 * filter. Nothing here is a decision; decisions are commands. `SavedSession` is the part that
 * returns after a reload.
 */
export interface Session extends SavedSession {
  readonly screen: Screen;
  readonly board: Board;
  readonly ledger: Ledger;
  /** Whether this view shows back channels; without, it shows no trace of them. */
  readonly hasLedger: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saveState: SaveState;
  /** When the present or the last gap between rounds began; null before the first. */
  readonly gapSince: Instant | null;
  /** Why this device's clock may be set wrong, in words; null while nothing speaks against it. */
  readonly clockDoubt: string | null;
  /** Copies beside what is saved; null until the page has had a moment to begin with them. */
  readonly backups: Backups | null;
  /** Shows a board file in the place of the board, to look at; null where there are no files. */
  readonly lookAt: ((file: OpenedFile, fileName: string) => Promise<void>) | null;
  /** The board's passphrase; null until the page has had a moment, and in a rehearsal. */
  readonly boardLock: BoardLock | null;
  /** Takes a note out of all that this browser stores; the page is loaded anew then. */
  readonly purgeNote: ((noteId: string, why: string) => Promise<Result<null, string>>) | null;
  /** The war room of the board; null where it is in this browser alone. */
  readonly warRoom: WarRoom | null;
  /** Where others of the war room decided against a decision made here, oldest first. */
  readonly disagreements: readonly Disagreement[];
  /** The way into war rooms; null where this page comes from none. */
  readonly roomDoor: RoomDoor | null;
  /** The workspaces of this browser; null until the page has had a moment, and in a rehearsal. */
  readonly workspaces: Workspaces | null;
  /** Takes the board out of this browser; the page has to be loaded anew then. An error says why not. */
  readonly clearBrowser: (() => Promise<Result<null, string>>) | null;
  /** A board that this browser held and has lost; null where none is missing. */
  readonly forgotten: { readonly until: Instant; putAway(): void } | null;
  /** Loads the page anew with a newer version of the program; null while there is none. */
  readonly newVersion: (() => void) | null;
  /** Whether the applicant panel stands open over the screen, on `focusedId`. */
  readonly isPanelOpen: boolean;
  /** Whether the panel opened with the note form first. */
  readonly isNoteOpen: boolean;
  /** Whose notes somebody asked to see in spite of blind mode, since this window was opened. */
  readonly revealed: ReadonlySet<AamcId>;
  readonly selection: ReadonlySet<AamcId>;
  /** Where a range selection began. */
  readonly anchorId: AamcId | null;
  /** The applicants of the present screen in the order shown: what j and k walk through. */
  readonly visibleIds: readonly AamcId[];
  /** Who was in focus before somebody else was looked at who is not among those shown. */
  readonly leftAt: AamcId | null;
  /** Whom the pool showed last, in its order; null before it was opened in this window. */
  readonly poolIds: readonly AamcId[] | null;
  /** The one whom the last decision moved to Never: the reason can still follow. */
  readonly lastNever: AamcId | null;
  readonly search: string;
  /** Whom "Move to…" is asked for; null while it is closed. */
  readonly moveToIds: readonly AamcId[] | null;
  /** What stands open over the screen to compare applicants, the newest last; empty: nothing. */
  readonly comparing: readonly CompareView[];
  /** Whether the copying of decisions from track to track stands open. */
  readonly isCopyingTracks: boolean;
  /** The dialog that gives applicants to readers. */
  readonly isGivingToRead: boolean;
  /** Which part of the ledger was looked at last in this window. */
  readonly ledgerView: LedgerView;
  /** The dialog that captures a message, with a file that was dropped for it; null: closed. */
  readonly capturing: { readonly file: File | null } | null;
  /** The last sentence for the person, newest; `serial` grows so that a repeated one is heard. */
  readonly message: SessionMessage | null;
}

export interface SavedSession {
  readonly track: TrackCode;
  /** The applicant whom keys act on when nothing is selected. */
  readonly focusedId: AamcId | null;
  readonly firstPass: FirstPassForm;
  readonly pile: PileView;
  readonly sort: readonly SortKey[];
  readonly poolLayout: PoolLayout;
  /** Named views of the pool, on this device. */
  readonly poolViews: readonly SavedView[];
  /** Bands folded to a strip on the board. */
  readonly foldedBands: readonly BandOrUnsorted[];
  readonly screenedView: ScreenedView;
  readonly triagePile: TriageQueue;
  readonly triageSort: TriageSort;
  readonly triageRun: TriageRun;
  /** The three reasons for Never that were given last, the newest first. */
  readonly neverReasons: readonly NeverReason[];
  /** Columns corrected by hand, by the signature of the headers: offered again for such a file. */
  readonly columnMappings: ColumnMappings;
  /** When a person last looked at an applicant whose facts had changed. */
  readonly seenAt: Readonly<Record<AamcId, Instant>>;
  /** How far each track's list has been typed into R3 by hand, on this device. */
  readonly typedIn: Readonly<Record<TrackCode, TypedSheet>>;
  /** The order of each track's list when its person left the list screen, on this device. */
  readonly listSeen: Readonly<Record<TrackCode, ListSeen>>;
  /** The last commands chosen from the palette, the newest first. */
  readonly recentCommands: readonly string[];
  /** Keys as the person of this device wants them, by command. */
  readonly keyChoices: KeyChoices;
  /** How else than on screen this device reminds of deadlines. */
  readonly reminders: ReminderWays;
  /** What was saved last when somebody said that this device's clock is right. */
  readonly clockTrustedAt: Instant | null;
  /** What this person calls a strong file, for the second look. */
  readonly strongFile: StrongDraft;
  /** Bands first, notes after: see `hidesVoices`. */
  readonly isBlind: boolean;
  /** This device shows the board without back channels. */
  readonly leavesOutLedger: boolean;
  readonly autoAdvance: boolean;
  readonly userName: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'compact' | 'comfortable';
}

export interface ReminderWays {
  readonly notification: boolean;
  readonly sound: boolean;
}

/** A field of numbers, or the rubric, and from where on it is strong; null: nobody has said. */
export interface StrongDraft {
  readonly field: string;
  readonly atLeast: number | null;
}

export interface TypedSheet {
  /** Of the order that was typed. */
  readonly fingerprint: string;
  /** The ranks ticked off, rising. */
  readonly ranks: readonly number[];
}

export interface ListSeen {
  readonly at: Instant;
  /** AAMC IDs, best first, with a space between: one text is stored at no cost. */
  readonly ids: string;
}

/** A few applicants side by side, or those with the same file as somebody. */
export type CompareView =
  | { readonly kind: 'compare'; readonly ids: readonly AamcId[] }
  | { readonly kind: 'lookAlikes'; readonly of: AamcId };

export const SCREENS = ['pool', 'triage', 'board', 'list', 'rounds', 'ledger', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

/** Parts of the ledger screen; `votes`: of readers; `fairness`: the list with and without back channels. */
export type LedgerView = 'notes' | 'inbox' | 'votes' | 'contacts' | 'fairness';

export const PILE_VIEWS = ['inPlay', 'review', 'gray', 'screened', 'all'] as const;
/** `inPlay`: everybody whom the first pass does not screen out. */
export type PileView = (typeof PILE_VIEWS)[number];

export const TRIAGE_QUEUES = [
  'unsorted',
  'review',
  'gray',
  'screened',
  'mine',
  'pool',
  'selection',
] as const;
/**
 * Which applicants Triage goes through; `mine`: whom the person was given to read, `pool`: what the
 * pool screen shows, by whatever filter.
 */
export type TriageQueue = (typeof TRIAGE_QUEUES)[number];

export const TRIAGE_SORTS = ['name', 'step2ck', 'year', 'influence', 'imported', 'pool'] as const;
/** `pool`: as the pool screen shows them. */
export type TriageSort = (typeof TRIAGE_SORTS)[number];

/** The queue that is being worked through, held as it was taken. */
export interface TriageRun {
  /** Track and choice that it was taken for; empty: none yet. */
  readonly key: string;
  readonly sort: string;
  /** AAMC IDs in their order, with a space between: one text is stored at no cost. */
  readonly ids: string;
  /** Who was in focus when the screen was left; empty while it is shown. */
  readonly at: string;
}

/**
 * What the board does with whom the first pass screens out: draws them quieter in their place, keeps
 * only those without a decision from view, or keeps all from view. Ranks are the same in all three.
 */
export const SCREENED_VIEWS = ['dimmed', 'hiddenUnsorted', 'hidden'] as const;
export type ScreenedView = (typeof SCREENED_VIEWS)[number];

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** What a person has made of the columns of the pool. */
export interface PoolLayout {
  /** Columns that were shown (true) or hidden (false) by hand. */
  readonly visibility: Readonly<Record<string, boolean>>;
  /** Ids in their order; those that are not named come after them, in the order of the day. */
  readonly order: readonly string[];
  readonly pinned: readonly string[];
  /** Pixels, of those that were resized. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** Columns, sort, filter and pile under one name. */
export interface SavedView {
  readonly name: string;
  readonly layout: PoolLayout;
  readonly sort: readonly SortKey[];
  readonly pile: PileView;
  readonly firstPass: FirstPassForm;
}

export interface SessionMessage {
  readonly text: string;
  readonly tone: 'done' | 'refused' | 'info';
  readonly canUndo: boolean;
  readonly serial: number;
}

export const FIRST_SESSION: SavedSession = {
  track: '',
  focusedId: null,
  firstPass: EMPTY_FORM,
  pile: 'inPlay',
  sort: [],
  poolLayout: { visibility: {}, order: [], pinned: ['name'], sizes: {} },
  poolViews: [],
  foldedBands: [],
  screenedView: 'hiddenUnsorted',
  triagePile: 'unsorted',
  triageSort: 'name',
  triageRun: { key: '', sort: '', ids: '', at: '' },
  neverReasons: ['exams', 'requirements', 'graduation'],
  columnMappings: {},
  seenAt: {},
  typedIn: {},
  listSeen: {},
  keyChoices: {},
  recentCommands: [],
  reminders: { notification: false, sound: false },
  clockTrustedAt: null,
  strongFile: { field: '', atLeast: null },
  isBlind: false,
  leavesOutLedger: false,
  autoAdvance: true,
  userName: 'Coordinator',
  theme: 'system',
  density: 'compact',
};

export interface SessionStore extends StoreApi<Session> {
  /** Whoever listens hears once, when `act` is done, of all that it changed: a screen draws once. */
  inOneStep(act: () => void): void;
}

/** Joins the workspace to a window: each change of a document shows in the next snapshot. */
export function createSession(workspace: Workspace, saved: Partial<SavedSession>): SessionStore {
  workspace.leaveOutLedger(saved.leavesOutLedger === true);
  const board = workspace.board();
  const store = heardOncePerStep(
    (): Session => ({
      ...FIRST_SESSION,
      ...saved,
      // A session that an older build saved knows nothing of what has been added since.
      firstPass: { ...EMPTY_FORM, ...saved.firstPass },
      track: trackIn(board, saved.track ?? ''),
      screen: 'pool',
      board,
      ledger: workspace.ledger(),
      hasLedger: workspace.hasLedger(),
      canUndo: workspace.canUndo(),
      canRedo: workspace.canRedo(),
      saveState: { kind: 'saved', at: null },
      gapSince: gapSince(board.week, workspace.now()),
      clockDoubt: null,
      backups: null,
      lookAt: null,
      boardLock: null,
      warRoom: null,
      disagreements: [],
      roomDoor: null,
      workspaces: null,
      purgeNote: null,
      clearBrowser: null,
      forgotten: null,
      newVersion: null,
      isPanelOpen: false,
      isNoteOpen: false,
      revealed: new Set<AamcId>(),
      selection: new Set<AamcId>(),
      anchorId: null,
      visibleIds: [],
      leftAt: null,
      poolIds: null,
      lastNever: null,
      search: '',
      moveToIds: null,
      comparing: [],
      isCopyingTracks: false,
      isGivingToRead: false,
      ledgerView: 'notes',
      capturing: null,
      message: null,
    }),
  );
  workspace.subscribe(() => {
    const next = workspace.board();
    const { track, focusedId, selection } = store.getState();
    const gone = [...selection].filter((id) => !next.applicantsById.has(id));
    store.setState({
      board: next,
      ledger: workspace.ledger(),
      hasLedger: workspace.hasLedger(),
      canUndo: workspace.canUndo(),
      canRedo: workspace.canRedo(),
      track: trackIn(next, track),
      ...(focusedId !== null && !next.applicantsById.has(focusedId) ? { focusedId: null } : {}),
      ...(gone.length > 0
        ? { selection: new Set([...selection].filter((id) => !gone.includes(id))) }
        : {}),
    });
  });
  return store;
}

function heardOncePerStep(first: () => Session): SessionStore {
  const store = createStore<Session>(first);
  const listeners = new Set<(state: Session, before: Session) => void>();
  let depth = 0;
  let unheard: Session | null = null;
  store.subscribe((_, before) => {
    unheard ??= before;
    if (depth === 0) tellListeners();
  });

  function tellListeners(): void {
    if (unheard === null) return;
    const before = unheard;
    unheard = null;
    for (const listener of listeners) listener(store.getState(), before);
  }

  return {
    ...store,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    inOneStep(act) {
      depth += 1;
      try {
        act();
      } finally {
        depth -= 1;
        if (depth === 0) tellListeners();
      }
    },
  };
}

/** The part of a session that returns after a reload. */
export function savedPart(session: Session): SavedSession {
  const keys = Object.keys(FIRST_SESSION) as (keyof SavedSession)[];
  return Object.fromEntries(keys.map((key) => [key, session[key]])) as unknown as SavedSession;
}

let serial = 0;

/** Shows and announces one sentence. */
export function tell(
  store: SessionStore,
  text: string,
  tone: SessionMessage['tone'] = 'done',
  canUndo = false,
): void {
  serial += 1;
  store.setState({ message: { text, tone, canUndo, serial } });
}

/**
 * Goes to a screen. A selection belongs to the screen that it was made on, where one sees whom it
 * holds; only Triage takes that of the pool along, as its queue, and brings it back.
 */
export function showScreen(store: SessionStore, screen: Screen): void {
  const { screen: before, triageRun, focusedId } = store.getState();
  if (before === screen) return;
  const isTaken = [before, screen].every((each) => each === 'pool' || each === 'triage');
  store.setState({
    screen,
    leftAt: null,
    lastNever: null,
    ...(before === 'triage' ? { triageRun: { ...triageRun, at: focusedId ?? '' } } : {}),
    ...(isTaken ? {} : { selection: new Set(), anchorId: null }),
  });
}

/**
 * Moves the focus by `step` places in what is shown; stays at the ends. From somebody who is not
 * shown it comes back to where it was.
 */
export function moveFocus(store: SessionStore, step: number): void {
  const { visibleIds, focusedId, leftAt } = store.getState();
  if (visibleIds.length === 0) return;
  const index = focusedId === null ? -1 : visibleIds.indexOf(focusedId);
  const back = leftAt === null ? 0 : Math.max(0, visibleIds.indexOf(leftAt));
  const next = index < 0 ? back : Math.max(0, Math.min(visibleIds.length - 1, index + step));
  store.setState({ focusedId: visibleIds[next] ?? null, leftAt: null });
}

/** Looks at somebody, shown or not; from a detour the focus finds back by itself. */
export function lookAt(store: SessionStore, id: AamcId): void {
  const { visibleIds, focusedId, leftAt } = store.getState();
  const wasShown = focusedId !== null && visibleIds.includes(focusedId);
  const isDetour = !visibleIds.includes(id);
  store.setState({ focusedId: id, leftAt: !isDetour ? null : wasShown ? focusedId : leftAt });
}

/** Adds to or takes from the selection; `range` takes everybody shown since the anchor. */
export function toggleSelected(store: SessionStore, id: AamcId, range: boolean): void {
  const { selection, anchorId, visibleIds } = store.getState();
  const next = new Set(selection);
  const from = anchorId === null ? -1 : visibleIds.indexOf(anchorId);
  const to = visibleIds.indexOf(id);
  if (range && from >= 0 && to >= 0) {
    for (const between of visibleIds.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      next.add(between);
    }
  } else if (next.has(id)) next.delete(id);
  else next.add(id);
  store.setState({ selection: next, anchorId: id, focusedId: id });
}

/**
 * The selection reaches from its anchor to `id`: what it reached before, as far as the focus, is
 * given up first, so that turning round makes it smaller. From a row that is not selected it begins
 * anew.
 */
export function extendSelection(store: SessionStore, id: AamcId): void {
  const { selection, anchorId, focusedId, visibleIds } = store.getState();
  const goesOn = focusedId !== null && selection.has(focusedId);
  const anchor = (goesOn ? anchorId : null) ?? focusedId ?? id;
  const between = (a: AamcId, b: AamcId) => {
    const [from, to] = [visibleIds.indexOf(a), visibleIds.indexOf(b)];
    return from < 0 || to < 0 ? [] : visibleIds.slice(Math.min(from, to), Math.max(from, to) + 1);
  };
  const next = new Set(selection);
  if (goesOn) {
    for (const given of between(anchor, focusedId)) next.delete(given);
  }
  for (const reached of between(anchor, id)) next.add(reached);
  store.setState({ selection: next, anchorId: anchor, focusedId: id });
}

/** Whom a key acts on: the selection in the order shown, else the focused applicant. */
export function targetsOf(session: Session): readonly AamcId[] {
  if (session.selection.size > 0) {
    const shown = session.visibleIds.filter((id) => session.selection.has(id));
    return shown.length === session.selection.size ? shown : [...session.selection];
  }
  return session.focusedId === null ? [] : [session.focusedId];
}

function trackIn(board: Board, wanted: TrackCode): TrackCode {
  return board.tracks.some(({ code }) => code === wanted) ? wanted : (board.tracks[0]?.code ?? '');
}
