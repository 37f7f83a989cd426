import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import styles from './ChoiceBox.module.css';

export interface ChoiceBoxProps<Item> {
  /** Names the field and the list below it. */
  readonly label: string;
  readonly placeholder: string;
  /** The likeliest first; also called with nothing typed. */
  choices(typed: string): readonly Item[];
  itemId(item: Item): string;
  renderItem(item: Item): ReactNode;
  onChoose(item: Item): void;
  /** Shown, so that it is found, and not to be chosen now. */
  isDisabled?(item: Item): boolean;
  /** What is said when nothing fits. */
  none(typed: string): string;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** A field over a list that is always there: type to narrow, arrow, Enter, or press one. */
export function ChoiceBox<Item>(props: ChoiceBoxProps<Item>) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const choices = props.choices(typed);
  const active = choices[at] ?? choices[0];
  const optionId = (item: Item) => `${id}-${props.itemId(item)}`;

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && active !== undefined) props.onChoose(active);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + choices.length) % Math.max(1, choices.length));
    } else return;
    event.preventDefault();
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
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined ? undefined : optionId(active)}
        placeholder={props.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label={props.label} className={styles.list}>
        {choices.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
          <div
            key={props.itemId(item)}
            id={optionId(item)}
            role="option"
            aria-selected={item === active}
            aria-disabled={props.isDisabled?.(item) || undefined}
            ref={item === active ? keepInSight : undefined}
            className={styles.item}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => props.onChoose(item)}
          >
            {props.renderItem(item)}
          </div>
        ))}
      </div>
      <p aria-live="polite" className={styles.none}>
        {choices.length === 0 && props.none(typed.trim())}
      </p>
    </div>
  );
}

/** A long list scrolls along with the arrows. */
function keepInSight(option: HTMLElement | null): void {
  option?.scrollIntoView?.({ block: 'nearest' });
}
