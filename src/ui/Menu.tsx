import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Check, ChevronRight } from './icons.ts';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';

interface MenuPlace {
  /** The name of the menu, read when it opens: "Actions for Park, Jisoo". */
  readonly label: string;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
  readonly children: ReactNode;
}

export interface MenuProps extends MenuPlace {
  /** A Button, IconButton or Chip. It needs a name of its own. */
  readonly trigger: ReactElement;
}

export function Menu({ trigger, ...place }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <MenuPopup {...place} />
    </Base.Root>
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
export function AnchoredMenu({ anchor, onClose, ...place }: AnchoredMenuProps) {
  return (
    <Base.Root
      modal={false}
      open={anchor !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {anchor !== null && <MenuPopup {...place} anchor={anchor} />}
    </Base.Root>
  );
}

interface MenuPopupProps extends MenuPlace {
  readonly anchor?: HTMLElement;
}

function MenuPopup({ label, align = 'start', side = 'bottom', anchor, children }: MenuPopupProps) {
  return (
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
          aria-labelledby={undefined}
          finalFocus={anchor === undefined ? undefined : () => anchor}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
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
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.groupLabel}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuSeparator() {
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
