import { useEffect, useMemo, useState } from 'react';
import { answeredInquiry } from '../../domain/answeredInquiry.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { OpenQuestion } from '../../domain/capture/captureReading.ts';
import { mailText } from '../../domain/capture/mailText.ts';
import { contactIn, voicesIn } from '../../domain/contact.ts';
import { checkPhrases } from '../../domain/phraseChecks.ts';
import { decodeBytes } from '../../intake/decodeBytes.ts';
import { useBoard, useSession, useStoreParts } from '../../store/hooks.ts';
import { tell } from '../../store/session.ts';
import { BLANK_DRAFT, type CaptureDraft, captureDraft, keepCaptureDraft } from './captureDraft.ts';
import {
  type CaptureValues,
  marksOf,
  openQuestions,
  proposedValues,
  proposedWords,
  questionKey,
  type WordsValues,
} from './captureValues.ts';
import { captureSettingsOf, readingOf } from './readingOf.ts';

/** Larger files hold attachments, or are no messages. */
const MOST_FILE_BYTES = 30_000_000;

/** The message in the box, what is read from it, and what a person made of that. */
export function useCapture() {
  const { workspace, session } = useStoreParts();
  const { applicantsById } = useBoard();
  const settings = useSession(captureSettingsOf);
  const directory = useSession(({ ledger }) => ledger.contactsById);
  const capturing = useSession((state) => state.capturing);
  const [draft, setDraft] = useState(captureDraft);
  const [openedAt, setOpenedAt] = useState(() => workspace.now());

  function change(next: Partial<CaptureDraft>): void {
    const whole = { ...draft, ...next };
    setDraft(whole);
    keepCaptureDraft(whole);
  }

  /** Another message: what was put right in the last one does not belong to it. */
  function setMessage(text: string): void {
    setOpenedAt(workspace.now());
    change({ ...BLANK_DRAFT, text });
  }

  const file = capturing?.file ?? null;
  useEffect(() => {
    if (file === null) return;
    let isGone = false;
    void textOf(file).then((text) => {
      if (isGone) return;
      session.setState({ capturing: { file: null } });
      if (text === null) tell(session, `${file.name} holds no text that can be read.`, 'refused');
      else {
        const next = { ...BLANK_DRAFT, text };
        setDraft(next);
        keepCaptureDraft(next);
      }
    });
    return () => {
      isGone = true;
    };
  }, [file, session]);

  const reading = readingOf(draft.text, applicantsById, settings);
  const entry =
    reading.contact.contactId === null
      ? undefined
      : contactIn(directory, reading.contact.contactId);
  const values: CaptureValues = useMemo(
    () => ({ ...proposedValues(reading, entry, openedAt), ...draft.changed }),
    [reading, entry, openedAt, draft.changed],
  );
  const ids = useMemo(() => {
    const read = reading.applicants.map(({ id }) => id);
    const all = [...new Set([...read, ...draft.added])];
    return all.filter((id) => !draft.removed.includes(id) && applicantsById.has(id));
  }, [reading, draft.added, draft.removed, applicantsById]);
  const words = useMemo(
    () =>
      new Map(
        ids.map((id): [AamcId, WordsValues] => [
          id,
          { ...proposedWords(reading, id), ...draft.changedWords[id] },
        ]),
      ),
    [reading, ids, draft.changedWords],
  );
  const inquiries = useSession(({ ledger }) => ledger.inquiriesByApplicant);
  const answered = useMemo(() => {
    const voiceOf = voicesIn(directory);
    const { contactName, contactId, rung, saidAtText } = values;
    const speaker = {
      contactName,
      saidAt: Date.parse(saidAtText),
      ...(contactId === null ? {} : { contactId }),
      ...(rung === null ? {} : { rung }),
    };
    return new Map(
      ids.flatMap((id) => {
        const inquiry = answeredInquiry(inquiries.get(id) ?? [], speaker, voiceOf);
        return inquiry === null ? [] : [[id, inquiry] as const];
      }),
    );
  }, [directory, inquiries, ids, values]);
  const questions = openQuestions(reading, ids, draft.noneOf);
  const phrases = useMemo(() => checkPhrases(reading.text), [reading]);
  const marks = useMemo(() => marksOf(reading, ids), [reading, ids]);

  return {
    draft,
    reading,
    values,
    ids,
    words,
    /** Our own questions that the message answers, by applicant. */
    answered,
    /** Between whom somebody still has to choose. */
    questions,
    phrases,
    marks,
    setMessage,
    setText: (text: string) => change({ text }),
    changeValues: (facts: Partial<CaptureValues>) =>
      change({ changed: { ...draft.changed, ...facts } }),
    changeWords: (id: AamcId, facts: Partial<WordsValues>) =>
      change({
        changedWords: { ...draft.changedWords, [id]: { ...draft.changedWords[id], ...facts } },
      }),
    choose: (id: AamcId, instead: readonly AamcId[] = []) =>
      change({
        added: [...draft.added.filter((other) => other !== id && !instead.includes(other)), id],
        removed: draft.removed.filter((other) => other !== id),
        noneOf: draft.noneOf.filter((key) => key !== instead.join(' ')),
      }),
    chooseNone: (question: OpenQuestion) =>
      change({
        added: draft.added.filter((id) => !question.candidates.includes(id)),
        noneOf: [...draft.noneOf, questionKey(question)],
      }),
    leaveOut: (id: AamcId) =>
      change({
        added: draft.added.filter((other) => other !== id),
        removed: [...draft.removed, id],
      }),
    discard: () => setMessage(''),
  };
}

export type Capture = ReturnType<typeof useCapture>;

async function textOf(file: File): Promise<string | null> {
  if (file.size > MOST_FILE_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.eml$/i.test(file.name)) return mailText(bytes);
  const decoded = decodeBytes(bytes);
  return decoded.ok ? mailText(decoded.value.text) : null;
}
