import type * as Y from 'yjs';
import type { Clock, Instant, Random } from '../base/clock.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Steps } from '../base/steps.ts';
import type { Applicant } from '../domain/applicant.ts';
import type { Board, HistoryLine, TrackCode } from '../domain/board.ts';
import { EMPTY_LEDGER, type Ledger } from '../domain/ledger.ts';
import { wordIdOf } from '../domain/note.ts';
import { decodeBlock } from '../intake/applicantBlock.ts';
import { type Command, HISTORY_IDS, type Plan } from './command.ts';
import { applyEdits, type Change, type Edit, revertingEdits } from './document/applyEdits.ts';
import { type DocumentsState, takeIn } from './document/documentState.ts';
import { type DecodedBlocks, poolAfterSteps } from './document/foldImports.ts';
import { poolPartsSteps } from './document/poolParts.ts';
import { nextBoard, readBoard } from './document/readBoard.ts';
import { readLedger } from './document/readLedger.ts';
import {
  createDocuments,
  DOCUMENT_NAMES,
  type DocumentName,
  MAP_NAMES,
  type MapName,
  mapOf,
  splitKey,
  type WorkspaceDocuments,
} from './document/schema.ts';
import { lockedRefusal } from './lockedRefusal.ts';
import {
  EMPTY_UNDO_LOG,
  pushEntry,
  restoreUndoLog,
  stepBack,
  stepForward,
  type UndoEntry,
  type UndoLog,
  type UndoLogWrite,
} from './undoLog.ts';

/**
 * The shared documents, the one way to change them, and the frozen data read from them.
 *
 * A command is planned (pure), then its edits, its history line and its undo entry go in as one
 * transaction. Adapters listen to the documents' `update` events; nobody calls them to save. A
 * transaction of a person at this window carries a `LocalOrigin`, all others come from elsewhere.
 */
export interface Workspace {
  readonly documents: WorkspaceDocuments;
  /** The workspace's clock, which a rehearsal can set. */
  now(): Instant;
  board(): Board;
  /** Empty where the ledger is absent or left out. */
  ledger(): Ledger;
  /** Whether this view has a ledger to read and to write in. */
  hasLedger(): boolean;
  /**
   * Goes on as if there were no ledger, or with it again. Its document stays as it is, and with it
   * whatever is saved, backed up and archived.
   */
  leaveOutLedger(isLeftOut: boolean): void;
  /** Runs a command. The result's sentence is for the person: what was done, or why it was not. */
  run<Args>(command: Command<Args>, args: Args): Result<Ran, string>;
  undo(): Result<Turned, string>;
  redo(): Result<Turned, string>;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Every step of this window that can be taken back or done again. */
  undoEntries(): readonly UndoEntry[];
  /** Called after every change of the board, the ledger or the undo log. Returns the way out. */
  subscribe(listener: () => void): () => void;
  /** Makes known what blocks hold before they enter the document, sparing a decoding. */
  knowBlock(key: string, applicants: readonly Applicant[]): void;
  /** Works out, in steps, the pool that blocks will make; the import then finds it done. */
  preparePool(blocks: readonly (readonly Applicant[])[], replacesTracks: boolean): Steps<unknown>;
  /**
   * Takes in all that another copy of this workspace holds. What both decided is decided by the
   * documents; nothing of it enters the undo log.
   */
  takeIn(state: DocumentsState): Promise<void>;
  /** Decodes blocks that arrived from storage or another window, then reads the board again. */
  decodeNewBlocks(): Promise<readonly string[]>;
  setUser(name: string): void;
}

/** What a command did, and whether it became an undo step. */
export interface Ran {
  readonly message: string;
  readonly canUndo: boolean;
}

/** What undo or redo did, and on whom, so that the screen can return to the very record. */
export interface Turned {
  readonly message: string;
  readonly on: readonly string[];
  /** The track whose order was concerned; null where none was, or several. */
  readonly track: TrackCode | null;
}

export interface WorkspaceParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly replica: string;
  readonly user: string;
  /** A board alone opens as a view without the ledger. */
  readonly documents?: Pick<WorkspaceDocuments, 'board'> & Partial<WorkspaceDocuments>;
  readonly undoEntries?: readonly UndoEntry[];
  /** Why nothing can be changed here, for the person: every command is refused with it. */
  readonly refusal?: string;
}

