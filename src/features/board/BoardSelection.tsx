import { MOST_COMPARED } from '../../domain/mostCompared.ts';
import { openCompare } from '../../store/actions.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './BoardScreen.module.css';

/** How many a key or a drag would move together, and the way out. */
export function BoardSelection() {
  const parts = useStoreParts();
  const { session } = parts;
  const size = useSession(({ selection }) => selection.size);
  if (size === 0) return null;
  return (
    <>
      <span className={styles.selected}>{`${size.toLocaleString('en')} selected`}</span>
      {size > 1 && size <= MOST_COMPARED && (
        <Button onClick={() => openCompare(parts)}>Compare</Button>
      )}
      <Button
        variant="quiet"
        onClick={() => session.setState({ selection: new Set(), anchorId: null })}
      >
        Clear selection
      </Button>
    </>
  );
}
