import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

import { nameOf } from '../../domain/applicant.ts';
import { mailText } from '../../domain/capture/mailText.ts';
import { faultsOfNote, type NoteField } from '../../domain/noteFaults.ts';
import { addNote } from '../../store/commands/addNote.ts';
import { useBoard, useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { MarkedChecks } from '../applicant/MarkedChecks.tsx';
import { NoteWeight } from '../applicant/NoteWeight.tsx';
import { AboutWhom } from './AboutWhom.tsx';
import { AnswerField } from './AnswerField.tsx';
import styles from './CaptureForm.module.css';
import { ContactFields } from './ContactFields.tsx';
import {
  isOwnMessage,
  MISSING_WORDS,
  missingIn,
  noteArgsOf,
  QUESTION_OPEN,
} from './captureValues.ts';
import { MessageText } from './MessageText.tsx';
import { useCapture } from './useCapture.ts';
import { WordsFields } from './WordsFields.tsx';

/** Fields from above: what is unsettled first has the focus after an attempt to save. */
const FORM_ORDER = ['contactName', 'saidAt', 'rung', 'channel', 'initiator'] as const;

/**
 * A message becomes a note: pasted, read by plain rules, confirmed by a person. When the reading is
 * right, saving is one key after pasting.
 */
export function CaptureDialog() {
  // What reads a message is made ready when somebody asks for it: no decision pays for it.
  const isOpen = useSession(({ capturing }) => capturing !== null);
  return isOpen ? <OpenCapture /> : null;
}

function OpenCapture() {
  const { workspace, session } = useStoreParts();
  const run = useRun();
  const board = useBoard();
  const capture = useCapture();
  const [isTyping, setTyping] = useState(false);
  const [isTried, setTried] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const save = useRef<HTMLButtonElement>(null);
  const { draft, reading, values, words } = capture;

  const isBlank = draft.text.trim() === '';
  const note = noteArgsOf(reading.text, values, words, capture.answered);
  const missing = missingIn(values, words, capture.questions.length > 0);
  const faults = faultsOfNote(note, workspace.now());
  const close = () => session.setState({ capturing: null });

  // At the window, because whoever pastes right after the key that opens is quicker than the focus.
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.trim() === '') return;
    event.preventDefault();
    goOn();
    capture.setMessage(mailText(pasted));
  });
  useLayoutEffect(() => {
    if (!isBlank) return;
    const paste = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [isBlank]);

  /** After pasting: the key that saves, or where a question is open. */
  function goOn(): void {
    setTyping(false);
    setTried(false);
    // At once, before the box is gone and the dialog looks for another place for the focus.
    save.current?.focus();
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>('[data-capture] [role="radiogroup"] input')?.focus();
    });
  }

  function errorOf(field: NoteField | 'channel' | 'initiator'): string | undefined {
    if (!isTried) return undefined;
    if (missing.some((own) => own === field)) return MISSING_WORDS[field];
    return faults.find((fault) => fault.field === field)?.reason;
  }

  function aboutError(): string | undefined {
    if (!isTried || !missing.includes('applicants')) return undefined;
    return capture.questions.length > 0 ? QUESTION_OPEN : MISSING_WORDS.applicants;
  }

  function saveNote(): void {
    if (isBlank) {
      area.current?.focus();
      return;
    }
    setTried(true);
    const unsettled = new Set<string>([...missing, ...faults.map(({ field }) => field)]);
    if (unsettled.size > 0) {
      if (unsettled.has('words')) setTyping(true);
      const order = ['applicants', ...FORM_ORDER, ...missing];
      const field = order.find((own) => unsettled.has(own)) ?? 'words';
      requestAnimationFrame(() => {
        const at = document.querySelector<HTMLElement>(`#capture-${CSS.escape(field)}`);
        (at?.matches('div') === true ? at.querySelector('input') : at)?.focus();
      });
      return;
    }
    if (!run(addNote, note)) return;
    capture.discard();
    setTyping(false);
    close();
  }

  return (
    <Dialog
      open
      onClose={close}
      size="large"
      title="Capture a message"
      initialFocus={isBlank || isTyping ? area : save}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          saveNote();
        }
      }}
      footer={
        <>
          {!isBlank &&
            (missing.length > 0 || Number.isNaN(note.saidAt) ? (
              <p className={styles.weight}>Some facts are still to be chosen.</p>
            ) : (
              // Of several, the first: each weighs on its own.
              <NoteWeight note={note} className={styles.weight} />
            ))}
          <Button
            variant="quiet"
            disabled={isBlank}
            onClick={() => {
              capture.discard();
              setTyping(false);
              area.current?.focus();
            }}
          >
            Discard
          </Button>
          <Button ref={save} variant="primary" onClick={saveNote}>
            Save note <Kbd>Ctrl Enter</Kbd>
          </Button>
        </>
      }
    >
      <div className={isBlank ? undefined : styles.columns} data-capture>
        <div className={styles.message}>
          <MessageText
            capture={capture}
            isTyping={isTyping}
            active={active}
            error={errorOf('words')}
            areaRef={area}
          />
          {!isBlank && (
            <Button variant="quiet" onClick={() => setTyping(!isTyping)}>
              {isTyping ? 'Show what was read' : 'Change the text'}
            </Button>
          )}
          {!isBlank && <MarkedChecks text={reading.text} phrases={capture.phrases} />}
        </div>
        {!isBlank && (
          <div className={styles.fields}>
            <div id="capture-applicants">
              <AboutWhom
                capture={capture}
                error={aboutError()}
                onFocus={() => setActive('applicants')}
              />
            </div>
            <ContactFields capture={capture} errorOf={errorOf} onField={setActive} />
            <AnswerField capture={capture} />
            {[...words].map(([id, own]) => {
              const applicant = board.applicantsById.get(id);
              return (
                <div key={id} className={styles.words}>
                  {words.size > 1 && applicant !== undefined && (
                    <h3 className={styles.name} dir="auto">
                      {nameOf(applicant)}
                    </h3>
                  )}
                  <WordsFields
                    capture={capture}
                    id={id}
                    values={own}
                    isOwnMessage={isOwnMessage(values)}
                    error={
                      isTried && missing.includes(`strength-${id}`)
                        ? MISSING_WORDS.strength
                        : undefined
                    }
                    onField={setActive}
                  />
                </div>
              );
            })}
          </div>
        )}
      </div>
    </Dialog>
  );
}
