import { err, ok } from '../../base/result.ts';
import type { Inquiry, InquiryFacts } from '../../domain/inquiry.ts';
import type { NoteFacts } from '../../domain/note.ts';
import { MAX_NOTE_CHARACTERS } from '../../domain/noteFaults.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { addNote } from './addNote.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface SaveInquiryArgs {
  /** Null makes a new one. */
  readonly id: string | null;
  readonly facts: InquiryFacts;
  /** Nobody waits for an answer any more. */
  readonly isClosed?: boolean;
}

/** Writes down that we asked somebody about an applicant. It sends nothing. */
export const saveInquiry: Command<SaveInquiryArgs> = {
  name: 'saveInquiry',
  plan({ board, ledger, now, user, newId }, { id, facts, isClosed = false }) {
    const before = id === null ? undefined : inquiryIn(ledger.inquiriesByApplicant.values(), id);
    if (id !== null && before === undefined) return err('This question is not in the ledger.');
    if (!board.applicantsById.has(facts.applicantId)) {
      return err('This applicant is not in the pool.');
    }
    const asked = facts.asked
      .map((each) => ({ ...each, name: each.name.trim() }))
      .filter(({ name }) => name !== '');
    if (asked.length === 0) return err('Say whom you ask.');
    if (facts.text.length > MAX_NOTE_CHARACTERS) {
      return err(`A question has at most ${MAX_NOTE_CHARACTERS.toLocaleString('en')} characters.`);
    }
    if (!Number.isFinite(facts.askedAt)) return err('Say when, as a date and a time.');
    if (facts.dueAt !== null && !(facts.dueAt > facts.askedAt)) {
      return err('An answer is due after the question.');
    }
    const inquiry: Inquiry = {
      ...facts,
      asked,
      id: before?.id ?? newId(),
      by: before?.by ?? user,
      at: before?.at ?? now,
      ...(isClosed ? { closed: before?.closed ?? { by: user, at: now } } : {}),
    };
    return ok({
      document: 'ledger',
      edits: [{ map: 'inquiries', key: inquiry.id, value: inquiry as unknown as Edit['value'] }],
      line: {
        what: 'saveInquiry',
        on: [facts.applicantId],
        count: 1,
        to: inquiry.id,
        ...(isClosed ? { why: 'closed' } : {}),
      },
      message: `Question about ${namedApplicants(board, [facts.applicantId])} ${isClosed ? 'closed' : 'on record'}`,
      undoable: true,
    });
  },
};

export interface AnswerInquiryArgs {
  readonly inquiryId: string;
  readonly facts: Omit<NoteFacts, 'inquiryId' | 'applicantId'>;
}

/** Puts an answer on record: a note that names our question, so that its case is known. */
export const answerInquiry: Command<AnswerInquiryArgs> = {
  name: 'answerInquiry',
  plan(context, { inquiryId, facts }) {
    const inquiry = inquiryIn(context.ledger.inquiriesByApplicant.values(), inquiryId);
    if (inquiry === undefined) return err('This question is not in the ledger.');
    if (facts.saidAt < inquiry.askedAt) return err('An answer comes after its question.');
    const planned = addNote.plan(context, {
      ...facts,
      applicantId: inquiry.applicantId,
      inquiryId,
    });
    if (!planned.ok) return planned;
    const line = { ...planned.value.line, what: 'answerInquiry', from: inquiryId };
    return ok({ ...planned.value, line });
  },
};

function inquiryIn(lists: Iterable<readonly Inquiry[]>, id: string): Inquiry | undefined {
  for (const list of lists) {
    const found = list.find((inquiry) => inquiry.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}
