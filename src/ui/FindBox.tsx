import { Autocomplete } from '@base-ui/react/autocomplete';
import { type ReactNode, type RefObject, useState } from 'react';
import styles from './FindBox.module.css';

export interface FindBoxProps<Item> {
  readonly label: string;
  readonly placeholder: string;
  /** The best first; called with what was typed, trimmed and not empty. */
  find(query: string): readonly Item[];
  itemId(item: Item): string;
  itemText(item: Item): string;
  renderItem(item: Item): ReactNode;
  onChoose(item: Item): void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** Quiet text at the right end, such as the key that leads here. */
  readonly hint?: ReactNode;
}

/** A search field whose answers stand below it: type, arrow, Enter. */
export function FindBox<Item>(props: FindBoxProps<Item>) {
  const [query, setQuery] = useState('');
  const trimmed = query.trim();
  const found = trimmed === '' ? [] : props.find(trimmed);

  function choose(item: Item): void {
    setQuery('');
    props.inputRef?.current?.blur();
    props.onChoose(item);
  }

  return (
    <Autocomplete.Root
      items={found}
      filter={null}
      autoHighlight="always"
      value={query}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setQuery(value);
      }}
      itemToStringValue={props.itemText}
    >
      <div className={styles.box}>
        <Autocomplete.Input
          ref={props.inputRef}
          className={styles.input}
          aria-label={props.label}
          placeholder={props.placeholder}
        />
        {props.hint !== undefined && <span className={styles.hint}>{props.hint}</span>}
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={styles.positioner} sideOffset={6} align="start">
          <Autocomplete.Popup className={styles.popup}>
            <Autocomplete.Empty>
              {trimmed === '' ? null : (
                <div className={styles.empty}>Nobody found for “{trimmed}”</div>
              )}
            </Autocomplete.Empty>
            <Autocomplete.List>
              {(item: Item) => (
                <Autocomplete.Item
                  key={props.itemId(item)}
                  value={item}
                  className={styles.item}
                  onClick={() => choose(item)}
                >
                  {props.renderItem(item)}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
