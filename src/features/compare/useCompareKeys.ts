import type { KeyboardEvent } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { PILES_OF_BOARD } from '../../domain/band.ts';
import { redo, toggleStar, undo } from '../../store/actions.ts';
import { moveToBand } from '../../store/commands/moveToBand.ts';
import { runAndTell, useSession, useStoreParts } from '../../store/hooks.ts';
import { comboOf, commandOfKey } from '../../store/keyCommands.ts';
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
    const { keyChoices, hasLedger } = parts.session.getState();
    const combo = comboOf(event.nativeEvent);
    const command =
      commandOfKey(combo, 'compare', keyChoices)?.id ?? commandOfKey(combo, 'app', keyChoices)?.id;
    const at = Math.max(0, ids.indexOf(columnOf(target) ?? current ?? ''));
    const id = ids[at];
    const band = PILES_OF_BOARD.find((each) => command === `band.${each}`);

    if (command === 'undo') undo(parts);
    else if (command === 'redo') redo(parts);
    else if (id === undefined) return;
    else if (band !== undefined) runAndTell(parts, moveToBand, { track, ids: [id], band });
    else if (command === 'star') toggleStar(parts, [id]);
    else if (command === 'note' && hasLedger) onNote(id);
    else if (command === 'compare.differences') onToggleDifferences();
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
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
