import { type RefObject, useMemo } from 'react';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './MessageText.module.css';
import { markedSegments } from './markedSegments.ts';
import type { Capture } from './useCapture.ts';

export interface MessageTextProps {
  readonly capture: Capture;
  /** Whether the text is typed or changed by hand; else it is shown with what was read marked. */
  readonly isTyping: boolean;
  /** The field in focus: the words that led to it stand out. */
  readonly active: string | null;
  readonly error: string | undefined;
  readonly areaRef: RefObject<HTMLTextAreaElement | null>;
}

/** The message: a box to paste into, then the text with the words that were read marked in it. */
export function MessageText(props: MessageTextProps) {
  const { capture, isTyping, active, error, areaRef } = props;
  const { draft, reading, marks, phrases } = capture;
  const segments = useMemo(
    () => markedSegments(reading.text.length, marks, phrases),
    [reading, marks, phrases],
  );

  if (isTyping || draft.text.trim() === '') {
    return (
      <TextArea
        ref={areaRef}
        id="capture-words"
        label="Text, e-mail or chat"
        className={styles.area}
        dir="auto"
        spellCheck={false}
        placeholder="Paste it here, or drop an .eml or .txt file."
        value={draft.text}
        error={error}
        onChange={(event) => capture.setText(event.currentTarget.value)}
      />
    );
  }
  return (
    <ScrollBox label="The message, with what was read marked" className={styles.box}>
      <p className={styles.text} dir="auto">
        {segments.map(({ from, to, fields, isChecked }) => {
          const words = reading.text.slice(from, to);
          if (fields.length === 0 && !isChecked) return words;
          return (
            <mark
              key={from}
              className={styles.mark}
              data-checked={isChecked || undefined}
              data-active={(active !== null && fields.includes(active)) || undefined}
            >
              {words}
            </mark>
          );
        })}
      </p>
    </ScrollBox>
  );
}
