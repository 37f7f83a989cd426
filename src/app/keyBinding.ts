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
  skip,
  stepRank,
  toggleStar,
  toggleTie,
  undo,
} from '../store/actions.ts';
import { afterPaint } from '../store/afterPaint.ts';
import type { StoreParts } from '../store/hooks.ts';
import { moveFocus, tell, toggleSelected } from '../store/session.ts';

/**
 * Every key of the app in one list: the handler and the help sheet read the same data. A key runs
 * the very action that its button runs.
 */
export interface KeyBinding {
  /** As `comboOf` names it, such as `Shift+Ctrl+z`. */
  readonly combo: string;
  readonly label: string;
  readonly group: 'Decide' | 'Go' | 'Change' | 'See';
  /** Whether a key that is held down counts again and again: for walking, never for deciding. */
  readonly repeats?: true;
  run(app: KeyTarget): void;
}

/** What keys may reach beyond the store: the parts of the shell. */
export interface KeyTarget {
  readonly parts: StoreParts;
  focusSearch(): void;
  focusFind(): void;
  openHelp(): void;
}

const focusedOf = ({ parts }: KeyTarget) => parts.session.getState().focusedId;

export const KEY_BINDINGS: readonly KeyBinding[] = [
  { combo: '1', label: 'Top', group: 'Decide', run: ({ parts }) => decideBand(parts, 'top') },
  { combo: '2', label: 'Usable', group: 'Decide', run: ({ parts }) => decideBand(parts, 'usable') },
  { combo: '3', label: 'Backup', group: 'Decide', run: ({ parts }) => decideBand(parts, 'backup') },
  { combo: '4', label: 'Never', group: 'Decide', run: ({ parts }) => decideBand(parts, 'never') },
  {
    combo: '0',
    label: 'Unsort',
    group: 'Decide',
    run: ({ parts }) => decideBand(parts, 'unsorted'),
  },
  {
    combo: 'u',
    label: 'Unsort',
    group: 'Decide',
    run: ({ parts }) => decideBand(parts, 'unsorted'),
  },
  ...[0, 1, 2].map(
    (place): KeyBinding => ({
      combo: String(5 + place),
      label: `Reason for Never: ${['first', 'second', 'third'][place]} of the last ones`,
      group: 'Decide',
      run: ({ parts }) => giveRecentReason(parts, place),
    }),
  ),
  { combo: 'r', label: 'All reasons for Never', group: 'Decide', run: openReasons },
  { combo: 's', label: 'Star', group: 'Decide', run: ({ parts }) => toggleStar(parts) },
  {
    combo: 'j',
    label: 'Next applicant',
    group: 'Go',
    repeats: true,
    run: ({ parts }) => moveFocus(parts.session, 1),
  },
  {
    combo: 'k',
    label: 'Previous applicant',
    group: 'Go',
    repeats: true,
    run: ({ parts }) => moveFocus(parts.session, -1),
  },
  {
    combo: 'J',
    label: 'Skip to the next without a band',
    group: 'Go',
    run: ({ parts }) => skip(parts, 1),
  },
  {
    combo: 'K',
    label: 'Back to the last without a band',
    group: 'Go',
    run: ({ parts }) => skip(parts, -1),
  },
  { combo: 'g', label: 'Jump to a rank', group: 'Go', run: focusJump },
  { combo: '/', label: 'Search', group: 'Go', run: (app) => app.focusSearch() },
  { combo: 'Ctrl+k', label: 'Find an applicant', group: 'Go', run: (app) => app.focusFind() },
  {
    combo: 'n',
    label: 'Add a note',
    group: 'Change',
    run(app) {
      const id = focusedOf(app);
      if (id === null) tell(app.parts.session, 'Choose an applicant first.', 'refused');
      else openPanel(app.parts, id, true);
    },
  },
  {
    combo: 'c',
    label: 'Capture a message',
    group: 'Change',
    run: ({ parts }) => openCapture(parts),
  },
  {
    combo: 'o',
    label: 'Open the applicant',
    group: 'See',
    run(app) {
      const id = focusedOf(app);
      if (id !== null) openPanel(app.parts, id);
    },
  },
  {
    combo: 'x',
    label: 'Select',
    group: 'Change',
    run(app) {
      const id = focusedOf(app);
      if (id !== null) toggleSelected(app.parts.session, id, false);
    },
  },
  {
    combo: 'X',
    label: 'Select up to here',
    group: 'Change',
    run(app) {
      const id = focusedOf(app);
      if (id !== null) toggleSelected(app.parts.session, id, true);
    },
  },
  {
    combo: 'm',
    label: 'Move to a band, a place or a rank',
    group: 'Change',
    run: ({ parts }) => openMoveTo(parts),
  },
  {
    combo: 'C',
    label: 'Compare side by side',
    group: 'See',
    run: ({ parts }) => openCompare(parts),
  },
  {
    combo: 'l',
    label: 'Find look-alikes',
    group: 'See',
    run: ({ parts }) => openLookAlikes(parts),
  },
  {
    combo: 'Alt+ArrowUp',
    label: 'One rank up',
    group: 'Change',
    repeats: true,
    run: ({ parts }) => stepRank(parts, -1),
  },
  {
    combo: 'Alt+ArrowDown',
    label: 'One rank down',
    group: 'Change',
    repeats: true,
    run: ({ parts }) => stepRank(parts, 1),
  },
  {
    combo: 'Shift+Alt+ArrowUp',
    label: 'To the top of the band',
    group: 'Change',
    run: ({ parts }) => stepRank(parts, 'top'),
  },
  {
    combo: 'Shift+Alt+ArrowDown',
    label: 'To the bottom of the band',
    group: 'Change',
    run: ({ parts }) => stepRank(parts, 'bottom'),
  },
  {
    combo: '=',
    label: 'Tie with the rank above, or end the tie (List)',
    group: 'Change',
    run: ({ parts }) => toggleTie(parts),
  },
  { combo: 'z', label: 'Undo', group: 'Change', repeats: true, run: ({ parts }) => undo(parts) },
  {
    combo: 'Ctrl+z',
    label: 'Undo',
    group: 'Change',
    repeats: true,
    run: ({ parts }) => undo(parts),
  },
  {
    combo: 'Shift+Ctrl+z',
    label: 'Redo',
    group: 'Change',
    repeats: true,
    run: ({ parts }) => redo(parts),
  },
  {
    combo: 'Ctrl+y',
    label: 'Redo',
    group: 'Change',
    repeats: true,
    run: ({ parts }) => redo(parts),
  },
  {
    combo: 'Escape',
    label: 'Close the panel, then clear the selection',
    group: 'See',
    run({ parts: { session } }) {
      const { isPanelOpen, screen } = session.getState();
      if (isPanelOpen && screen !== 'triage') session.setState({ isPanelOpen: false });
      else session.setState({ selection: new Set(), anchorId: null });
    },
  },
  { combo: '?', label: 'All keys', group: 'See', run: (app) => app.openHelp() },
];