/** Marks a transaction as a person's act at this window, to be saved durably. */
export interface LocalOrigin {
  readonly kind: 'local';
  readonly undoLog: UndoLogWrite;
}

export function isLocalOrigin(origin: unknown): origin is LocalOrigin {
  return (origin as LocalOrigin | null)?.kind === 'local';
}

export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { clock, random, replica } = parts;
  const documents: WorkspaceDocuments = { ...createDocuments(), ...parts.documents };
  const isLedgerAbsent = parts.documents !== undefined && parts.documents.ledger === undefined;
  let hasLedger = !isLedgerAbsent;
  const decoded: DecodedBlocks = new Map();
  const listeners = new Set<() => void>();
  let user = parts.user;
  /** Whether blocks are known that the board was read without. */
  let hasNewBlocks = false;
  let undoLog: UndoLog =
    parts.undoEntries === undefined ? EMPTY_UNDO_LOG : restoreUndoLog(parts.undoEntries);
  let board = readBoard(documents.board, decoded);
  let ledger = readLedger(documents.ledger);

  for (const name of DOCUMENT_NAMES) {
    documents[name].on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.changed.size === 0) return;
      if (name === 'board') {
        board = nextBoard(board, documents.board, decoded, changesIn(documents.board, transaction));
      } else ledger = readLedger(documents.ledger, ledger);
      announce();
    });
  }

  function announce(): void {
    for (const listener of listeners) listener();
  }

  function newId(): string {
    const part = () =>
      Math.floor(random() * 0x1_0000_0000)
        .toString(36)
        .padStart(7, '0');
    return `${clock.now().toString(36)}-${part()}${part()}`;
  }

  function write(
    document: DocumentName,
    edits: readonly Edit[],
    line: Omit<HistoryLine, 'id' | 'by'>,
    logFor: (changes: readonly Change[]) => UndoLogWrite,
  ): void {
    // The origin is read by listeners after the transaction, when its log write is known.
    const origin: { kind: 'local'; undoLog: UndoLogWrite } = {
      kind: 'local',
      undoLog: { put: [], remove: [] },
    };
    const doc = documents[document];
    doc.transact(() => {
      const changes = applyEdits(doc, edits, { id: newId(), by: user, ...line }, origin);
      origin.undoLog = logFor(changes);
    }, origin);
  }

  function runPlan(plan: Plan, at: Instant): Ran {
    if (plan.edits.length === 0) return { message: plan.message, canUndo: false };
    const stepsBefore = undoLog.entries.at(undoLog.done - 1)?.id;
    // The line bears the very instant of the decision, so that a position finds its line again.
    write(plan.document, plan.edits, { ...plan.line, at }, (changes) => {
      if (!plan.undoable || changes.length === 0) return { put: [], remove: [] };
      const [log, logWrite] = pushEntry(undoLog, {
        id: newId(),
        document: plan.document,
        at,
        changes,
        message: plan.message,
      });
      undoLog = log;
      return logWrite;
    });
    return {
      message: plan.message,
      canUndo: undoLog.entries.at(undoLog.done - 1)?.id !== stepsBefore,
    };
  }

  function turn(direction: 'undo' | 'redo'): Result<Turned, string> {
    const step = direction === 'undo' ? stepBack(undoLog) : stepForward(undoLog);
    if (step === null || !isInView(step[0])) {
      return err(direction === 'undo' ? 'Nothing to undo' : 'Nothing to redo');
    }
    const [entry, log, logWrite] = step;
    const doc = documents[entry.document];
    const changes = direction === 'undo' ? entry.changes : entry.changes.map(swapped);
    const edits = revertingEdits(doc, changes);
    const refusal = lockedRefusal(board, edits);
    if (refusal !== null) return err(refusal);
    undoLog = log;
    const on = applicantsIn(changes, ledger);
    write(
      entry.document,
      edits,
      {
        at: clock.now(),
        what: direction,
        on: on.slice(0, HISTORY_IDS),
        count: on.length,
        why: entry.message,
      },
      () => logWrite,
    );
    const kept = changes.length - edits.length;
    const verb = direction === 'undo' ? 'Undone' : 'Redone';
    return ok({
      on,
      track: trackIn(changes),
      message:
        kept === 0
          ? `${verb}: ${entry.message}`
          : `${verb} in part: ${entry.message}. ${kept} changed since by somebody else and left alone.`,
    });
  }

  const ownRefusal = parts.refusal ?? null;

  /** A step in a ledger that is left out is none of this view. */
  function isInView(entry: UndoEntry | undefined): boolean {
    return entry !== undefined && (hasLedger || entry.document === 'board');
  }

  const ledgerInView = () => (hasLedger ? ledger : EMPTY_LEDGER);

  return {
    documents,
    now: () => clock.now(),
    board: () => board,
    ledger: ledgerInView,
    hasLedger: () => hasLedger,
    leaveOutLedger(isLeftOut) {
      const has = !isLedgerAbsent && !isLeftOut;
      if (has === hasLedger) return;
      hasLedger = has;
      announce();
    },
    run(command, args) {
      if (ownRefusal !== null) return err(ownRefusal);
      const now = clock.now();
      const planned = command.plan(
        { board, ledger: ledgerInView(), now, random, replica, user, newId },
        args,
      );
      if (!planned.ok) return planned;
      if (!hasLedger && planned.value.document === 'ledger') {
        return err('This view leaves that out. Settings can show it again.');
      }
      const refusal = lockedRefusal(board, planned.value.edits);
      return refusal === null ? ok(runPlan(planned.value, now)) : err(refusal);
    },
    undo: () => (ownRefusal === null ? turn('undo') : err(ownRefusal)),
    redo: () => (ownRefusal === null ? turn('redo') : err(ownRefusal)),
    canUndo: () => isInView(undoLog.entries[undoLog.done - 1]),
    canRedo: () => isInView(undoLog.entries[undoLog.done]),
    undoEntries: () => undoLog.entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    knowBlock(key, applicants) {
      decoded.set(key, applicants);
      hasNewBlocks = true;
    },
    *preparePool(blocks, replacesTracks) {
      const pool = yield* poolAfterSteps(board.applicantsById, blocks, replacesTracks);
      yield* poolPartsSteps(pool);
    },
    async takeIn(state) {
      const origin: LocalOrigin = { kind: 'local', undoLog: { put: [], remove: [] } };
      takeIn(documents, state, origin);
      await decodeNewBlocks();
    },
    decodeNewBlocks,
    setUser(name) {
      user = name;
    },
  };

  async function decodeNewBlocks(): Promise<readonly string[]> {
    const unreadable: string[] = [];
    for (const [key, bytes] of mapOf(documents.board, 'blocks').entries()) {
      if (decoded.has(key)) continue;
      hasNewBlocks = true;
      try {
        decoded.set(key, await decodeBlock(bytes as Uint8Array));
      } catch {
        unreadable.push(key);
      }
    }
    if (!hasNewBlocks) return unreadable;
    hasNewBlocks = false;
    board = readBoard(documents.board, decoded);
    announce();
    return unreadable;
  }
}

