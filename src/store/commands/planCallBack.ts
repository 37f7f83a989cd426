import type { Instant } from '../../base/clock.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { type CallBack, type CallBackResult, isRetracted, wordIdOf } from '../../domain/note.ts';
import { type Command, type CommandContext, HISTORY_IDS, type Plan } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { notesOfWord } from './editNote.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface PlanCallBackArgs {
  readonly noteId: string;
  /** By when the contact is to be called back; null plans it no longer. */
  readonly dueAt: Instant | null;
}

/** Plans to call the contact back, for the word as a whole: one call confirms all that it said. */
export const planCallBack: Command<PlanCallBackArgs> = {
  name: 'planCallBack',
  plan(context, { noteId, dueAt }) {
    const { now, user, ledger } = context;
    if (dueAt !== null && !(Number.isFinite(dueAt) && dueAt > now)) {
      return err('Say a time that is still to come.');
    }
    if (ledger.notesById.get(noteId)?.callBack?.done !== undefined) {
      return err('The contact has been called back already.');
    }
    return planFor(context, noteId, {
      callBack: dueAt === null ? undefined : { dueAt, by: user, at: now },
      what: 'planCallBack',
      to: dueAt === null ? 'none' : 'planned',
      words: dueAt === null ? 'no longer planned' : 'planned',
    });
  },
};

export interface ConfirmNoteArgs {
  readonly noteId: string;
  readonly result: CallBackResult;
}

/** Writes down what the call back came to. What the note counts is left to people. */
export const confirmNote: Command<ConfirmNoteArgs> = {
  name: 'confirmNote',
  plan(context, { noteId, result }) {
    const { now, user, ledger } = context;
    const planned = ledger.notesById.get(noteId)?.callBack ?? { dueAt: null, by: user, at: now };
    return planFor(context, noteId, {
      callBack: { ...planned, done: { result, by: user, at: now } },
      what: 'confirmNote',
      to: result,
      words: result,
    });
  },
};

interface CallBackPlan {
  readonly callBack: CallBack | undefined;
  readonly what: string;
  readonly to: string;
  readonly words: string;
}

function planFor(
  { board, ledger }: CommandContext,
  noteId: string,
  { callBack, what, to, words }: CallBackPlan,
): Result<Plan, string> {
  const note = ledger.notesById.get(noteId);
  if (note === undefined) return err('This note is not in the ledger.');
  if (isRetracted(note)) return err('This note was retracted; nothing is left to confirm.');
  const on = notesOfWord(ledger, note).map(({ applicantId }) => applicantId);
  return ok({
    document: 'ledger',
    edits: [{ map: 'callBacks', key: wordIdOf(note), value: callBack as unknown as Edit['value'] }],
    line: { what, on: on.slice(0, HISTORY_IDS), count: on.length, to },
    message: `Call-back about ${namedApplicants(board, on)}: ${words}`,
    undoable: true,
  });
}
