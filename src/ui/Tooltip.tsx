import { type ReactElement, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './Kbd.tsx';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  /** The key that does the same, shown beside the words. */
  readonly shortcut?: string | undefined;
  /** One element that can take focus. It needs a name of its own: a tooltip is not one. */
  readonly children: ReactElement;
}

/** Milliseconds of rest before it shows, and of grace while the pointer crosses the gap. */
const REST = 450;
const GRACE = 120;

/**
 * Repeats the name of an icon for eyes. It is hidden from screen readers, who have the name, and
 * it keeps the rule for content on hover: it can be reached, stays, and Escape sends it away.
 */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function later(next: Element | null, delay: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAnchor(next), delay);
  }
  function hide() {
    clearTimeout(timer.current);
    setAnchor(null);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the control inside.
    <span
      className={styles.around}
      onPointerEnter={(event) => {
        if (event.pointerType !== 'touch') later(event.currentTarget.firstElementChild, REST);
      }}
      onPointerLeave={() => later(null, GRACE)}
      onPointerDown={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) later(event.target, REST);
      }}
      onBlur={hide}
      onKeyDown={hide}
    >
      {children}
      {anchor !== null &&
        createPortal(
          <span
            ref={(popup) => {
              if (popup !== null) place(popup, anchor);
            }}
            aria-hidden
            className={styles.popup}
          >
            {text}
            {shortcut !== undefined && <Kbd className={styles.key}>{shortcut}</Kbd>}
          </span>,
          document.body,
        )}
    </span>
  );
}

/** Under the middle of its anchor; over it where there is no room; never outside of the window. */
function place(popup: HTMLElement, anchor: Element) {
  const gap = 6;
  const around = anchor.getBoundingClientRect();
  const { width, height } = popup.getBoundingClientRect();
  const middle = around.left + around.width / 2 - width / 2;
  const below = around.bottom + gap;
  const fitsBelow = below + height + gap <= window.innerHeight;
  popup.style.left = `${Math.max(gap, Math.min(middle, window.innerWidth - width - gap))}px`;
  popup.style.top = `${fitsBelow ? below : around.top - height - gap}px`;
}
