import { createContext, use } from 'react';
import type { DragController } from './dragController.ts';

/** What a row may ask of the list around it. Its identity never changes. */
export interface DragListParts {
  readonly controller: DragController;
  /** Id of the element that tells how to move a row by keyboard. */
  readonly instructionsId: string;
  /** A press or a key on a row, which may become a drag. */
  onFeel(event: React.SyntheticEvent): void;
  onFocus(id: string): void;
  onOpen(id: string): void;
  onPress(id: string, event: React.MouseEvent): void;
  onMenu(id: string, row: HTMLElement): void;
  /** An arrow key on a row that is not lifted: goes to a neighbour, if there is one. */
  onArrow(id: string, key: string): boolean;
}

const DragListContext = createContext<DragListParts | null>(null);
export const DragListProvider = DragListContext.Provider;

export function useDragListParts(): DragListParts {
  const parts = use(DragListContext);
  if (parts === null) throw new Error('A column was drawn outside DragList');
  return parts;
}
