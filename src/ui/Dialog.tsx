import { type KeyboardEventHandler, type ReactNode, type RefObject, useRef } from 'react';
import { classNames } from './classNames.ts';
import styles from './Dialog.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { IconButton } from './IconButton.tsx';
import { X } from './icons.ts';
import { LiftedLayer } from './LiftedLayer.tsx';
import { liftedParts } from './liftedParts.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: (by: 'escape' | 'press') => void;
  readonly title: string;
  /** Stands in the header, beside the title. */
  readonly actions?: ReactNode;
  readonly description?: ReactNode;
  /** The row of buttons, the one thing to do last. */
  readonly footer?: ReactNode;
  /** `full`: as wide and high as there is room for, and its body brings its own margins. */
  readonly size?: 'small' | 'medium' | 'large' | 'full' | undefined;
  /** Where typing begins; without it, the first control of the body, else the close button. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Keys of the whole dialog; those of the screen below rest while it is open. */
  readonly onKeyDown?: KeyboardEventHandler<HTMLElement> | undefined;
  readonly children?: ReactNode;
}

/** Closes on Escape and on a press outside; the focus returns to where it came from. */
export function Dialog(props: DialogProps) {
  return (
    <LiftedLayer open={props.open}>
      <LiftedDialog {...props} />
    </LiftedLayer>
  );
}

function LiftedDialog({
  open,
  onClose,
  title,
  actions,
  description,
  footer,
  size = 'medium',
  initialFocus,
  onKeyDown,
  children,
}: DialogProps) {
  const { Dialog: Base } = liftedParts();
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { reason, event }) => {
        // The Undo of a message belongs to what is done in here.
        if (reason === 'outside-press' && isInMessages(event.target)) return;
        if (!next) onClose(reason === 'escape-key' ? 'escape' : 'press');
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport} data-size={size}>
          <Base.Popup
            className={classNames(styles.popup, styles[size])}
            onKeyDown={onKeyDown}
            initialFocus={initialFocus ?? (() => firstControl(body.current) ?? true)}
          >
            <div className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              {actions !== undefined && <div className={styles.actions}>{actions}</div>}
              <Base.Close
                render={<IconButton label="Close" icon={<X />} tooltip={false} />}
                className={styles.close}
              />
            </div>
            <div ref={body} className={styles.body}>
              {description !== undefined && (
                <Base.Description className={styles.description} render={<div />}>
                  {description}
                </Base.Description>
              )}
              <ErrorBoundary name="What stands in here">{children}</ErrorBoundary>
            </div>
            {footer !== undefined && <div className={styles.footer}>{footer}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

function isInMessages(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-label="Messages"]') !== null;
}

function firstControl(body: HTMLElement | null): HTMLElement | null {
  return (
    body?.querySelector<HTMLElement>(
      ':is(input, select, textarea, button):enabled, a[href], [tabindex="0"]',
    ) ?? null
  );
}