function swapped(change: Change): Change {
  return { ...change, before: change.after, after: change.before };
}

function trackIn(changes: readonly Change[]): TrackCode | null {
  const tracks = new Set(
    changes.flatMap(({ map, key }) => (map === 'placements' ? [splitKey(key)[0]] : [])),
  );
  return tracks.size === 1 ? [...tracks][0]! : null;
}

function applicantsIn(changes: readonly Change[], { notesById }: Ledger): readonly string[] {
  const notes = [...notesById.values()];
  const ids = changes.flatMap(({ map, key, before, after }): readonly string[] => {
    switch (map) {
      case 'placements':
        return [splitKey(key)[1]];
      case 'stars':
      case 'tags':
        return [splitKey(key)[0]];
      case 'notes':
      case 'inquiries':
      case 'moves':
      case 'dismissals':
        return [((after ?? before) as { applicantId?: string } | undefined)?.applicantId ?? ''];
      case 'retractions':
      case 'turnouts':
      case 'decisions':
        return [notesById.get(key)?.applicantId ?? ''];
      case 'callBacks':
        return notes.filter((note) => wordIdOf(note) === key).map((note) => note.applicantId);
      default:
        return [];
    }
  });
  return [...new Set(ids.filter((id) => id !== ''))];
}

function changesIn(doc: Y.Doc, transaction: Y.Transaction) {
  const keys: Partial<Record<MapName, ReadonlySet<string>>> = {};
  let history = false;
  for (const [type, changed] of transaction.changed) {
    const name = MAP_NAMES.board.find((map) => doc.share.get(map) === type);
    if (name !== undefined) keys[name] = new Set([...changed].filter((key) => key !== null));
    else history = true;
  }
  return { keys, history };
}
