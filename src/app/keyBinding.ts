import {
  awaitsReason,
  decideBand,
  giveRecentReason,
  openCapture,
  openCompare,
  openLookAlikes,
  openMoveTo,
  openPanel,
  redo,
  seenFocus,
  skip,
  stepRank,
  toggleBlind,
  toggleStar,
  toggleTie,
  undo,
} from '../store/actions.ts';
import { afterPaint } from '../store/afterPaint.ts';
import type { StoreParts } from '../store/hooks.ts';
import {
  type AppCommandId,
  comboOf,
  commandOfKey,
  type KeyChoices,
  type KeyCommand,
} from '../store/keyCommands.ts';
import { moveFocus, type Session, tell, toggleSelected } from '../store/session.ts';
import { settleDisagreement } from '../store/settleDisagreement.ts';

/** What keys and the palette may reach beyond the store: the parts of the shell. */
export interface KeyTarget {
  readonly parts: StoreParts;
  focusSearch(): void;
  openPalette(): void;
  openHelp(): void;
  /** Whether the palette or the sheet of keys is open, or on its way. */
  isAsking(): boolean;
}

/** What a command does: the very action that its button runs. */
export interface AppAction {
  /** Why it cannot be done now, for the palette; a key that is pressed then says so itself. */
  readonly refusal?: (session: Session) => string | null;
  run(app: KeyTarget): void;
}

const needsSomebody = ({ focusedId, selection }: Session) =>
  focusedId === null && selection.size === 0 ? 'Choose an applicant first.' : null;

function withFocused(run: (app: KeyTarget, id: string) => void): AppAction {
  return {
    refusal: ({ focusedId }) => (focusedId === null ? 'Choose an applicant first.' : null),
    run(app) {
      const { session } = app.parts;
      const { focusedId } = session.getState();
      if (focusedId === null) tell(session, 'Choose an applicant first.', 'refused');
      else run(app, focusedId);
    },
  };
}

function onSomebody(run: (parts: StoreParts) => void): AppAction {
  return { refusal: needsSomebody, run: ({ parts }) => run(parts) };
}

function disagreement(whose: 'mine' | 'theirs'): AppAction {
  return {
    refusal: ({ disagreements }) =>
      disagreements.length === 0 ? 'Nobody has decided differently.' : null,
    run: ({ parts }) => settleDisagreement(parts, whose),
  };
}

export const APP_ACTIONS: Readonly<Record<AppCommandId, AppAction>> = {
  'band.top': onSomebody((parts) => decideBand(parts, 'top')),
  'band.usable': onSomebody((parts) => decideBand(parts, 'usable')),
  'band.backup': onSomebody((parts) => decideBand(parts, 'backup')),
  'band.never': onSomebody((parts) => decideBand(parts, 'never')),
  'band.unsorted': onSomebody((parts) => decideBand(parts, 'unsorted')),
  'reason.first': reason(0),
  'reason.second': reason(1),
  'reason.third': reason(2),
  'reason.all': { refusal: needsTriageReason, run: openReasons },
  star: onSomebody((parts) => toggleStar(parts)),
  'room.mine': disagreement('mine'),
  'room.theirs': disagreement('theirs'),
  'suggestion.accept': { refusal: needsSomebody, run: ({ parts }) => answer(parts, true) },
  'suggestion.dismiss': { refusal: needsSomebody, run: ({ parts }) => answer(parts, false) },
  next: { run: ({ parts }) => moveFocus(parts.session, 1) },
  previous: { run: ({ parts }) => moveFocus(parts.session, -1) },
  skip: { run: ({ parts }) => skip(parts, 1) },
  'skip.back': { run: ({ parts }) => skip(parts, -1) },
  jump: {
    refusal: ({ screen }) => (screen === 'board' || screen === 'list' ? null : NO_RANKS),
    run: focusJump,
  },
  search: { run: (app) => app.focusSearch() },
  palette: { run: (app) => app.openPalette() },
  note: withFocused(({ parts }, id) => openPanel(parts, id, true)),
  open: withFocused(({ parts }, id) => openPanel(parts, id)),
  select: withFocused(({ parts }, id) => toggleSelected(parts.session, id, false)),
  'select.range': withFocused(({ parts }, id) => toggleSelected(parts.session, id, true)),
  capture: { run: ({ parts }) => openCapture(parts) },
  move: onSomebody(openMoveTo),
  blind: { run: ({ parts }) => toggleBlind(parts) },
  compare: onSomebody(openCompare),
  lookAlikes: onSomebody(openLookAlikes),
  'rank.up': onSomebody((parts) => stepRank(parts, -1)),
  'rank.down': onSomebody((parts) => stepRank(parts, 1)),
  'rank.top': onSomebody((parts) => stepRank(parts, 'top')),
  'rank.bottom': onSomebody((parts) => stepRank(parts, 'bottom')),
  tie: onSomebody((parts) => toggleTie(parts)),
  undo: {
    refusal: ({ canUndo }) => (canUndo ? null : 'Nothing to undo.'),
    run: ({ parts }) => undo(parts),
  },
  redo: {
    refusal: ({ canRedo }) => (canRedo ? null : 'Nothing to redo.'),
    run: ({ parts }) => redo(parts),
  },
  close: {
    run({ parts: { session } }) {
      const { isPanelOpen, screen } = session.getState();
      if (isPanelOpen && screen !== 'triage') session.setState({ isPanelOpen: false });
      else session.setState({ selection: new Set(), anchorId: null });
    },
  },
  help: { run: (app) => app.openHelp() },
  lock: { refusal: lockRefusal, run: ({ parts }) => lockBoard(parts) },
};

