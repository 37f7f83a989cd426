import type { Instant, Random } from '../base/clock.ts';
import type { Result } from '../base/result.ts';
import type { Board, HistoryLine } from '../domain/board.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { DocumentEdits } from './document/applyEdits.ts';

/** What a command may look at. Nothing else: a plan is a pure function of this and its arguments. */
export interface CommandContext {
  readonly board: Board;
  readonly ledger: Ledger;
  readonly now: Instant;
  readonly random: Random;
  /** Names this open window; order keys made here differ from those made elsewhere. */
  readonly replica: string;
  /** The person at the keyboard, as history shows them. */
  readonly user: string;
  newId(): string;
}

/** A change as plain data, before it happens. No edits: nothing to do, and `message` says why. */
export interface Plan extends DocumentEdits {
  readonly line: Omit<HistoryLine, 'id' | 'at' | 'by'>;
  /** One sentence for the person and the screen reader: name, band, place. */
  readonly message: string;
  /** Imports have an undo of their own and never enter the undo stack. */
  readonly undoable: boolean;
}

/** A history line lists at most so many applicants by id; `count` says how many there were. */
export const HISTORY_IDS = 50;

/** One intention of a person. A key, a click, a menu item and a drop run the same command. */
export interface Command<Args> {
  readonly name: string;
  plan(context: CommandContext, args: Args): Result<Plan, string>;
}