/** The reasons are chosen in Triage, beside the bands; their line comes a frame after its key. */
function openReasons({ parts: { session } }: KeyTarget): void {
  const state = session.getState();
  if (state.screen !== 'triage' || awaitsReason(state) === null) {
    tell(session, 'All reasons are chosen in Triage, for somebody in Never.', 'info');
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

function focusJump({ parts }: KeyTarget): void {
  const field = document.querySelector<HTMLInputElement>('[data-jump]');
  if (field === null)
    tell(parts.session, 'Ranks are on Board and List, once there are any.', 'info');
  else field.focus();
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** `Shift+Ctrl+z`, `Alt+ArrowUp`, `?`, `X`: Ctrl stands for Command too; Shift only where it adds. */
export function comboOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const hasControl = ctrlKey || metaKey;
  const isPlainCharacter = key.length === 1 && !hasControl && !altKey;
  return [
    shiftKey && !isPlainCharacter ? 'Shift+' : '',
    hasControl ? 'Ctrl+' : '',
    altKey ? 'Alt+' : '',
    isPlainCharacter || key.length > 1 ? key : key.toLowerCase(),
  ].join('');
}

const NOT_TYPED_INTO = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color']);

/** One that is closing has its answer, and the next key is meant for the screen again. */
const OPEN_QUESTION = ['menu', 'dialog', 'alertdialog', 'listbox']
  .map((role) => `[role="${role}"]:not([data-closed])`)
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

/** The binding that a key press stands for; null where it belongs to somebody else. */
export function bindingFor(event: KeyboardEvent): KeyBinding | null {
  if (event.defaultPrevented || event.isComposing) return null;
  const combo = comboOf(event);
  if (isTyping(event.target) && combo !== 'Ctrl+k') return null;
  if (isAskedAbove(event.target)) return null;
  const binding = KEY_BINDINGS.find((known) => known.combo === combo);
  return binding === undefined || (event.repeat && !binding.repeats) ? null : binding;
}