/** What works out suggestions comes with the screens that show them. */
function answer(parts: StoreParts, isAccepted: boolean): void {
  // Whoever is in focus as the key is pressed is meant, however soon the next key comes.
  const id = seenFocus(parts);
  void import('../store/answerSuggestion.ts').then(({ answerSuggestion }) =>
    answerSuggestion(parts, isAccepted, id),
  );
}

function lockRefusal({ boardLock }: Session): string | null {
  return boardLock?.isSet === true
    ? null
    : 'This board has no passphrase yet. Settings can set one.';
}

function lockBoard({ session }: StoreParts): void {
  const refusal = lockRefusal(session.getState());
  if (refusal !== null) {
    tell(session, refusal, 'refused');
    return;
  }
  void session
    .getState()
    .boardLock?.lockNow()
    .then((locked) => {
      if (!locked.ok) tell(session, locked.error, 'refused');
    });
}

function reason(place: number): AppAction {
  return {
    refusal: (session) =>
      awaitsReason(session) === null ? 'A reason is given for somebody in Never.' : null,
    run: ({ parts }) => giveRecentReason(parts, place),
  };
}

const NOT_TRIAGE = 'All reasons are chosen in Triage, for somebody in Never.';

function needsTriageReason(session: Session): string | null {
  return session.screen !== 'triage' || awaitsReason(session) === null ? NOT_TRIAGE : null;
}

/** The reasons are chosen in Triage, beside the bands; their line comes a frame after its key. */
function openReasons({ parts: { session } }: KeyTarget): void {
  if (needsTriageReason(session.getState()) !== null) {
    tell(session, NOT_TRIAGE, 'info');
    return;
  }
  const open = () => {
    const button = document.querySelector<HTMLButtonElement>('[data-reasons]');
    button?.focus();
    button?.click();
    return button !== null;
  };
  if (!open()) afterPaint(open);
}

const NO_RANKS = 'Ranks are on Board and List, once there are any.';

function focusJump({ parts }: KeyTarget): void {
  const field = document.querySelector<HTMLInputElement>('[data-jump]');
  if (field === null) tell(parts.session, NO_RANKS, 'info');
  else field.focus();
}

const NOT_TYPED_INTO = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color']);

/**
 * One that is closing has its answer, and the next key is meant for the screen again. A search field
 * keeps its list in the page, empty, while nobody searches.
 */
const OPEN_QUESTION = ['menu', 'dialog', 'alertdialog', 'listbox']
  .map((role) => `[role="${role}"]:not([data-closed], :empty)`)
  .join();

/** Whether keys belong to the element: someone types there, or a menu or dialog is open over all. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable ||
    target.closest(OPEN_QUESTION) !== null
  );
}

/** A question is open, and its focus got lost: keys must not act on what lies below it. */
function isAskedAbove(target: EventTarget | null): boolean {
  return target === document.body && document.querySelector(OPEN_QUESTION) !== null;
}

/** The command of all screens that a key press stands for; null where it belongs to somebody else. */
export function commandFor(
  event: KeyboardEvent,
  choices: KeyChoices,
): (KeyCommand & { readonly id: AppCommandId }) | null {
  if (event.defaultPrevented || event.isComposing) return null;
  const command = commandOfKey(comboOf(event), 'app', choices);
  if (command === null || (event.repeat && !command.repeats)) return null;
  if (isTyping(event.target) && !(command.id === 'palette' && hasControl(event))) return null;
  return isAskedAbove(event.target) ? null : (command as KeyCommand & { id: AppCommandId });
}

/** A key that types no character may be heard in a field. */
function hasControl({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
