import type { Instant } from '../../base/clock.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import type { Note } from '../../domain/note.ts';
import type { AddNoteArgs } from '../../store/commands/addNote.ts';
import {
  draftsOf,
  draftUnder,
  forgetDraftUnder,
  keepDraftUnder,
  NOTE_DRAFT,
} from '../../store/drafts.ts';

/** A note that is being written; the time is text until it is a time. */
export interface NoteDraft {
  readonly note: AddNoteArgs;
  /** As a `datetime-local` field holds it, in this computer's zone. */
  readonly saidAtText: string;
}

/** What a form is about, each with a draft of its own: a new note, the correction of a note as it stands now, or an answer. */
export interface DraftSubject {
  readonly applicantId: AamcId;
  readonly corrected: Note | null;
  readonly answers: Inquiry | null;
}

/** Where the draft is kept. Of a note that was corrected meanwhile, a draft is out of date. */
export function draftKey({ applicantId, corrected, answers }: DraftSubject): string {
  if (corrected !== null) return `${corrected.id} ${corrected.version ?? 'first'}`;
  return answers?.id ?? applicantId;
}

/** The draft as it was left, else a new one. */
export function draftOf(subject: DraftSubject, now: Instant): NoteDraft {
  const first = firstDraft(subject, now);
  const kept = draftUnder<NoteDraft>(NOTE_DRAFT + draftKey(subject));
  if (kept === undefined) return first;
  // One that an older build kept lacks what has been added since.
  const { note, saidAtText } = newDraft(subject.applicantId, now);
  return { saidAtText: kept.saidAtText ?? saidAtText, note: { ...note, ...kept.note } };
}

function firstDraft({ applicantId, corrected, answers }: DraftSubject, now: Instant): NoteDraft {
  if (corrected !== null) return draftOfNote(corrected);
  return answers === null ? newDraft(applicantId, now) : draftOfAnswer(answers, now);
}

/** Fills a new note with what counts least: nothing weighs more than somebody said it does. */
function newDraft(applicantId: AamcId, now: Instant): NoteDraft {
  return {
    saidAtText: localTimeText(now),
    note: {
      applicantId,
      contactName: '',
      contactRole: '',
      contactInstitution: '',
      contactKnown: false,
      rung: 5,
      channel: 'call',
      initiator: 'they',
      saidAt: now,
      strength: 'favourable',
      firstHand: false,
      words: '',
    },
  };
}

/** The answer to a question of ours: whom we asked, in the same way, and that we began it. */
function draftOfAnswer(inquiry: Inquiry, now: Instant): NoteDraft {
  const { note, saidAtText } = newDraft(inquiry.applicantId, now);
  const [only, ...others] = inquiry.asked;
  return {
    saidAtText,
    note: {
      ...note,
      inquiryId: inquiry.id,
      initiator: 'we',
      channel: inquiry.channel,
      contactName: others.length === 0 ? (only?.name ?? '') : '',
    },
  };
}

/** A note as it stands, to be corrected. */
function draftOfNote(note: Note): NoteDraft {
  const {
    id: _id,
    by: _by,
    at: _at,
    wordId: _word,
    version: _version,
    retracted: _retracted,
    callBack: _callBack,
    turnout: _turnout,
    decision: _decision,
    overridden: _overridden,
    ...facts
  } = note;
  return { note: facts, saidAtText: localTimeText(note.saidAt) };
}

export function hasDraft(key: string): boolean {
  return draftUnder(NOTE_DRAFT + key) !== undefined;
}

/** Whether words were typed somewhere that nobody has saved. */
export function hasAnyDraft(): boolean {
  return draftsOf<NoteDraft>(NOTE_DRAFT).some(
    ({ note }) => note.words !== '' || note.contactName !== '',
  );
}

export function keepDraft(key: string, draft: NoteDraft): void {
  keepDraftUnder(NOTE_DRAFT + key, draft);
}

export function forgetDraft(key: string): void {
  forgetDraftUnder(NOTE_DRAFT + key);
}

/** `2027-03-17T10:42`: an instant as a `datetime-local` field takes it. */
export function localTimeText(at: Instant): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
