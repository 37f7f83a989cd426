import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import { X } from './icons.ts';
import styles from './SidePanel.module.css';

export interface SidePanelProps {
  /** Heading, and the name of the region. */
  readonly title: string;
  /** A line under the heading. */
  readonly subtitle?: ReactNode;
  /** Stands beside the close button. */
  readonly actions?: ReactNode;
  /** Stays at the foot while the body scrolls. */
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A region at the right that leaves the rest in use; on a phone it covers the screen. */
export function SidePanel({ title, subtitle, actions, footer, onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);

  // Where the panel covers everything, the focus goes into it and comes back with it.
  useEffect(() => {
    if (panel.current === null || getComputedStyle(panel.current).position !== 'fixed') return;
    const before = document.activeElement;
    panel.current.focus();
    return () => {
      // Unless somebody has found it a better place.
      const isLost = document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <aside
      ref={panel}
      aria-label={title}
      tabIndex={-1}
      className={styles.panel}
      onKeyDown={(event) => {
        // A menu or a field inside that used the key has said so.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.header}>
        <div className={styles.heading}>
          <h2 className={styles.title}>{title}</h2>
          {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {actions}
        <IconButton label="Close panel" icon={<X />} shortcut="Esc" onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </aside>
  );
}
