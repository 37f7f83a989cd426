import {
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react';
import { Check, ChevronRight } from './icons.ts';
import { Kbd } from './Kbd.tsx';
import { LiftedLayer } from './LiftedLayer.tsx';
import { liftedParts } from './liftedParts.ts';
import styles from './Menu.module.css';
import { usePopupTrigger } from './usePopupTrigger.ts';

interface MenuPlace {
  /** The name of the menu, read when it opens: "Actions for Park, Jisoo". */
  readonly label: string;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
  readonly children: ReactNode;
}

export interface MenuProps extends MenuPlace {
  /** A Button, IconButton or Chip. It needs a name of its own. */
  readonly trigger: ReactElement<ComponentProps<'button'>>;
}

export function Menu({ trigger, ...place }: MenuProps) {
  const { element, anchor, open, setOpen } = usePopupTrigger(trigger, 'menu');
  return (
    <>
      {element}
      <LiftedLayer open={open}>
        <LiftedMenu {...place} anchor={anchor} open={open} onClose={() => setOpen(false)} />
      </LiftedLayer>
    </>
  );
}

export interface AnchoredMenuProps extends MenuPlace {
  /** The button that was pressed; `null` keeps the menu closed. It gets the focus back. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/**
 * One menu for many triggers, such as the cards of a band: each card holds a plain button that
 * says `aria-haspopup="menu"` and hands itself over when it is pressed.
 */
export function AnchoredMenu(props: AnchoredMenuProps) {
  const open = props.anchor !== null;
  return (
    <LiftedLayer open={open}>
      <LiftedMenu {...props} open={open} />
    </LiftedLayer>
  );
}

interface LiftedMenuProps extends AnchoredMenuProps {
  readonly open: boolean;
}

function LiftedMenu({
  label,
  align = 'start',
  side = 'bottom',
  anchor,
  open,
  onClose,
  children,
}: LiftedMenuProps) {
  const { Menu: Base } = liftedParts();
  const openedByKey = useRef(false);
  useLayoutEffect(() => {
    openedByKey.current = open && anchor?.matches(':focus-visible') === true;
  }, [open, anchor]);
  return (
    <Base.Root
      modal={false}
      open={open}
      onOpenChange={(next, details) => {
        const target = details.event.target;
        // The trigger closes its own menu; closing here as well would open it again.
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
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
        >
          <Base.Popup
            className={styles.popup}
            aria-label={label}
            // A dialog that an item opened has the focus by now and keeps it.
            finalFocus={() => (isInDialog(document.activeElement) ? false : anchor)}
            onFocus={(event) => {
              // Opened by a pointer, the menu waits; opened by a key, its first item is chosen.
              if (event.target !== event.currentTarget || !openedByKey.current) return;
              openedByKey.current = false;
              event.currentTarget
                .querySelector<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')
                ?.focus();
            }}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function isInDialog(element: Element | null): boolean {
  return element?.closest('[role="dialog"],[role="alertdialog"]') != null;
}

export interface MenuItemProps {
  /** Stands before the words: a BandGlyph or an icon. */
  readonly glyph?: ReactNode;
  /** The key that does the same without the menu. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly tone?: 'danger' | undefined;
  readonly onSelect: () => void;
  readonly children: string;
}

export function MenuItem({ glyph, hint, disabled, tone, onSelect, children }: MenuItemProps) {
  const { Menu: Base } = liftedParts();
  return (
    <Base.Item
      className={styles.item}
      data-tone={tone}
      label={children}
      disabled={disabled}
      onClick={onSelect}
    >
      <MenuRow glyph={glyph} hint={hint}>
        {children}
      </MenuRow>
    </Base.Item>
  );
}

export interface MenuCheckItemProps extends Omit<MenuItemProps, 'tone' | 'glyph' | 'onSelect'> {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
}

export function MenuCheckItem({
  checked,
  onCheckedChange,
  hint,
  disabled,
  children,
}: MenuCheckItemProps) {
  const { Menu: Base } = liftedParts();
  return (
    <Base.CheckboxItem
      className={styles.item}
      label={children}
      checked={checked}
      disabled={disabled}
      onCheckedChange={onCheckedChange}
    >
      <MenuRow glyph={checked && <Check />} hint={hint}>
        {children}
      </MenuRow>
    </Base.CheckboxItem>
  );
}

export interface SubmenuProps {
  readonly label: string;
  readonly glyph?: ReactNode;
  readonly disabled?: boolean | undefined;
  readonly children: ReactNode;
}

export function Submenu({ label, glyph, disabled, children }: SubmenuProps) {
  const { Menu: Base } = liftedParts();
  return (
    <Base.SubmenuRoot disabled={disabled}>
      <Base.SubmenuTrigger className={styles.item} label={label}>
        <span className={styles.glyph}>{glyph}</span>
        <span>{label}</span>
        <ChevronRight className={styles.arrow} />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          sideOffset={2}
          alignOffset={-5}
          collisionPadding={8}
        >
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

export interface MenuGroupProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function MenuGroup({ label, children }: MenuGroupProps) {
  const { Menu: Base } = liftedParts();
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.groupLabel}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuSeparator() {
  const { Menu: Base } = liftedParts();
  return <Base.Separator className={styles.separator} />;
}

interface MenuRowProps {
  readonly glyph: ReactNode;
  readonly hint: string | undefined;
  readonly children: string;
}

function MenuRow({ glyph, hint, children }: MenuRowProps) {
  return (
    <>
      <span className={styles.glyph}>{glyph}</span>
      <span>{children}</span>
      {hint !== undefined && (
        <Kbd className={styles.hint} aria-hidden>
          {hint}
        </Kbd>
      )}
    </>
  );
}
