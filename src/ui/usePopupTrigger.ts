import {
  type ComponentProps,
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useState,
} from 'react';
import { loadLiftedParts } from './liftedParts.ts';

type ButtonProps = ComponentProps<'button'>;

export interface PopupTrigger {
  /** The trigger with what it must say and do. */
  readonly element: ReactElement;
  /** The button itself, once it was pressed. */
  readonly anchor: HTMLElement | null;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** Makes a button open a popup whose library may not be there yet. */
export function usePopupTrigger(
  trigger: ReactElement<ButtonProps>,
  kind: 'menu' | 'dialog',
): PopupTrigger {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const own = trigger.props;

  const element = cloneElement(trigger, {
    'aria-haspopup': kind,
    'aria-expanded': open,
    // Styles of the open state hang on the same attribute as in the library.
    ...(open ? { 'data-popup-open': '' } : {}),
    onPointerEnter: (event) => {
      own.onPointerEnter?.(event);
      // A failure shows when the popup is opened.
      loadLiftedParts().catch(() => {});
    },
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      own.onClick?.(event);
      if (event.defaultPrevented) return;
      setAnchor(event.currentTarget);
      setOpen(!open);
    },
    onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => {
      own.onKeyDown?.(event);
      if (kind !== 'menu' || event.defaultPrevented) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      setAnchor(event.currentTarget);
      setOpen(true);
    },
  } satisfies ButtonProps & { 'data-popup-open'?: string });

  return { element, anchor, open, setOpen };
}
