import { type ReactNode, useRef } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './classNames.ts';
import styles from './Dialog.module.css';
import { LiftedLayer } from './LiftedLayer.tsx';
import { liftedParts } from './liftedParts.ts';

export interface AlertDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and what of it can be undone. */
  readonly children: ReactNode;
  /** A verb and its object, never "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly busy?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before what cannot be undone. The focus begins on the way out; a press outside does nothing. */
export function AlertDialog(props: AlertDialogProps) {
  return (
    <LiftedLayer open={props.open}>
      <LiftedAlertDialog {...props} />
    </LiftedLayer>
  );
}

function LiftedAlertDialog({
  open,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  danger = false,
  busy = false,
  onConfirm,
  onCancel,
}: AlertDialogProps) {
  const { AlertDialog: Base } = liftedParts();
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onCancel();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={classNames(styles.popup, styles.small)} initialFocus={cancel}>
            <header className={styles.header}>
              <Base.Title className={styles.title}>{title}</Base.Title>
            </header>
            <div className={styles.body}>
              <Base.Description className={styles.description} render={<div />}>
                {children}
              </Base.Description>
            </div>
            <footer className={styles.footer}>
              <Base.Close render={<Button ref={cancel} />}>{cancelLabel}</Base.Close>
              <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
