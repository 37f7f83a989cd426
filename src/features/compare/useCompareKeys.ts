import type { KeyboardEvent } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { BAND_FACTS, PILES_OF_BOARD } from '../../domain/band.ts';
import { redo, toggleStar, undo } from '../../store/actions.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import { runAndTell, useSession, useStoreParts } from '../../store/hooks.ts';
import { columnOf } from './compareFocus.ts';

interface CompareKeys {
  readonly ids: readonly AamcId[];
  /** The column that had the focus last. */
  readonly current: AamcId | null;
  readonly onToggleDifferences: () => void;
  readonly onNote: (id: AamcId) => void;
}

const SCROLL_STEP = 60;
const TYPED_INTO = 'input:not([type="checkbox"]), textarea, select';

/**
 * The keys of the app, on the column that holds the focus or held it last: the keys of the screen below rest while
 * a dialog is open. Arrows go from column to column, on the same control.
 */
export function useCompareKeys({ ids, current, onToggleDifferences, onNote }: CompareKeys) {
  const parts = useStoreParts();
  const track = useSession((session) => session.track);

  return function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { target, key } = event;
    // React tells of keys in menus and dialogs that were opened in here, too.
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
    if (target.matches(TYPED_INTO)) return;
    const hasControl = event.ctrlKey || event.metaKey;
    const letter = key.length === 1 ? key.toLowerCase() : key;
    const at = Math.max(0, ids.indexOf(columnOf(target) ?? current ?? ''));
    const id = ids[at];
    const band = PILES_OF_BOARD.find((each) => BAND_FACTS[each].key === key);

    if (hasControl && letter === 'z') (event.shiftKey ? redo : undo)(parts);
    else if (hasControl && letter === 'y') redo(parts);
    else if (hasControl || event.altKey || id === undefined) return;
    else if (band !== undefined || letter === 'u') {
      runAndTell(parts, moveToBand, { track, ids: [id], band: band ?? 'unsorted' });
    } else if (letter === 's') toggleStar(parts, [id]);
    else if (letter === 'n') onNote(id);
    else if (letter === 'd') onToggleDifferences();
    else if (letter === 'z') undo(parts);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      focusBeside(event.currentTarget, target, ids[at + (key === 'ArrowLeft' ? -1 : 1)]);
    } else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const top = key === 'ArrowUp' ? -SCROLL_STEP : SCROLL_STEP;
      event.currentTarget.querySelector('table')?.parentElement?.scrollBy({ top });
    } else return;
    event.preventDefault();
  };
}

/** The same control of the neighbour, else its name. */
function focusBeside(dialog: HTMLElement, from: HTMLElement, id: AamcId | undefined): void {
  if (id === undefined) return;
  const control = from.dataset.control;
  const column = `[data-column="${id}"]`;
  const beside =
    (control === undefined
      ? null
      : dialog.querySelector<HTMLElement>(`${column} [data-control="${control}"]`)) ??
    dialog.querySelector<HTMLElement>(`[data-compared="${id}"]`);
  beside?.focus();
}
