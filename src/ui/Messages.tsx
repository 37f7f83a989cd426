import { type FocusEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { X } from './icons.ts';
import styles from './Messages.module.css';
import {
  closeMessage,
  onMessagesChange,
  type ShownMessage,
  shownMessages,
} from './messageQueue.ts';
import { ToneIcon } from './ToneIcon.tsx';

export { showMessage } from './messageQueue.ts';

/**
 * The one place where messages appear. It stays in the page while empty: a live region that
 * arrives together with its first words is often not read.
 */
export function Messages() {
  const messages = useSyncExternalStore(onMessagesChange, shownMessages);
  // A pointer or the focus on any message stops the clock of all of them.
  const [held, setHeld] = useState(false);
  // A message that closes under the pointer sends no leave event.
  if (held && messages.length === 0) setHeld(false);

  // A message in the place of another does not rise: at a decision a second it would never rest.
  const wasShown = useRef(false);
  useEffect(() => {
    wasShown.current = messages.length > 0;
  }, [messages]);

  const cameFrom = useRef<HTMLElement | null>(null);
  function hold(event: FocusEvent<HTMLElement>) {
    setHeld(true);
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && event.currentTarget.contains(from)) return;
    cameFrom.current = from instanceof HTMLElement ? from : null;
  }

  // At the end of the page and not in the app's own layer, so that they stand over a dialog, too.
  return createPortal(
    <section
      aria-label="Messages"
      aria-live="polite"
      aria-relevant="additions text"
      aria-atomic="false"
      className={styles.region}
      // A finger enters and never leaves: it would hold the message for good.
      onPointerEnter={({ pointerType }) => setHeld(pointerType === 'mouse')}
      onPointerLeave={() => setHeld(false)}
      onFocus={hold}
      onBlur={() => setHeld(false)}
    >
      {messages.map((message) => (
        <MessageCard
          key={message.id}
          message={message}
          held={held}
          isInPlace={wasShown.current}
          onClose={() => {
            cameFrom.current?.focus();
            closeMessage(message.id);
          }}
        />
      ))}
    </section>,
    document.body,
  );
}

/** Milliseconds on screen. What failed stays until it is closed. */
function timeOnScreen({ tone, action }: ShownMessage): number | null {
  if (tone === 'danger') return null;
  return action !== undefined || tone === 'warning' ? 10_000 : 5_000;
}

interface MessageCardProps {
  readonly message: ShownMessage;
  readonly held: boolean;
  /** When it came, another one was there. */
  readonly isInPlace: boolean;
  /** Closes it by hand, and gives the focus back. */
  readonly onClose: () => void;
}

function MessageCard({ message, held, isInPlace, onClose }: MessageCardProps) {
  const [isStill] = useState(isInPlace);
  const { id, text, tone = 'neutral', action } = message;
  const time = timeOnScreen(message);
  useEffect(() => {
    if (held || time === null) return;
    const timer = setTimeout(() => closeMessage(id), time);
    return () => clearTimeout(timer);
  }, [held, id, time]);
  return (
    <div className={styles.card} data-tone={tone} data-still={isStill || undefined}>
      <ToneIcon tone={tone} />
      <p className={styles.text}>{text}</p>
      {action !== undefined && (
        <Button
          className={styles.action}
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Close message" icon={<X />} tooltip={false} onClick={onClose} />
    </div>
  );
}
