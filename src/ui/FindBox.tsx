import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { classNames } from './classNames.ts';
import styles from './FindBox.module.css';

export interface FindBoxProps<Item> {
  readonly label: string;
  readonly placeholder: string;
  /** The best first; called with what was typed, trimmed and not empty. */
  find(query: string): readonly Item[];
  itemId(item: Item): string;
  renderItem(item: Item): ReactNode;
  onChoose(item: Item): void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** Quiet text at the right end, such as the key that leads here. */
  readonly hint?: ReactNode;
}

/** A search field whose answers stand below it: type, arrow, Enter. */
export function FindBox<Item>(props: FindBoxProps<Item>) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);

  const trimmed = query.trim();
  const shown = open && trimmed !== '';
  const found = shown ? props.find(trimmed) : [];
  const active = found[chosen] ?? found[0];
  const optionId = (item: Item) => `${id}-${props.itemId(item)}`;

  function choose(item: Item): void {
    setQuery('');
    setOpen(false);
    props.inputRef?.current?.blur();
    props.onChoose(item);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method composes, its keys are its own.
    if (!shown || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && active !== undefined) choose(active);
    else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((chosen + step + found.length) % Math.max(1, found.length));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.box}>
      <input
        ref={props.inputRef}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined ? undefined : optionId(active)}
        placeholder={props.placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
          setOpen(true);
        }}
        onKeyDown={press}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      {props.hint !== undefined && <span className={styles.hint}>{props.hint}</span>}
      <div className={classNames(styles.popup, !shown && styles.closed)}>
        <div id={`${id}-list`} role="listbox" aria-label={props.label} className={styles.list}>
          {found.map((item) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
            <div
              key={props.itemId(item)}
              id={optionId(item)}
              role="option"
              aria-selected={item === active}
              className={styles.item}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              {props.renderItem(item)}
            </div>
          ))}
        </div>
        <div aria-live="polite" className={styles.empty}>
          {shown && found.length === 0 && `Nothing found for “${trimmed}”`}
        </div>
      </div>
    </div>
  );
}
