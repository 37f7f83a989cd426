import type { ComponentProps, ReactElement, ReactNode, RefObject } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LiftedLayer } from './LiftedLayer.tsx';
import { liftedParts } from './liftedParts.ts';
import styles from './Popover.module.css';
import { usePopupTrigger } from './usePopupTrigger.ts';

interface PopoverPlace {
  readonly title: string;
  readonly hideTitle?: boolean | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  /** Where typing begins; without it, the first control. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Given as a function, it gets the way to close the popover. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

export interface PopoverProps extends PopoverPlace {
  /** A Button, IconButton or Chip. It needs a name of its own. */
  readonly trigger: ReactElement<ComponentProps<'button'>>;
}

/** A small place beside its button; Escape or a press elsewhere closes it. */
export function Popover({ trigger, ...place }: PopoverProps) {
  const { element, anchor, open, setOpen } = usePopupTrigger(trigger, 'dialog');
  return (
    <>
      {element}
      <LiftedLayer open={open}>
        <LiftedPopover {...place} anchor={anchor} open={open} onClose={() => setOpen(false)} />
      </LiftedLayer>
    </>
  );
}

export interface AnchoredPopoverProps extends PopoverPlace {
  /** The button that was pressed; `null` keeps the popover closed. It gets the focus back. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/** One popover for many triggers, such as the headers of a grid. */
export function AnchoredPopover(props: AnchoredPopoverProps) {
  const open = props.anchor !== null;
  return (
    <LiftedLayer open={open}>
      <LiftedPopover {...props} open={open} />
    </LiftedLayer>
  );
}

interface LiftedPopoverProps extends AnchoredPopoverProps {
  readonly open: boolean;
}

function LiftedPopover({
  title,
  hideTitle = false,
  side = 'bottom',
  align = 'start',
  anchor,
  open,
  onClose,
  initialFocus,
  children,
}: LiftedPopoverProps) {
  const { Popover: Base } = liftedParts();
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        const target = details.event.target;
        // The trigger closes its own popover; closing here as well would open it again.
        if (details.reason === 'outside-press' && target instanceof Node) {
          if (anchor?.contains(target)) return;
        }
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          <Base.Popup
            className={styles.popup}
            initialFocus={initialFocus ?? true}
            finalFocus={() => anchor}
          >
            <Base.Title className={hideTitle ? 'visually-hidden' : styles.title}>
              {title}
            </Base.Title>
            <ErrorBoundary name="What stands in here">
              {typeof children === 'function' ? children(onClose) : children}
            </ErrorBoundary>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
