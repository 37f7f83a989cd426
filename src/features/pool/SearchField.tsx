import { useKeyWords, useSession, useStoreParts } from '../../store/hooks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Search, X } from '../../ui/icons.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SearchField.module.css';

/** Narrows the pool by name, AAMC ID or school with every key. Enter goes to the first row. */
export function SearchField() {
  const { session } = useStoreParts();
  const search = useSession((state) => state.search);
  const words = useKeyWords()('search');
  return (
    <TextField
      label="Search by name, AAMC ID or school"
      hideLabel
      placeholder="Name, ID, school"
      data-search
      type="search"
      className={styles.field}
      icon={<Search />}
      value={search}
      suffix={
        search === '' ? (
          <Kbd aria-hidden>{words}</Kbd>
        ) : (
          <IconButton
            label="Clear search"
            icon={<X />}
            tooltip={false}
            className={styles.clear}
            onClick={() => session.setState({ search: '' })}
          />
        )
      }
      onChange={(event) => session.setState({ search: event.currentTarget.value })}
      onKeyDown={(event) => {
        const { visibleIds } = session.getState();
        if (event.key === 'Escape' && search !== '') session.setState({ search: '' });
        else if (event.key === 'Escape') event.currentTarget.blur();
        else if ((event.key === 'Enter' || event.key === 'ArrowDown') && visibleIds[0]) {
          // The row takes the focus from here on, so that keys decide again.
          event.currentTarget.blur();
          session.setState({ focusedId: null });
          session.setState({ focusedId: visibleIds[0] });
        } else return;
        event.preventDefault();
      }}
    />
  );
}
