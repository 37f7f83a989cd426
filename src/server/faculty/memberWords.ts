import type * as Y from 'yjs';
import type { Inquiry } from '../../domain/inquiry.ts';
import type { Note, NoteFacts } from '../../domain/note.ts';
import { faultsOfNote } from '../../domain/noteFaults.ts';
import type { Ask, MemberWord } from '../../room/messages.ts';
import type { Edit } from '../../store/document/applyEdits.ts';
import { readLedger } from '../../store/document/readLedger.ts';
import { updateOf } from './updateOf.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
}

/** Gives a live document of the room to `use`; an update that comes back is stored, then shown to all. */
export type WithLedger = <Answer>(
  workspace: string,
  use: (ledger: Y.Doc) => { readonly answer: Answer; readonly update: Uint8Array | null },
) => Promise<Answer>;

/** The questions that were put to a member, open ones first, then by when they are due. */
export function asksOf(ledger: Y.Doc, member: Member): readonly Ask[] {
  const { inquiriesByApplicant, notesById } = readLedger(ledger);
  const answers = new Map(
    [...notesById.values()].flatMap((note) =>
      note.inquiryId !== undefined && note.memberId === member.id && note.retracted === undefined
        ? [[note.inquiryId, note] as const]
        : [],
    ),
  );
  return [...inquiriesByApplicant.values()]
    .flat()
    .filter((inquiry) => isPutTo(inquiry, member) && inquiry.closed === undefined)
    .map(({ id, applicantId, text, by, askedAt, dueAt }) => {
      const answer = answers.get(id);
      return {
        id,
        applicantId,
        text,
        by,
        askedAt,
        dueAt,
        answer: answer === undefined ? null : { strength: answer.strength, words: answer.words },
      };
    })
    .sort(
      (a, b) =>
        Number(a.answer !== null) - Number(b.answer !== null) ||
        (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) ||
        a.askedAt - b.askedAt,
    );
}

function isPutTo(inquiry: Inquiry, { id }: Member): boolean {
  return inquiry.asked.some(({ memberId }) => memberId === id);
}

export type Said =
  | { readonly kind: 'noted'; readonly update: Uint8Array }
  | { readonly kind: 'not-asked' | 'answered-already' | 'unreadable' };

export interface WordAbout {
  readonly word: MemberWord;
  /** The question that it answers, or whom an unasked word is about. */
  readonly about: { readonly askId: string } | { readonly applicantId: string };
  readonly now: number;
  readonly newId: () => string;
}

/**
 * What a member says, as a note of the ledger, without changing it yet. An answer is a word that we
 * asked for (case E of the conduct table), an unasked one theirs. Faculty of the program stand on the
 * rung of known faculty; whoever reads the note can set it otherwise.
 */
export function noteOf(ledger: Y.Doc, member: Member, said: WordAbout): Said {
  const { about, word, now, newId } = said;
  const { inquiriesByApplicant } = readLedger(ledger);
  const ask =
    'askId' in about
      ? [...inquiriesByApplicant.values()].flat().find(({ id }) => id === about.askId)
      : undefined;
  if ('askId' in about) {
    if (ask === undefined || !isPutTo(ask, member)) return { kind: 'not-asked' };
    if (asksOf(ledger, member).some(({ id, answer }) => id === ask.id && answer !== null)) {
      return { kind: 'answered-already' };
    }
  }
  const facts: NoteFacts = {
    applicantId: 'askId' in about ? ask!.applicantId : about.applicantId,
    contactName: member.name,
    contactRole: 'Faculty',
    contactInstitution: '',
    contactKnown: true,
    contactRelation: 'our faculty',
    rung: 4,
    channel: ask?.channel ?? 'text',
    initiator: ask === undefined ? 'they' : 'we',
    saidAt: now,
    strength: word.strength,
    firstHand: word.firstHand,
    words: word.words,
    ...(word.wouldTake === undefined ? {} : { wouldTake: word.wouldTake }),
    ...(ask === undefined ? {} : { inquiryId: ask.id }),
  };
  if (faultsOfNote(facts, now).length > 0) return { kind: 'unreadable' };
  const note: Note = {
    ...facts,
    id: newId(),
    wordId: newId(),
    by: member.name,
    at: now,
    memberId: member.id,
  };
  const edit: Edit = { map: 'notes', key: note.id, value: note as unknown as Edit['value'] };
  const line = {
    id: newId(),
    at: now,
    by: member.name,
    what: ask === undefined ? 'addNote' : 'answerInquiry',
    on: [facts.applicantId],
    count: 1,
    to: note.id,
    ...(ask === undefined ? {} : { from: ask.id }),
  };
  return { kind: 'noted', update: updateOf(ledger, edit, line) };
}
